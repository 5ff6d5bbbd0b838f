import { mentionsInterviews } from '../titles.js';
import type { Vocabulary } from '../vocabulary.js';
import { ANY, LabelWords, LITERAL, ROLE } from './labelWords.js';
import { readable, withoutMarkup } from './plainText.js';

/** Tells of a text whether it may hold notes. */
export type Scan = (text: string) => boolean;

/**
 * Prepares the scan that spares ordinary files the reader. It never says no to a text in which the reader finds
 * anything, and seldom yes to another.
 *
 * Whatever holds notes has a heading or a first line that speaks of interviews, or labels of two roles at least. A label
 * begins where a line does, or the head of a column, or what stands behind HTML; so these places are looked at, and few letters tell
 * of most of them that no label begins there.
 */
export function makeScan(vocabulary: Vocabulary): Scan {
  const words = new LabelWords(vocabulary);
  return (text) => readable(text).some((each) => new TextScan(each, words).mayHoldNotes());
}

/** What stands before the first letter of a line, as bits. */
const enum Lead {
  other = 0,
  letter = 1,
  /** A line or a tag ends. */
  end = 2,
  /** It may be the line under a title. */
  rule = 4,
  /** It may be the line under the head of a table. */
  bar = 8,
  /** All of the above say nothing of what follows. */
  plain = 15,
  hash = 16,
  bracket = 32,
  emphasis = 64,
  /** Not ASCII. */
  unknown = 128,
}

const LEADS = new Uint8Array(0x80).fill(Lead.other);
for (const [characters, lead] of [
  ['abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ', Lead.letter],
  ['\n>', Lead.end],
  ['|', Lead.bar],
  ['#', Lead.hash],
  ['-=', Lead.rule],
  ['[', Lead.bracket],
  ['*_', Lead.emphasis],
] as const) {
  for (const character of characters) LEADS[character.charCodeAt(0)] = lead;
}

/** What goes on over line ends: bold HTML. */
const OPEN_BOLD = /<(?:b|strong|em|i|u|mark|summary)\b[^<>]*>[^<\n]*\n/i;
const HTML_TITLE = /<(?:h[1-6]|summary)\b/gi;
/** Characters of a title, with what is drawn over and under it. */
const LONGEST_TITLE = 2_000;
const LONGEST_TAG = 300;
/** Where more places than these look like labels, the reader may say what they are. */
const MOST_LABELS = 5_000;
/** Any words in bold, and a label joined to them: "Resolution & Result:". */
const JOINED = /^[^\n:]{0,80}?\s(?:[&+/]|and)\s[^\n:]*:/;
const OTHERS = ROLE.task | ROLE.action | ROLE.result;

class TextScan {
  /** The text may hold notes. */
  private isFound = false;
  private roles = 0;
  private situations = 0;
  private results = 0;
  private labels = 0;
  private readonly isOpenBold: boolean;
  /** Up to here all words were looked at, those behind brackets, and all titles. */
  private searched = 0;
  private bracketed = 0;
  private titled = 0;
  /** Up to here the heads of tables were looked at. */
  private headed = 0;

  constructor(
    private readonly text: string,
    private readonly words: LabelWords,
  ) {
    this.isOpenBold = text.includes('<') && OPEN_BOLD.test(text);
    this.add(words.everywhere);
    // Such a label may stand before others anywhere.
    if (words.everywhere !== 0) for (const plain of withoutMarkup(text)) this.add(words.among(plain));
  }

  mayHoldNotes(): boolean {
    const { text } = this;
    this.title(opening(text));
    this.lookAt(0);
    for (const mark of '\n>') {
      for (let at = text.indexOf(mark); at !== -1 && !this.isFound; at = text.indexOf(mark, at + 1)) this.lookAt(at + 1);
    }
    if (text.includes('<'))
      for (const { index } of text.matchAll(HTML_TITLE)) if (index >= this.titled) this.titleAt(index, blankLineFrom(text, index));
    return this.isFound;
  }

  /** Looks at what begins at `at`, or behind the mark that does. A few characters tell that most of it is no label. */
  private lookAt(at: number, isBehind = false): void {
    const { text } = this;
    let lead = 0;
    let first = at;
    for (; first < text.length; first += 1) {
      const code = text.charCodeAt(first);
      const kind = code < 0x80 ? (LEADS[code] as number) : Lead.unknown;
      if (kind === Lead.letter) break;
      if (kind === Lead.end) return this.lineWithoutLetters(first, lead);
      lead |= kind;
      if (kind === Lead.unknown)
        return this.lookBehind(at, letterFrom(text, first), Lead.hash | Lead.bracket | Lead.emphasis | Lead.unknown);
    }
    if (first === text.length) return this.lineWithoutLetters(first, lead);
    // `[x] Situation`, `b. Task`
    if (!isBehind && /[.)\]]/.test(text.charAt(first + 1)) && text[first + 2] === ' ') this.lookAt(first + 3, true);
    if ((lead & Lead.hash) !== 0 && text.startsWith('###', at)) lead &= ~Lead.hash;
    if (lead > Lead.plain || this.words.couldBegin(text, first)) this.lookBehind(at, first, lead);
  }

  /** It may be drawn under a title, or under the cells that say what the columns of a table hold. */
  private lineWithoutLetters(end: number, lead: number): void {
    const { text } = this;
    if ((lead & Lead.rule) === 0 || text[end] === '>') return;
    if ((lead & Lead.bar) === 0) return this.titleAt(Math.max(0, end - LONGEST_TITLE), end);
    const rowEnd = text.lastIndexOf('\n', end - 1);
    const row = Math.max(this.headed, text.lastIndexOf('\n', rowEnd - 1) + 1);
    this.headed = end;
    for (let bar = text.indexOf('|', row); bar !== -1 && bar < rowEnd && !this.isFound; bar = text.indexOf('|', bar + 1))
      this.lookAt(bar + 1);
  }

  /** Looks at the letter at `first`, behind what begins at `at`. */
  private lookBehind(at: number, first: number, kinds: number): void {
    const { text, words } = this;
    if (kinds <= Lead.plain && !words.mayBegin(text, first, true)) return;
    const lead = text.slice(at, first);
    if ((kinds & Lead.hash) !== 0 && first >= this.titled && /(?<!#)#{1,2}(?!#)/.test(lead)) this.titleAt(first, lineEndFrom(text, first));
    if ((kinds & Lead.bracket) !== 0 && /!\[|\[[!\]]/.test(lead)) this.labelsBehindBrackets(first);
    if ((kinds & Lead.emphasis) !== 0) this.labelsBehindTitle(first);
    const isBold =
      this.isOpenBold ||
      ((kinds & (Lead.bracket | Lead.emphasis | Lead.rule)) !== 0 && /(?:[*_[]|==)(?!\s)/.test(lead)) ||
      this.isBehindTag(at);
    if (words.mayBegin(text, first, isBold) || (isBold && JOINED.test(text.slice(first, first + words.length))))
      this.label(first, isBold, lead);
    // What is no letter by itself may stand for one: `(Ⓢ)`.
    if ((kinds & Lead.unknown) !== 0 && /\p{L}/u.test(lead.normalize('NFKC'))) this.label(at, isBold, lead);
  }

  private isBehindTag(at: number): boolean {
    return this.text[at - 1] === '>' && /<[^<\n]*$/.test(this.text.slice(Math.max(0, at - LONGEST_TAG), at));
  }

  /** A label may stand behind images and links without text. */
  private labelsBehindBrackets(first: number): void {
    const { text } = this;
    if (first < this.bracketed) return;
    const end = lineEndFrom(text, first);
    this.bracketed = end;
    for (const { index } of text.slice(first, end).matchAll(/[)\]](?![)\]])/g)) {
      const letter = letterFrom(text, first + index);
      if (letter < end && !this.isFound && this.words.mayBegin(text, letter, true)) this.label(letter, true, '[');
    }
  }

  /** Labels may stand behind a title in bold, on its line. */
  private labelsBehindTitle(first: number): void {
    const line = this.text.slice(first, lineEndFrom(this.text, first));
    if (/:[^:]*:[^:]*:/.test(line.replaceAll('：', ':'))) for (const plain of withoutMarkup(line)) this.add(this.words.among(plain));
  }

  private label(at: number, isBold: boolean, lead: string): void {
    const { text, words } = this;
    const ahead = text.slice(at, at + 2 * words.length + LONGEST_TAG);
    const line = ahead.slice(0, Math.min(lineEndFrom(ahead, 0), 2 * words.length));
    let found = 0;
    // Tags may be longer than what they part, and go over line ends.
    for (const plain of withoutMarkup(line.includes('<') ? ahead : line)) {
      found |= words.atStart(plain.slice(0, Math.min(lineEndFrom(plain, 0), words.length)), isBold);
    }
    this.labels += 1;
    this.isFound ||= this.labels > MOST_LABELS;
    if (found === 0) return;
    this.add(found, (!lead.includes('#') && lead.trim() !== '') || /[*_<]/.test(line));
    // A line may hold more labels behind one of the framework's own.
    if ((found & LITERAL) !== 0) this.searchBlock(at);
  }

  private searchBlock(at: number): void {
    if (at < this.searched) return;
    const end = blankLineFrom(this.text, at);
    this.searched = end;
    for (const plain of withoutMarkup(this.text.slice(at, end))) this.add(this.words.among(plain));
  }

  /** Situation with another role, three of the four by their own names, or two stories told in other words: see `findStories`. */
  private add(found: number, isListed = true): void {
    this.roles |= found;
    if (isListed && (found & (ROLE.situation << ANY)) !== 0) this.situations += 1;
    if (isListed && (found & (ROLE.result << ANY)) !== 0) this.results += 1;
    const { roles } = this;
    const hasSituation = (roles & ROLE.situation) !== 0 && (roles & (OTHERS << ANY)) !== 0;
    this.isFound ||= hasSituation || (roles & OTHERS) === OTHERS || (this.situations > 1 && this.results > 1);
  }

  private titleAt(start: number, end: number): void {
    if (end <= this.titled) return;
    this.title(this.text.slice(Math.max(this.titled, start), end));
    this.titled = end;
  }

  private title(text: string): void {
    // What looks like a tag may be none.
    this.isFound ||= mentionsInterviews(text) || withoutMarkup(text).some((plain) => plain !== text && mentionsInterviews(plain));
  }
}

/** The first lines, among which is beyond doubt the first one that shows text. */
function opening(text: string): string {
  const frontMatter = /^\uFEFF?---[^\n]*\n/.test(text) ? text.indexOf('\n---', 4) : 0;
  const first = /(?:^|\n[ \t]*\n)(?=\p{L})|^#{1,6}[ \t]+(?=[\p{L}\p{N}])/mu;
  const rest = text.slice(Math.max(0, frontMatter));
  const found = frontMatter === -1 ? null : first.exec(rest);
  if (found === null) return text;
  const lines = text.slice(0, blankLineFrom(text, frontMatter + found.index + found[0].length));
  return /<[!?]|```|~~~|\{:|<(?:pre|script|style|textarea)/i.test(lines) ? text : lines;
}

/** The first letter from `at` on, the line's end if there is none. */
function letterFrom(text: string, at: number): number {
  const rest = /[^\p{L}\n>]*/uy;
  rest.lastIndex = at;
  return at + (rest.exec(text)?.[0].length ?? 0);
}

function lineEndFrom(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : end;
}

function blankLineFrom(text: string, at: number): number {
  const blank = /\n[ \t]*(?=\n)/g;
  blank.lastIndex = at;
  return blank.exec(text)?.index ?? text.length;
}
