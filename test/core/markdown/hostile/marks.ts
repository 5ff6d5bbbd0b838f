import { after, count, fill, hostile, nest, under, type Hostile } from './repeats.js';

/** Stars and underscores. */
export const ATTENTION: readonly Hostile[] = [
  ...hostile(8, {
    'stars and underscores that miss each other': fill('*a_ '),
    'stars and underscores that miss each other, on lines': fill('*a_\n'),
    'stars and underscores in turn': fill('*_'),
    'stars and underscores between letters': fill('*a_b'),
    'pairs of stars inside words': fill('a**b'),
    'lone stars inside words and two at the end': fill('a*b**c* '),
    'stars that close': fill('a* '),
    'pairs of stars that close': fill('a** '),
    'underscores that close': fill('a_ '),
    'stars that close after underscores that open': nest(' _a', 'b', 'c* '),
    'stars inside stars': nest('*a ', 'b', ' c*'),
    'stars and pairs of stars inside one another': nest('*a **b ', 'c', ' d** e*'),
    'stars and punctuation': fill('*.'),
    'stars in a heading': after('# ', '*a_ '),
    'stars in one table cell': after('a|b\n-|-\n', '*a_ '),
  }),
  ...hostile(null, {
    'one, two and three stars': fill('*a **b ***c '),
    'stars that open': fill(' *a'),
    'bold text': fill('**a** '),
    stars: fill('*'),
    underscores: fill('_'),
    'long runs of stars': fill(`${'*'.repeat(100)}a `),
    'runs of stars of every length': count((index) => `${'*'.repeat(index)}a `),
    'stars in many list items': fill('- *a_ *b_ *c_\n'),
  }),
];

/** Brackets, links and images. */
export const BRACKETS: readonly Hostile[] = [
  ...hostile(8, {
    'brackets inside brackets': nest('[', 'a', ']'),
    'image brackets inside brackets': nest('![', 'a', ']'),
    'images inside images': nest('![', 'a', '](b)'),
    'images inside links': nest('[![', 'a', '](b)](c)'),
    'links with titles in brackets that are not closed': fill('[a](b ('),
    'stars and brackets': fill('*[a_](b*'),
    'links and stars inside one another': nest('[*', 'a', '*](b)'),
    'brackets and stars that cross': fill('[*a]*'),
  }),
  ...hostile(32, {
    'opening brackets': fill('['),
    'links that are not closed': fill('[a](b'),
    'pairs of brackets with letters': fill('[a]'),
    'double brackets': fill('[[a]] '),
    'links with destinations that are not closed': fill('[a](<b'),
    'links on lines that are not closed': fill('[a](\n'),
    references: fill('[a][b] '),
    'references that are not closed': fill('[a][b '),
  }),
  ...hostile(null, {
    'closing brackets': fill(']'),
    'opening brackets and letters': fill('[a'),
    'image brackets': fill('!['),
    'links inside links': nest('[', 'a', '](b)'),
    'links without text': fill('[]('),
    'images without text': fill('![]('),
    'ends of links': fill(']('),
    'ends of links behind many openings': under('[', 'a]('),
    'pairs of brackets': fill('[]'),
    'links with titles that are not closed': fill('[a](b "'),
    'links with brackets in destinations': fill('[a]((((('),
    'links with spaces after the destination': fill(`[a](b${' '.repeat(40)}`),
    'images with titles that are not closed': fill("![a](b 'c\n"),
    links: fill('[a](b) '),
    images: fill('![a](b) '),
    footnotes: count((index) => `a[^${index}] `),
    'brackets on lines of their own': fill('[\n'),
    'long labels': fill(`[${'a'.repeat(990)}`),
  }),
];

/** Backticks, character references and escapes. */
export const CODE: readonly Hostile[] = [
  ...hostile(8, {
    'runs of backticks of every length': count((index) => `${'`'.repeat(index + 1)}a `),
    'runs of backticks of every length, downwards': (size) =>
      count((index) => `${'`'.repeat(Math.max(1, Math.sqrt(2 * size) - index))}a `)(size),
    'runs of backticks of many lengths, on lines': count((index) => `${'`'.repeat((index % 60) + 4)}a\\\n`),
  }),
  ...hostile(32, {
    entities: fill('&amp;'),
    'entities that are not closed': fill('&amp'),
    'numbers of characters': fill('&#65;'),
  }),
  ...hostile(null, {
    'runs of one backtick and of two': fill('`a``b'),
    'backticks in a run of two': after('``', 'a` '),
    'backticks and letters': fill('a` '),
    'backticks behind backslashes': fill('\\`a '),
    'many spaces in code': after('`', 'a '),
    ampersands: fill('&'),
    'the longest entities': fill('&CounterClockwiseContourIntegral;'),
    'entities that do not exist': fill('&aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa;'),
    backslashes: fill('\\'),
    'backslashes and stars': fill('\\*'),
    'exclamation marks': fill('!'),
  }),
];

/** Markup and addresses. */
export const MARKUP: readonly Hostile[] = [
  ...hostile(8, {
    'comments that are not closed': fill('a <!-- '),
    'comments that are nearly closed': fill('a <!-- -- '),
    'comments on lines that are not closed': fill('a <!--\n'),
    'CDATA that is not closed': fill('a <![CDATA['),
    'instructions that are not closed': fill('a <?'),
    'declarations that are not closed': fill('a <!A '),
  }),
  ...hostile(null, {
    'less-than signs': fill('a <'),
    comments: fill('<!-- a -->\n'),
    'tags that are not closed': fill('a <b '),
    'tags with attributes that are not closed': fill('a <b c d '),
    'tags with quotes that are not closed': fill('a <b c="'),
    'tags with quotes that are not closed, on lines': fill("a <b c='\n"),
    'closing tags that are not closed': fill('a </b '),
    tags: fill('a <b> '),
    'tags with spaces': fill(`a <b${' '.repeat(60)}`),
    'blocks of markup': fill('<div>\n\n'),
    'blocks of script that are not closed': fill('<script>\n'),
    'blocks of markup in quotes': fill('> <div>\n'),
    'addresses that are not closed': fill('<a:'),
    'mail addresses that are not closed': fill('<a@b.'),
    'one long address': after('<a:', 'b'),
    'one long mail address': after('<a@', 'b-'),
    addresses: fill('<a:b> '),
    'details inside details': nest('<details>\n\n', 'a\n\n', '</details>\n\n'),
  }),
];
