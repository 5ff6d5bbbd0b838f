import type { Edit } from '../lint/rule.js';
import type { SpokenRole } from '../notes/model.js';
import type { Block } from './blocks.js';

/** A number before a label, as in `2. **Task:**` and `### 2) Task`: to be looked for in what stands before its words. */
export const NUMBER = /\d{1,2}(?=[.)]\s)/;

/** The numbers of labels that are to be written, and edits of those that have to give way. */
export interface Numbering {
  readonly numbers: ReadonlyMap<SpokenRole, number>;
  readonly renumbered: readonly Edit[];
}

/** Numbers what is to be written between blocks of a story, in this order; nothing if its labels bear no numbers. */
export function numbering(text: string, order: readonly (Block | SpokenRole)[]): Numbering {
  const numbers = new Map<SpokenRole, number>();
  const renumbered: Edit[] = [];
  const known = order.flatMap((each) => (typeof each === 'string' ? [] : (numberOf(text, each)?.number ?? [])));
  const [first] = known;
  if (first === undefined) return { numbers, renumbered };
  // Some number every item of a list `1.` and leave the counting to Markdown.
  const isConstant = known.length > 1 && known.every((number) => number === first);
  let next = first;
  for (const each of order) {
    const found = typeof each === 'string' ? null : numberOf(text, each);
    if (typeof each === 'string') numbers.set(each, next);
    else if (found !== null && found.number < next) renumbered.push({ span: { start: found.start, end: found.end }, text: String(next) });
    if (!isConstant && (typeof each === 'string' || found !== null)) next = Math.max(next, found?.number ?? 0) + 1;
  }
  return { numbers, renumbered };
}

function numberOf(text: string, { start, section }: Block): { number: number; start: number; end: number } | null {
  const match = NUMBER.exec(text.slice(start, section.span.start));
  return match === null ? null : { number: Number(match[0]), start: start + match.index, end: start + match.index + match[0].length };
}
