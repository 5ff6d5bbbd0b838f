import { STAR_ROLES } from '../model.js';
import { normalise, type Vocabulary } from '../vocabulary.js';
import { MARK } from './plainText.js';

/** So many characters of what stands at the start of a line can be a label, besides the longest word. */
const LONGEST_LABEL = 120;

/** What joins two labels. */
const ANDS = ['and', 'und', 'et', 'y', 'e', 'и'];

/** What may stand before a label's words, or join two of them: "my", "30 sec", "STAR -", "and". */
const SKIPPED = new Set([
  'my',
  'the',
  'our',
  'key',
  'your',
  'star',
  ...ANDS,
  's',
  'sec',
  'secs',
  'second',
  'seconds',
  'm',
  'min',
  'mins',
  'minute',
  'minutes',
  'сек',
  'секунд\\p{L}*',
  'мин',
  'минут\\p{L}*',
]);

/** What ends the words of a label: not another word. */
const END = `(?![\\p{L}\\p{N}]|\\s\\p{L})|(?=\\s(?:${ANDS.join('|')})\\s)`;

/** In bold, a label may go on with what it is about: "Results of the move:". */
const COMPLEMENT =
  '(?=\\s(?:for|from|of|about|in|to|with|at|on|i|we|overview|description|summary|taken|achieved|delivered)(?![\\p{L}\\p{N}])[^:]{0,60}:)';

/** What joins a label to other words before it, up to its first letter: " & ", " and 2. ". */
const JOINT = /\s(?:(?:[&+/]|and)\s[^\p{L}]*)+/gu;

/** Roles as bits, for the framework's own words. */
export const ROLE = { situation: 1, task: 2, action: 4, result: 8 } as const;
/** So many bits further up stand the roles of any words. */
export const ANY = 4;
/** All roles of the framework's own words. */
export const LITERAL = 0xf;

/** The words of labels, as the reader knows them. */
export class LabelWords {
  /** So many characters have to be known. */
  readonly length: number;
  /** The roles with a word that has no letter: such a one may stand anywhere. */
  readonly everywhere: number;
  private readonly bits = new Map<string, number>();
  private readonly first: RegExp;
  private readonly firstInBold: RegExp;
  private readonly any: RegExp;
  private readonly joined: RegExp;
  /** The words with which labels begin: the only one, or the first two. */
  private readonly firstWords: ReadonlySet<string>;
  private readonly firstOfMany: ReadonlySet<string>;
  /** All letters with which a word may go on behind markup. */
  private readonly firstLetters: ReadonlySet<string>;
  /** By four letters of five bits each, 0 for what is no letter: may a label begin with them? */
  private readonly beginnings = new Uint8Array(1 << 20);

  constructor(vocabulary: Vocabulary) {
    let everywhere = 0;
    for (const [word, { role, strength }] of vocabulary) {
      const star = STAR_ROLES.find((each) => each === role);
      if (star === undefined || strength === 'metadata') continue;
      const bits = (ROLE[star] << ANY) | (strength === 'synonym' ? 0 : ROLE[star]);
      // Letters count only when they are written large.
      const key = (strength === 'letter' ? word.toUpperCase() : word).replace(/^[^\p{L}]+/u, '');
      if (key === '') everywhere |= bits;
      else this.bits.set(key, bits);
    }
    this.everywhere = everywhere;
    const words = [...this.bits.keys()];
    // Between two words of a label there may be marks: "**where** I was".
    const any = `(?:${[...words]
      .sort((a, b) => b.length - a.length)
      .map((word) => escaped(word).replaceAll(' ', `${MARK}* ${MARK}*`))
      .join('|')})`;
    // Each once: with one twice among them, the time would double with every such word.
    const skipped = new Set(
      [...SKIPPED].flatMap((word) => [
        word,
        word.charAt(0).toUpperCase() + word.slice(1),
        word.includes('\\p') ? word : word.toUpperCase(),
      ]),
    );
    const start = `^[^\\p{L}]*(?:(?:${[...skipped].join('|')})[^\\p{L}]+)*`;
    this.first = new RegExp(`${start}${any}(?:${END})`, 'u');
    this.firstInBold = new RegExp(`${start}${any}(?:${END}|${COMPLEMENT})`, 'u');
    this.any = new RegExp(`${any}(?:${END}|${COMPLEMENT})`, 'uy');
    this.joined = new RegExp(`(?:(?:my|the|our|key|your) )?${any}(?:${END}|${COMPLEMENT})[^:]*:`, 'uy');
    this.length = LONGEST_LABEL + Math.max(0, ...words.map((word) => word.length));
    const beginnings = words.map((word) => /^[a-z]*(?: [a-z]+(?![^\0-\x7f]))?/i.exec(word)?.[0].toLowerCase() ?? '');
    this.firstWords = new Set(beginnings);
    this.firstLetters = new Set(
      [...beginnings, ...SKIPPED]
        .flatMap((words) => [...wordIn(words)].map((_, length, letters) => letters.slice(0, length + 1).join('')))
        .concat(''),
    );
    this.firstOfMany = new Set(beginnings.filter((words) => words.includes(' ')).map((words) => words.slice(0, words.indexOf(' '))));
    for (const word of [...words, ...SKIPPED]) this.addBeginning(word.toLowerCase());
  }

  /** May a label begin at `at`, where a letter stands? Its first words tell that, unless they hold more than letters. */
  mayBegin(text: string, at: number, isBold: boolean): boolean {
    for (let start = at; start < at + this.length;) {
      if (!this.couldBegin(text, start)) return false;
      const end = wordEnd(text, start);
      const word = text.slice(start, end).toLowerCase();
      if (letterOf(text.charCodeAt(end)) === UNSURE) return this.firstLetters.has(word);
      const isSkipped = SKIPPED.has(word);
      const isWhole = this.firstWords.has(word);
      start = end + 1;
      if (text[end] !== ' ' || !isPlainLetter(letterOf(text.charCodeAt(start)))) return isWhole || isSkipped || this.firstOfMany.has(word);
      const second = wordEnd(text, start);
      const following = text.slice(start, second).toLowerCase();
      if (isWhole && (isBold || ANDS.includes(following))) return true;
      if (this.firstOfMany.has(word) && (letterOf(text.charCodeAt(second)) === UNSURE || this.firstWords.has(`${word} ${following}`)))
        return true;
      if (!isSkipped) return false;
    }
    return true;
  }

  /** The same, told by no more than four letters. */
  couldBegin(text: string, at: number): boolean {
    let letters = 0;
    for (let index = at; index < at + 4; index += 1) {
      const letter = letterOf(text.charCodeAt(index));
      if (letter === UNSURE) return true;
      letters = (letters << 5) | letter;
      if (letter === 0) return this.beginnings[letters << (5 * (at + 3 - index))] === 1;
    }
    return this.beginnings[letters] === 1;
  }

  /** The roles of the label with which a line of plain text begins. */
  atStart(line: string, isBold: boolean): number {
    const first = isBold ? this.firstInBold : this.first;
    if (!bothCases(line).some((text) => first.test(text) || (isBold && this.isJoined(text)))) return 0;
    const found = this.among(/^[^:]{0,100}:?/.exec(line)?.[0] ?? '');
    // One word of the framework's own makes a combined label certain: "Context/Task".
    return (found & LITERAL) !== 0 ? found | (found >> ANY) : found;
  }

  /** Does a label stand behind other words, and a colon behind it: "Resolution & Result:"? */
  private isJoined(text: string): boolean {
    for (const { 0: joint, index } of text.matchAll(JOINT)) {
      this.joined.lastIndex = index + joint.length;
      if (this.joined.test(text)) return true;
    }
    return false;
  }

  /** The roles of all labels in plain text. */
  among(text: string): number {
    let found = 0;
    for (const each of bothCases(text)) {
      for (const { index } of each.matchAll(/(?<![\p{L}\p{N}])\p{L}/gu)) {
        if (!this.mayBegin(each, index, true)) continue;
        this.any.lastIndex = index;
        found |= this.bits.get((this.any.exec(each)?.[0] ?? '').replaceAll(MARK, '')) ?? 0;
      }
    }
    return found;
  }

  private addBeginning(word: string): void {
    let letters = 0;
    for (let index = 0; index < 4; index += 1) {
      const letter = letterOf(word.charCodeAt(index));
      if (letter === UNSURE) return;
      letters = (letters << 5) | letter;
      // Behind what ends the word, no letters count.
      if (letter === 0) letters <<= 5 * (3 - index);
      if (letter === 0) break;
    }
    this.beginnings[letters] = 1;
  }
}

/** As the vocabulary has it, in small letters, and as letters alone are written. */
function bothCases(text: string): readonly string[] {
  return [normalise(text), text.normalize('NFKC')];
}

const UNSURE = 31;

/** By character of ASCII: 1-26 for a letter, `UNSURE` for what may stand for one or between letters, 0 for the others. */
const LETTERS = new Uint8Array(0x80);
for (const mark of '*_~`\\[]<!&') LETTERS[mark.charCodeAt(0)] = UNSURE;
for (let letter = 1; letter <= 26; letter += 1) LETTERS[letter + 0x40] = LETTERS[letter + 0x60] = letter;

/** As in `LETTERS`; 0 behind the end. */
function letterOf(code: number): number {
  return code < 0x80 ? (LETTERS[code] as number) : code >= 0x80 ? UNSURE : 0;
}

function wordIn(words: string): string {
  return words.slice(0, wordEnd(words, 0));
}

/** Where the letters end that begin at `at`. */
function wordEnd(text: string, at: number): number {
  let end = at;
  while (isPlainLetter(letterOf(text.charCodeAt(end)))) end += 1;
  return end;
}

function isPlainLetter(letter: number): boolean {
  return letter > 0 && letter < UNSURE;
}

function escaped(word: string): string {
  return word.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&');
}
