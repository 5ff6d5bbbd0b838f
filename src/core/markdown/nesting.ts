/** What stands before the content of a line. */
interface Head {
  readonly quotes: number;
  /** The column behind the quotes before the first list marker. */
  readonly inner: number;
  /** The columns at which the content of each list item begins at the earliest, outermost first. */
  readonly items: readonly number[];
  /** The offset and the column of the first list marker, or of the content if there is none. */
  readonly first: number;
  readonly column: number;
  /** The offset of the content. */
  readonly content: number;
}

/** Columns by which a line may be indented and still begin something. */
const INDENTATION = 3;

const [TAB, SPACE, STAR, PLUS, DASH, QUOTE] = [9, 32, 42, 43, 45, 62];

/**
 * Follows from line to line which quotes and list items are open. It goes by columns and knows nothing of code or
 * markup; where it cannot know, it takes an item to be open.
 */
export class Nesting {
  /** Of the line read last: does it hold nothing? */
  blank = true;
  /** Does it begin a list item, so that no paragraph goes on from the line before? */
  opensItem = false;
  /** Does it go on a paragraph in a quote or list without their markers? */
  lazy = false;
  /** How deep does it stand in the tree? A quote is one level, a list with its item is two. */
  depth = 0;

  /** The columns at which the content of the open items begins, outermost first. */
  private readonly items: number[] = [];
  private quotes = 0;

  /** Reads the markers of the line that begins at an offset, and returns the offset behind them. */
  read(text: string, start: number): number {
    const { quotes, inner, items, first, column, content } = headOf(text, start);
    const marked = first < content;
    const empty = isLineEnd(text.charCodeAt(content));
    const inList = this.items.length > 0;
    // A line of text that follows another may go on its paragraph, wherever it stands.
    if (marked || (this.blank && !empty)) this.closeItems(column);
    const edge = Math.max(inner, this.items.at(-1) ?? 0);
    this.opensItem = marked && !empty && column - edge <= INDENTATION && (this.blank || inList || canInterrupt(text, first));
    this.lazy = !marked && !empty && !this.blank && (quotes < this.quotes || column < edge);
    this.blank = !marked && empty;
    if (!this.lazy) this.quotes = quotes;
    for (const item of items) this.items.push(item);
    this.depth = quotes + 2 * this.items.length;
    return content;
  }

  private closeItems(column: number): void {
    while ((this.items.at(-1) ?? 0) > column) this.items.pop();
  }
}

/** Is this the code of a character that ends a line, or none, as behind the end of a text? */
export function isLineEnd(code: number): boolean {
  return code === 10 || code === 13 || Number.isNaN(code);
}

/** Reads the markers of quotes and list items at the start of a line. */
function headOf(text: string, start: number): Head {
  const items: number[] = [];
  let [at, column, quotes, inner, first, firstColumn] = [start, 0, 0, 0, start, 0];
  let last = NaN;
  let run = 0;
  for (;;) {
    let code = text.charCodeAt(at);
    for (; isSpace(code); code = text.charCodeAt(at)) {
      column += code === TAB ? 4 - (column % 4) : 1;
      at += 1;
    }
    if (items.length === 0) [first, firstColumn] = [at, column];
    const length = markerLength(text, at);
    if (length === 0) break;
    run = code === last ? run + 1 : 1;
    last = code;
    at += length;
    column += length;
    if (code !== QUOTE) items.push(column + 1);
    else quotes += 1;
    if (items.length === 0) inner = column;
  }
  // Three stars or dashes and nothing else are no list items but a line across the page.
  if (run >= 3 && (last === STAR || last === DASH) && isLineEnd(text.charCodeAt(at))) items.length -= run;
  return { quotes, inner, items, first, column: firstColumn, content: at };
}

/** The length of the marker of a quote or list item at an offset; 0 if there is none. */
function markerLength(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code === QUOTE) return 1;
  let length = 1;
  if (code !== DASH && code !== STAR && code !== PLUS) {
    let digits = 0;
    while (digits < 9 && isDigit(text.charCodeAt(at + digits))) digits += 1;
    const behind = text[at + digits];
    if (digits === 0 || (behind !== '.' && behind !== ')')) return 0;
    length = digits + 1;
  }
  const next = text.charCodeAt(at + length);
  return isSpace(next) || isLineEnd(next) ? length : 0;
}

/** Can the list marker at an offset stand behind a line of a paragraph? Bullets can, and the number 1. */
function canInterrupt(text: string, at: number): boolean {
  return !isDigit(text.charCodeAt(at)) || (text[at] === '1' && !isDigit(text.charCodeAt(at + 1)));
}

function isSpace(code: number): boolean {
  return code === SPACE || code === TAB;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
