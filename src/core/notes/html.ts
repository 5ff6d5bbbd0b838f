import type { Run } from './line.js';

/** A line of an HTML block. */
export interface HtmlLine {
  readonly runs: readonly Run[];
  /** What the line is: a `<summary>` or `<h1>` names what follows, an `<li>` is a list item. */
  readonly kind: 'title' | 'item' | 'text';
}

const TOKEN = /<!--[\s\S]*?(?:-->|$)|<(\/?)([a-zA-Z][a-zA-Z0-9]*)\b[^>]*>|\r\n|\n|\r|[^<\r\n]+|</g;
const EMPHASIS = new Set(['b', 'strong', 'em', 'i', 'u', 'mark']);
const TITLES = new Set(['summary', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const BLOCKS = new Set([
  'p',
  'div',
  'li',
  'ul',
  'ol',
  'br',
  'tr',
  'table',
  'details',
  'blockquote',
  'section',
  'dt',
  'dd',
  'hr',
  ...TITLES,
]);
/** Those of one row on one line are parted as they are in Markdown. */
const CELLS = new Set(['td', 'th']);
/** What stands in these is no prose. */
const LITERAL = new Set(['pre', 'code', 'script', 'style', 'svg', 'textarea']);

/** The lines of text in an HTML block that starts at `offset` and at the 1-based `line` of the note. Comments hold none. */
export function readHtml(html: string, offset: number, line: number): HtmlLine[] {
  const lines: HtmlLine[] = [];
  let runs: Run[] = [];
  let kind: HtmlLine['kind'] = 'text';
  let emphasis = 0;
  let literal = 0;
  const end = (): void => {
    if (runs.some(({ text }) => text.trim() !== '')) lines.push({ runs, kind });
    runs = [];
  };
  for (const token of html.matchAll(TOKEN)) {
    const [text, slash, tag] = token;
    const name = tag?.toLowerCase();
    if (name !== undefined) {
      const step = slash === '/' ? -1 : 1;
      if (EMPHASIS.has(name)) emphasis = Math.max(0, emphasis + step);
      if (LITERAL.has(name)) literal += step;
      if (CELLS.has(name) && runs.length > 0 && slash !== '/')
        runs.push({ text: ' | ', offset: offset + token.index, line, emphasised: false });
      if (BLOCKS.has(name)) {
        end();
        kind = slash === '/' ? 'text' : TITLES.has(name) ? 'title' : name === 'li' ? 'item' : kind === 'title' ? 'text' : kind;
      }
    } else if (/^[\r\n]/.test(text)) {
      end();
      line += 1;
    } else if (text.startsWith('<!--')) line += text.match(/\r\n|\n|\r/g)?.length ?? 0;
    else if (literal <= 0) {
      const indent = runs.length === 0 ? (/^\s*/.exec(text)?.[0].length ?? 0) : 0;
      if (indent < text.length)
        runs.push({ text: text.slice(indent), offset: offset + token.index + indent, line, emphasised: emphasis > 0 });
    }
  }
  end();
  return lines;
}
