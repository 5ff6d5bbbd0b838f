import fc from 'fast-check';

/** One way to write the same in another way, or nearly so: `at` from 0 to 1 says where. */
export interface Disguise {
  readonly kind: keyof typeof DISGUISES;
  readonly at: number;
}

const shifted =
  (base: number) =>
  (letter: string): string =>
    String.fromCodePoint(base + ((letter.codePointAt(0) ?? 0) & 0x1f) - 1);
const letters =
  (change: (letter: string) => string) =>
  (word: string): string =>
    word.replace(/[A-Za-z]/g, change);
const first =
  (change: (letter: string) => string) =>
  (word: string): string =>
    change(word.charAt(0)) + word.slice(1);
const split =
  (before: string, behind: string) =>
  (word: string): string =>
    `${word.slice(0, 2)}${before}${word.slice(2)}${behind}`;
const entity = (character: string): string => `&#${character.codePointAt(0) ?? 0};`;

/** What may be done to a word. */
const WORDS = {
  lower: (word: string) => word.toLowerCase(),
  upper: (word: string) => word.toUpperCase(),
  kelvin: (word: string) => word.replaceAll('s', 'ſ').replaceAll(/k/gi, '\u212A'),
  fullWidth: letters((letter) => String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0xfee0)),
  mathematical: letters(shifted(0x1d400)),
  circled: letters(shifted(0x24b6)),
  decomposed: (word: string) => word.normalize('NFD'),
  decimal: first(entity),
  hexadecimal: letters((letter) => `&#x${(letter.codePointAt(0) ?? 0).toString(16)};`),
  named: first((letter) => `&${letter}opf;`),
  bold: split('**', '**'),
  italic: split('_', '_'),
  tag: split('<b>', '</b>'),
  quotedTag: split('<span title="a > b">', '</span>'),
  comment: split('<!-- a > b -->', ''),
  code: split('`', '`'),
  trimmedCode: (word: string) => `${word.slice(0, 2)}\` ${word.slice(2)} \``,
  link: (word: string) => `[${word.slice(0, 2)}](a_(b) "c)d")${word.slice(2)}`,
  reference: (word: string) => `[${word.slice(0, 2)}][a]${word.slice(2)}\n\n[a]: b\n\n`,
  image: split('![a](b)', ''),
  linkedImage: (word: string) => `[![${word}](a)](b)`,
  autolink: (word: string) => `<${word}:a>`,
  softHyphen: split('\u00ad', ''),
  backslash: split('\\', ''),
  accent: split('\u0301', ''),
} satisfies Record<string, (word: string) => string>;

/** What may be done to a line. */
const LINES = {
  number: (line: string) => `3. ${line}`,
  time: (line: string) => `30 sec ${line}`,
  boldTime: (line: string) => line.replace(/\p{L}/u, '~1:30 min $&'),
  modifier: (line: string) => line.replace(/\p{L}/u, 'My $&'),
  joined: (line: string) => line.replace(/\p{L}/u, 'Resolution & $&'),
  joinedByEntity: (line: string) => line.replace(/\p{L}/u, 'Resolution &amp; $&'),
  acronym: (line: string) => line.replace(/\p{L}/u, 'STAR - $&'),
  emoji: (line: string) => `🎯 ${line}`,
  space: (line: string) => `&nbsp;${line}`,
  entity: (line: string) => line.replace(':', '&colon;'),
  fullWidthColon: (line: string) => line.replace(':', '：'),
  icon: (line: string) => `![icon](a.png "b") ${line}`,
  linkedIcon: (line: string) => `[![](a)](b) ${line}`,
  emptyLink: (line: string) => `[](a) ${line}`,
  anchor: (line: string) => `<a name="x"></a>${line}`,
  broken: (line: string) => `text<br>${line}`,
  item: (line: string) => `<ul><li>${line}</li></ul>`,
  details: (line: string) => `<details><summary>${line}</summary>`,
  title: (line: string) => `<h2>${line}</h2>`,
  block: (line: string) => `<div>\n${line}\n</div>`,
  boldBlock: (line: string) => `<b>\n${line}\n</b>`,
  preformatted: (line: string) => `<pre></code>\n\n${line}\n</pre>`,
  quote: (line: string) => `> > ${line}`,
  callout: (line: string) => `> [!note]- ${line}`,
  heading: (line: string) => `## ${line}`,
  hashes: (line: string) => `##${line}`,
  underlined: (line: string) => `${line}\n---`,
  head: (line: string) => `| a | ${line} | b |\n|---|---|---|\n| c | d | e |`,
  comment: (line: string) => `<!-- ${line} -->`,
  code: (line: string) => `\`\`\`\n${line}\n\`\`\``,
  escaped: (line: string) => `\\${line}`,
  commented: (line: string) => `<!-- a -->${line}`,
} satisfies Record<string, (line: string) => string>;

/** What may be done to a whole note. */
const NOTES = {
  crlf: (text: string) => text.replaceAll('\n', '\r\n'),
  cr: (text: string) => text.replaceAll('\n', '\r'),
  oneLine: (text: string) => text.replaceAll(/\n+/g, ' '),
  oneBlock: (text: string) => text.replaceAll(/\n+/g, '\n'),
  breaks: (text: string) => text.replaceAll('\n', '<br>'),
  mark: (text: string) => `\uFEFF${text}`,
  frontMatter: (text: string) => `---\na: b\n---\n${text}`,
  comment: (text: string) => `<!-- a\n\n# b\n-->\n${text}`,
  fence: (text: string) => `\`\`\`\n# a\n\`\`\`\n${text}`,
  html: (text: string) => `<div align="center">\n\n# <img src="a">\n</div>\n${text}`,
  badges: (text: string) => `[![a](b)](c)\n${text}`,
  silent: (text: string) => text.replaceAll(/interview|stor(?:y|ies)|behaviou?ral|competenc(?:y|ies)|STAR/gi, 'x'),
  storm: (text: string) => `${'>'.repeat(300)}${text}`,
  longLine: (text: string) => `${'a'.repeat(21_000)}\n${text}`,
} satisfies Record<string, (text: string) => string>;

const DISGUISES = {
  ...WORDS,
  ...Object.fromEntries(Object.entries(LINES).map(([name, change]) => [`${name} line`, change])),
  ...Object.fromEntries(Object.entries(NOTES).map(([name, change]) => [`${name} note`, change])),
} as Record<string, (text: string) => string>;

export const disguises: fc.Arbitrary<readonly Disguise[]> = fc.array(
  fc.record({ kind: fc.constantFrom(...Object.keys(DISGUISES)), at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }) }),
  { maxLength: 5 },
);

/** The note with its words, lines or all of it written otherwise. */
export function disguised(text: string, ways: readonly Disguise[]): string {
  return ways.reduce((changed, { kind, at }) => {
    const change = DISGUISES[kind] as (text: string) => string;
    if (kind in WORDS) return replaceOne(changed, /\p{L}{1,}/gu, at, change);
    return kind.endsWith(' line') ? replaceOne(changed, /[^\n\r]*\p{L}[^\n\r]*/gu, at, change) : change(changed);
  }, text);
}

function replaceOne(text: string, pattern: RegExp, at: number, change: (match: string) => string): string {
  const matches = [...text.matchAll(pattern)];
  const match = matches[Math.floor(at * matches.length)];
  return match === undefined ? text : text.slice(0, match.index) + change(match[0]) + text.slice(match.index + match[0].length);
}
