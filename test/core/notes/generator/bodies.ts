import type { Block, SectionOutline } from './outlines.js';
import type { Style } from './styles.js';
import { labelWords } from './wordings.js';

/** What is said in the blocks: words parted by single spaces, without markup and code. */
export function plainText(blocks: readonly Block[]): string {
  return blocks
    .flatMap((block) => (block.kind === 'paragraph' ? block.sentences : block.kind === 'code' ? [] : block.items))
    .join(' ')
    .replaceAll('*', '');
}

/** The lines of blocks, with a blank line between blocks unless all is written without any. */
export function blockLines(blocks: readonly Block[], style: Style): string[] {
  const tight = style.label.nesting === 'lines';
  return blocks.flatMap((block, index) => (index === 0 || tight ? linesOf(block, style) : ['', ...linesOf(block, style)]));
}

function linesOf(block: Block, style: Style): string[] {
  switch (block.kind) {
    case 'paragraph':
      return style.wrapped ? [...block.sentences] : [block.sentences.join(' ')];
    case 'bullets':
      return block.items.map((item) => `${style.marker} ${item}`);
    case 'nested':
      return block.items.map((item, index) => `${index === 0 ? '' : style.indent}${style.marker} ${item}`);
    case 'steps':
      return block.items.map((item, index) => `${index + 1}. ${item}`);
    case 'code':
      return ['```', 'Result: fenced', '**Situation:** fenced', '```'];
  }
}

/** The lines of a section as they stand at the left margin; the first is the label's. `number` is the section's in its story. */
export function sectionLines(section: SectionOutline, number: number, style: Style): string[] {
  const { wording, time } = style.label;
  const body = section.blocks.length === 0 ? [section.placeholder].filter((text) => text !== '') : blockLines(section.blocks, style);
  const inline = (section.blocks[0]?.kind ?? 'paragraph') === 'paragraph';
  return labelled(labelWords(wording, section.roles) + time, body, inline, number, style);
}

/** The lines of a label and of what stands under it; `inline` if that may stand on the label's line. */
export function labelled(words: string, body: readonly string[], inline: boolean, number: number, style: Style): string[] {
  const { markup, nesting, airy } = style.label;
  const label = markup.pattern.replace('X', () => words);
  const [first, ...rest] = body;
  if (first === undefined) return nest([label], number, style);
  if (inline && !markup.alone) return nest([`${label}${label.endsWith('：') ? '' : ' '}${first}`, ...rest], number, style);
  return nest(airy && nesting !== 'lines' ? [label, '', ...body] : [label, ...body], number, style);
}

/** Puts the lines of a section where the style has them. */
function nest(lines: readonly string[], number: number, { label: { nesting }, marker, indent, lineBreak }: Style): string[] {
  switch (nesting) {
    case 'headings':
    case 'paragraphs':
      return [...lines];
    case 'lines':
      return lines.map((line) => (/^[\p{L}*_].*[\p{L}.:*]$/u.test(line) ? line + lineBreak : line));
    case 'quote':
      return lines.map((line) => `> ${line}`.trimEnd());
    case 'bullets':
      return item(lines, `${marker} `, indent);
    case 'ordered':
      return item(lines, `${number}. `, indent === '  ' ? '   ' : indent);
  }
}

/** Lines as one list item. */
function item(lines: readonly string[], marker: string, indent: string): string[] {
  return lines.map((line, index) => (index === 0 ? marker + line : indented(line, indent)));
}

export function indented(line: string, indent: string): string {
  return line === '' ? '' : indent + line;
}
