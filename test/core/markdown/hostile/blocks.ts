import { after, count, fill, hostile, nest, type Hostile } from './repeats.js';

/** Lines and headings. */
export const LINES: readonly Hostile[] = [
  ...hostile(8, {
    'lazy lines': after('> a\n', 'b\n'),
    'equals signs on lines of their own': fill('=\n'),
    'underlined headings': fill('a\n=\n'),
    'underlined headings in quotes': fill('> a\n=\n'),
  }),
  ...hostile(null, {
    'blank lines': fill('\n'),
    'lines of one space': fill(' \n'),
    'lone carriage returns': fill('\r'),
    'carriage returns and letters': fill('a\r'),
    'one word': fill('a'),
    'words on one line': fill('a '),
    'lines that are nearly too long': fill(`${'a'.repeat(19_999)}\n`),
    'words on lines of their own': fill('a\n'),
    'spaces and a letter': (size) => `${' '.repeat(size)}a`,
    'a letter, spaces and a letter': (size) => `a${' '.repeat(size)}b`,
    'letters with trailing spaces': fill(`a${' '.repeat(50)}\n`),
    tabs: fill('\t'),
    'a letter, tabs and a letter': (size) => `a${'\t'.repeat(size)}b`,
    'hard breaks': fill('a  \n'),
    'breaks by backslash': fill('a\\\n'),
    'one long underlined heading': (size) => `${fill('a\n')(size)}\n===\n`,
    headings: fill('# a\n'),
    'number signs': fill('#'),
    'number signs with spaces': fill('# '),
    'thematic breaks': fill('---\n'),
    'indented code with blank lines': fill('    a\n\n'),
    'fences opened and closed': fill('```\n'),
    'fences that are never closed': after('````\n', '```\na\n'),
    'fences in quotes': fill('> ```\n'),
    'fences in lists': fill('- ~~~\n'),
    'fences behind line separators': after('', '\t~~~\u2028'),
    'lone surrogates': fill('\ud800'),
    'byte order marks': fill('\ufeff'),
  }),
];

/** Definitions of links. */
export const DEFINITIONS: readonly Hostile[] = [
  ...hostile(8, {
    'definitions with brackets that are not closed': fill('[a]: b (\n'),
  }),
  ...hostile(32, {
    'definitions of one label': fill('[a]: b\n'),
    'definitions, and uses of none': (size) => `${count((index) => `[a${index}]: b\n`)(size / 2)}\n${fill('[b] ')(size / 2)}`,
  }),
  ...hostile(64, {
    'definitions of many labels': count((index) => `[a${index}]: b\n`),
    'definitions in quotes': count((index) => `> [a${index}]: b\n`),
    'definitions in lists': count((index) => `- [a${index}]: b\n`),
  }),
  ...hostile(null, {
    'definitions and uses': count((index) => `[a${index}]: b\n\n[a${index}] [a${index}][] [b][a${index}]\n\n`),
    'definitions, and uses of the first': (size) => `${count((index) => `[a${index}]: b\n`)(size / 2)}\n${fill('[a0] ')(size / 2)}`,
    'definitions with titles that are not closed': fill('[a]: b "c\n'),
    'definitions with titles over lines': after('[a]: b "', 'c\n'),
    'definitions with destinations that are not closed': fill('[a]: <b\n'),
    'definitions without destination': fill('[a]:\n'),
    'definitions with labels that are not closed': fill('[a\n'),
    'definitions with long labels': count((index) => `[${index}${'a'.repeat(900)}]: b\n`),
    'definitions with spaces': fill(`[a]:${' '.repeat(60)}b\n`),
  }),
];

/** Tables. */
export const TABLES: readonly Hostile[] = [
  ...hostile(32, {
    'a wide table': (size) => `${fill('a|')(size / 2)}b\n${fill('-|')(size / 2)}-\n`,
    'a wide table with many rows': (size) => {
      const columns = Math.sqrt(size / 2);
      return `${'a|'.repeat(columns)}b\n${'-|'.repeat(columns)}-\n${fill(`${'c|'.repeat(columns)}d\n`)(size - 4 * columns)}`;
    },
    'a wide table with short rows': (size) => `${fill('a|')(size / 4)}b\n${fill('-|')(size / 4)}-\n${fill('c\n')(size / 2)}`,
    'a long table': after('a|b\n-|-\n', 'c|d\n'),
    'a table of twenty columns': after(`${'a|'.repeat(20)}\n${'-|'.repeat(20)}\n`, `${'b|'.repeat(20)}\n`),
  }),
  ...hostile(64, {
    'many small tables': fill('a|b\n-|-\nc|d\n\n'),
    'tables in lists': fill('- a|b\n  -|-\n  c|d\n'),
  }),
  ...hostile(null, {
    'a table of empty cells': (size) => `${fill('|')(size / 3)}\n${fill('|-')(size / 3)}|\n${fill('|')(size / 3)}`,
    'a long table of one column': after('|a|\n|-|\n', '|c|\n'),
    'a long table without pipes': after('a|b\n-|-\n', 'c\n'),
    'many heads of tables': fill('a|b\n-|-\n\n'),
    'rows without a table': fill('|a|b|\n'),
    'delimiter rows': fill('|-|-|\n'),
    'delimiter rows of unequal width': fill('|-|\n|-|-|\n'),
    pipes: fill('|'),
    'pipes and dashes': fill('|-'),
    'pipes behind backslashes': after('a|b\n-|-\n', '\\|'),
    'a table in quotes': after('> a|b\n> -|-\n', '> c|d\n'),
    'a table in quotes with lazy rows': after('> a|b\n> -|-\n', 'c|d\n'),
    'a table of code': after('a|b\n-|-\n', '`c|`d\n'),
    'a table of links': after('a|b\n-|-\n', '[c](d)|**e**\n'),
  }),
];

/** Front matter, which stands at the head of a note. */
export const FRONT_MATTER: readonly Hostile[] = [
  ...hostile(null, {
    'front matter that is not closed': after('---\n', 'a: b\n'),
    'front matter of lists inside lists': (size) => `---\na: ${nest('[', '', ']')(size)}\n---\n`,
    'front matter of lists that are not closed': (size) => `---\na: ${fill('[')(size)}\n---\n`,
    'front matter of maps on a staircase': (size) => `---\n${count((index) => `${' '.repeat(index)}a:\n`)(size)}\n---\n`,
    'front matter of references to references': (size) =>
      `---\na0: &a0 [b, b]\n${count((index) => `a${index + 1}: &a${index + 1} [*a${index}, *a${index}, *a${index}]\n`)(size)}\n---\n`,
    'front matter of many keys': (size) => `---\n${count((index) => `a${index}: b\n`)(size)}\n---\n`,
    'front matter of many equal keys': (size) => `---\n${fill('a: b\n')(size)}\n---\n`,
    'front matter of dashes': fill('---\n---\n'),
  }),
];
