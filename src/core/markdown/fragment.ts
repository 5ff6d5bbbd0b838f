import type { Nodes, Paragraph, Root } from 'mdast';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import type { Extension, Tokenizer } from 'micromark-util-types';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { abridge } from './abridged.js';
import { hostility } from './bounds.js';

/** Markdown that was parsed by itself. What it says depends on its text, and on which of the `asked` links the note defines. */
export interface Fragment {
  readonly text: string;
  readonly root: Root;
  /** Nothing is open at its end: what follows, if it starts as a heading does, is read as if the fragment were not there. */
  readonly isClosed: boolean;
  /** The lower-case identifiers of links that it refers to and does not define, and whether the note defines them. */
  readonly asked: ReadonlyMap<string, boolean>;
  /** The lower-case identifiers of the links that it defines. */
  readonly defines: readonly string[];
  readonly lineEnds: number;
  /** Why it was not parsed, a noun phrase; null if it was. */
  readonly unparsed: string | null;
}

/**
 * A line longer than this is no prose that anybody tells in an interview, while Markdown's inline rules cost more
 * than linear time on it. Such a line is kept out of the parser.
 */
const LONGEST_LINE = 20_000;

/** Looked for where lines begin: from each character on, a line nearly as long would cost its length. */
const LONG_LINES = new RegExp(`(?<![^\\r\\n])[^\\r\\n]{${LONGEST_LINE},}`, 'g');

/** Nobody writes so many lists and quotes inside one another. */
const DEEPEST_TREE = 200;

const TOO_DEEP = 'lists and quotes too deep inside one another';

/** What the line under a table's head holds. Looking for tables takes a tenth of the time elsewhere. */
const MAY_HOLD_TABLE = /\||:-|-:/;

const SENTINEL = '# sentinel';

/** A paragraph with the blank lines behind it. */
const PARAGRAPH = /(?:[^\r\n]*[^\s][^\r\n]*(?:\r\n|\n|\r|$))+|(?:[^\S\r\n]*(?:\r\n|\n|\r))+|[^\S\r\n]+$/g;

const NO_NAMES: ReadonlySet<string> = new Set();

/**
 * Parses the text and finds out whether it is closed. The parser itself is the judge: a heading put behind the text must
 * come out as a child of the root that starts where the text ends. `defined` are the links that other parts of the note
 * define, lower case. Never throws on any text.
 */
export function parseFragment(text: string, defined: ReadonlySet<string> = NO_NAMES): Fragment {
  const fragment = parse(text, SENTINEL, defined);
  if (fragment.unparsed !== null) return fragment;
  const last = fragment.root.children.at(-1);
  if (last?.type !== 'heading' || last.position?.start.offset !== text.length) return fragment;
  return { ...fragment, root: { ...fragment.root, children: fragment.root.children.slice(0, -1) }, isClosed: true };
}

/** Parses the end of a note, where nothing follows. */
export function parseLastFragment(text: string, defined: ReadonlySet<string> = NO_NAMES): Fragment {
  return parse(text, '', defined);
}

/** A fragment that holds nothing, since it was not read. */
export function unreadFragment(text: string, unparsed: string): Fragment {
  return {
    text,
    root: { type: 'root', children: [] },
    isClosed: false,
    asked: new Map(),
    defines: [],
    lineEnds: countLineEnds(text),
    unparsed,
  };
}

/** The text as paragraphs without markup. */
function plainFragment(text: string, unparsed: string): Fragment {
  const children: Paragraph[] = [];
  let line = 1;
  let offset = 0;
  for (const [block] of text.matchAll(PARAGRAPH)) {
    const start = { line, column: 1, offset };
    line += countLineEnds(block);
    offset += block.length;
    const position = { start, end: { line, column: 1, offset } };
    children.push({ type: 'paragraph', position, children: [{ type: 'text', value: block, position }] });
  }
  return { ...unreadFragment(text, unparsed), root: { type: 'root', children }, isClosed: true };
}

/** Would the fragment read otherwise if the note defined these links? */
export function dependsOn({ asked }: Pick<Fragment, 'asked'>, defined: ReadonlySet<string>): boolean {
  for (const [name, known] of asked) if (known !== defined.has(name)) return true;
  return false;
}

function parse(text: string, sentinel: string, defined: ReadonlySet<string>): Fragment {
  const hostile = hostility(text);
  if (hostile !== null) return plainFragment(text, hostile);
  try {
    const abridged = abridge(withoutLongLines(text));
    const { root: abridgedRoot, asked } = parsed(abridged.text + sentinel, defined);
    const root = abridged.restored(abridgedRoot);
    if (isDeeperThan(DEEPEST_TREE, root)) return plainFragment(text, TOO_DEEP);
    const defines = text.includes(']:') ? [...definedIn(root)] : [];
    return { text, root, isClosed: false, asked, defines, lineEnds: countLineEnds(text), unparsed: null };
  } catch (error) {
    // The parser recurses on nested containers: thousands of them on one line exhaust the stack. Nothing else throws.
    if (error instanceof RangeError) return plainFragment(text, TOO_DEEP);
    throw error;
  }
}

/** A tree, and the links that the parser asked about. */
interface Parsed {
  readonly root: Root;
  readonly asked: ReadonlyMap<string, boolean>;
}

/** Trees of abridged texts, those used last at the end: a letter typed among words leaves the abridged text as it was. */
const recent = new Map<string, Parsed>();

/** Somebody types in one place, and maybe goes back and forth. */
const MOST_RECENT = 32;

function parsed(text: string, defined: ReadonlySet<string>): Parsed {
  const before = recent.get(text);
  const result = before !== undefined && !dependsOn(before, defined) ? before : parseAnew(text, defined);
  recent.delete(text);
  recent.set(text, result);
  for (const [oldest] of recent) {
    if (recent.size <= MOST_RECENT) break;
    recent.delete(oldest);
  }
  return result;
}

function parseAnew(text: string, defined: ReadonlySet<string>): Parsed {
  const asked = new Map<string, boolean>();
  // CommonMark with tables: of the extensions that people's editors know, the one that changes what a line means.
  const tables = MAY_HOLD_TABLE.test(text) ? [gfmTable()] : [];
  const root = unified()
    .use(remarkParse)
    .data('micromarkExtensions', [...tables, knownLinks(defined, asked)])
    .data('fromMarkdownExtensions', [gfmTableFromMarkdown()])
    .parse(text);
  return { root, asked };
}

/** Lets the parser know the links that stand elsewhere in the note, and writes down which ones it asked about. */
function knownLinks(defined: ReadonlySet<string>, asked: Map<string, boolean>): Extension {
  const tokenize: Tokenizer = function (_effects, _ok, nok) {
    const { parser } = this;
    if (!(parser.defined instanceof LinkNames)) parser.defined = new LinkNames(parser.defined, defined, asked);
    return nok;
  };
  // Links are looked up at `]`, once all blocks are read.
  return { text: { 93: { name: 'knownLinks', tokenize } } };
}

/** The identifiers of links, upper case as the parser has them. */
class LinkNames extends Array<string> {
  private readonly own: ReadonlySet<string>;

  constructor(
    own: readonly string[],
    private readonly defined: ReadonlySet<string>,
    private readonly asked: Map<string, boolean>,
  ) {
    super();
    this.own = new Set(own);
  }

  override includes(name: string): boolean {
    if (this.own.has(name)) return true;
    const key = name.toLowerCase();
    const known = this.defined.has(key);
    this.asked.set(key, known);
    return known;
  }
}

function* definedIn(node: Nodes): Generator<string> {
  if (node.type === 'definition') yield node.identifier;
  else if ('children' in node) for (const child of node.children) yield* definedIn(child);
}

/** Does the tree nest deeper than readers that recurse can follow? */
function isDeeperThan(depth: number, node: Nodes): boolean {
  return 'children' in node && node.children.some((child) => depth === 0 || isDeeperThan(depth - 1, child));
}

/** The text with its overlong lines blanked, so that offsets and line numbers stay as they are. */
function withoutLongLines(text: string): string {
  if (text.length <= LONGEST_LINE) return text;
  return text.replace(LONG_LINES, (line) => ' '.repeat(line.length));
}

export function countLineEnds(text: string): number {
  return text.match(/\r\n|\n|\r/g)?.length ?? 0;
}
