import { decodeNamedCharacterReference } from 'decode-named-character-reference';

const ENTITY = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([a-zA-Z][a-zA-Z\d]{1,31}));/g;

/** What stands for markup, or for what could be taken for it. It is no letter. */
export const MARK = '·';

/** The text with LF alone at the ends of its lines; besides, if it holds entities, with what they stand for, as they do outside of HTML and code. */
export function readable(text: string): readonly string[] {
  const lines = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  const plain = lines.includes('&') ? lines.replace(ENTITY, decoded) : lines;
  return plain === lines ? [lines] : [plain, lines];
}

function decoded(entity: string, decimal?: string, hexadecimal?: string, name?: string): string {
  const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number.parseInt(decimal, 10);
  const character =
    name === undefined ? (code <= 0x10ffff ? String.fromCodePoint(code) : MARK) : decodeNamedCharacterReference(name) || entity;
  return character.replace(/\r/g, '\n').replace(/[<>|#=()[\]*_`\\!-]/g, MARK);
}

/** Tags, comments, images, where links lead, and single marks. What may be long has a bound, so that hostile text takes no more than linear time. */
const MARKUP = new RegExp(
  [
    String.raw`<!--[\s\S]{0,300}?-->`,
    String.raw`<\/?[a-z][a-z\d-]{0,30}(?=[\s/>])[^<>"']{0,200}(?:(?:"[^"]{0,200}"|'[^']{0,200}')[^<>"']{0,200}){0,5}>`,
    String.raw`(?<!\[)!\[[^\][]{0,200}\]\([^()]{0,300}\)`,
    String.raw`\]\((?:[^()"\\]|\\.|"[^"]{0,200}"|\([^()]{0,100}\)){0,200}\)`,
    String.raw`\]\[[^\][]{0,200}\]`,
    String.raw`!?[*_~\\[\]]`,
  ].join('|'),
  'gi',
);
/** Code that begins and ends with a space, which is no part of it. What is code is as good a label as other words. */
const SPACED_CODE = /(?<!`)(`{1,10}) ([^`\n]{1,200}) \1(?!`)/g;
const ANY_MARK = /<[^<>\n]{0,300}>|[*_~\\[\]`<>]/g;

/**
 * The text without its Markdown, in the ways in which that can be meant: `·` in its place, which keeps the words of
 * `Situation<br>we` apart; that only where it does not part a word, as in `**Situ<b>ation** we`; and nothing in its place.
 */
export function withoutMarkup(text: string): readonly string[] {
  const parted = text.replace(ANY_MARK, MARK);
  if (parted === text) return [text];
  const marked = text.replace(SPACED_CODE, '$2').replaceAll('`', '').replace(MARKUP, MARK);
  return [parted, marked.replace(/(?<=[^\s·])·+(?=[^\s·])/g, ''), marked.replaceAll(MARK, '')];
}
