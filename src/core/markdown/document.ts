import { countLineEnds, dependsOn, parseFragment, parseLastFragment, type Fragment } from './fragment.js';
import type { FragmentCache } from './fragmentCache.js';
import { cutFragments, editFragments, placeFragments, type Piece, type TextEdit } from './pieces.js';

/** A note's text as Markdown. */
export interface MarkdownDocument {
  /** What stands before the pieces: a byte order mark and front matter. */
  readonly preamble: string;
  /** The block of YAML at the note's head without its `---` lines; null if there is none. */
  readonly frontMatter: FrontMatter | null;
  readonly pieces: readonly Piece[];
  /** The lower-case identifiers of the links that the note defines. */
  readonly defined: ReadonlySet<string>;
  /** The text if it was not taken for Markdown at all, and so has no pieces. */
  readonly unread: string | null;
}

/** YAML, and the 0-based offset at which it starts. */
export interface FrontMatter {
  readonly yaml: string;
  readonly start: number;
}

/** Front matter: a block between `---` lines at the very top of the note, here after a byte order mark if there is one. */
const PREAMBLE = /^\uFEFF?(?:(---[ \t]*\r?\n)((?:[^\n]*\n)*?)(?:---|\.\.\.)[ \t]*(?:\r?\n|$))?/;

/** What looks as if it defined a link. */
const DEFINITION = /^[ \t>*+-]{0,20}\[([^[\]]{1,999})\]:/gm;

const BYTE_ORDER_MARK = '\uFEFF';

/** What looks as if front matter began. */
const OPENING = /^\uFEFF?---/;

/**
 * Parses a note, in steps of a few ms. Offsets are those of `text`, whatever stands at its head: front matter and a byte
 * order mark are left out of the pieces. Bytes that are no text (a NUL among them) make a document without pieces.
 */
export function* parseMarkdown(text: string, cache: FragmentCache): Generator<void, MarkdownDocument> {
  if (text.includes('\0')) return { preamble: '', frontMatter: null, pieces: [], defined: new Set(), unread: text };
  const [preamble = '', open, yaml] = PREAMBLE.exec(text) ?? [];
  const frontMatter = open === undefined || yaml === undefined ? null : { yaml, start: preamble.indexOf(open) + open.length };
  const body = text.slice(preamble.length);
  const fragments: Fragment[] = [];
  for (const fragment of unique(cutFragments(body, true, likelyDefined(body), cache))) {
    fragments.push(fragment);
    yield;
  }
  const pieces = placeFragments(fragments, preamble.length, 1 + countLineEnds(preamble));
  return { preamble, frontMatter, ...linked(pieces), unread: null };
}

/** The document after an edit of its text. What is unchanged keeps its fragments. */
export function* editMarkdown(document: MarkdownDocument, edit: TextEdit, cache: FragmentCache): Generator<void, MarkdownDocument> {
  const { preamble, pieces } = document;
  if (touchesPreamble(document, edit)) return yield* parseMarkdown(edited(textOf(document), edit), cache);
  const { first, next, added } = yield* editFragments(pieces, edit, document.defined, cache);
  const { start = preamble.length, line = 1 + countLineEnds(preamble) } = pieces[first] ?? {};
  const replaced = pieces.slice(first, next).map(({ fragment }) => fragment);
  const following = pieces.slice(next).map(({ fragment }) => fragment);
  const fragments = [...added.map((fragment) => withLinks(fragment, document.defined)), ...following];
  const placed = [...pieces.slice(0, first), ...placeFragments(fragments, start, line)];
  const names = (fragments: readonly Fragment[]): string => JSON.stringify(fragments.flatMap(({ defines }) => defines));
  return names(replaced) === names(added) ? { ...document, pieces: placed } : { ...document, ...linked(placed) };
}

/** The text of the document. */
export function textOf({ preamble, pieces, unread }: MarkdownDocument): string {
  return unread ?? preamble + pieces.map(({ fragment }) => fragment.text).join('');
}

/** The text between two offsets, `end` exclusive. */
export function textBetween({ pieces }: MarkdownDocument, start: number, end: number): string {
  return pieces
    .filter((piece) => piece.start < end && start < piece.start + piece.fragment.text.length)
    .map((piece) => piece.fragment.text.slice(Math.max(0, start - piece.start), end - piece.start))
    .join('');
}

/** The text after an edit. */
export function edited(text: string, { start, end, text: insertion }: TextEdit): string {
  return text.slice(0, start) + insertion + text.slice(end);
}

/** May the edit change what stands before the pieces, or whether the text is read at all? */
function touchesPreamble({ preamble, frontMatter, pieces }: MarkdownDocument, { start, end, text }: TextEdit): boolean {
  // Without pieces, the text was not read, or what is added may stand right behind the line that closes the front matter.
  if (pieces.length === 0 || text.includes('\0') || start < preamble.length) return true;
  if (frontMatter !== null) return false;
  const head = preamble + (pieces[0]?.fragment.text ?? '');
  // A line far below may close what the note's first line opens.
  if (OPENING.test(head)) return true;
  const after = start < head.length ? edited(head, { start, end, text }) : head;
  return OPENING.test(after) || after.startsWith(BYTE_ORDER_MARK) !== head.startsWith(BYTE_ORDER_MARK);
}

/** The links that the text seems to define. Where that is right, no piece is parsed twice. */
function likelyDefined(text: string): Set<string> {
  return new Set(Array.from(text.matchAll(DEFINITION), ([, label = '']) => label.trim().replace(/\s+/g, ' ').toLowerCase()));
}

/** The pieces, those parsed anew whose links the note defines elsewhere, or defines no more. */
function linked(pieces: readonly Piece[]): Pick<MarkdownDocument, 'pieces' | 'defined'> {
  const defined = new Set(pieces.flatMap(({ fragment }) => fragment.defines));
  return { defined, pieces: pieces.map((piece) => ({ ...piece, fragment: withLinks(piece.fragment, defined) })) };
}

function withLinks(fragment: Fragment, defined: ReadonlySet<string>): Fragment {
  if (!dependsOn(fragment, defined)) return fragment;
  return fragment.isClosed ? parseFragment(fragment.text, defined) : parseLastFragment(fragment.text, defined);
}

/** Text that stands in a note twice has a fragment for each place. */
function* unique(fragments: Iterable<Fragment>): Generator<Fragment> {
  const seen = new Set<Fragment>();
  for (const fragment of fragments) {
    yield seen.has(fragment) ? { ...fragment } : fragment;
    seen.add(fragment);
  }
}
