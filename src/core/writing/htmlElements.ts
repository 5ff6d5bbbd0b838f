import type { Edit } from '../lint/rule.js';
import type { Block } from './blocks.js';
import { Insertion } from './insertion.js';
import { lineBreakAt, lineStart } from '../text.js';

/** HTML elements that hold a label and what is told under it. */
const HOLDER = /<(tr|li|p|div)\b[^<>]*>/gi;
/** Tags that are a part of the table, and not of what is told in it. */
const STRUCTURE = /^<\/?(?:t[drh]|li|p|div)\b/i;

interface Element {
  readonly start: number;
  readonly end: number;
}

/** Edits that write elements with these labels, made as that of `near` is, before or behind it; null if it stands in none. */
export function addElements(text: string, near: Block, where: 'before' | 'behind', labels: readonly string[]): Edit[] | null {
  const { span } = near.section;
  const element = elementAround(text, near);
  if (element === null) return null;
  const indent = /^[ \t]*$/.exec(text.slice(lineStart(text, element.start), element.start))?.[0];
  const gap = indent === undefined ? '' : lineBreakAt(text, element.end) + indent;
  const insertion = new Insertion();
  for (const label of labels) {
    if (where === 'behind') insertion.add(gap);
    insertion.add(text.slice(element.start, span.start) + label);
    addEmptied(insertion, text.slice(span.end, element.end));
    if (where === 'before') insertion.add(gap);
  }
  return [insertion.at(where === 'before' ? element.start : element.end)];
}

/** The row, item or paragraph that holds the label. */
function elementAround(text: string, { section: { span } }: Block): Element | null {
  const from = Math.max(0, text.lastIndexOf('\n\n', span.start), text.lastIndexOf('\n\r\n', span.start));
  const opened = [...text.slice(from, span.start).matchAll(HOLDER)].findLast(
    (tag) => !new RegExp(`</${tag[1]}>`, 'i').test(text.slice(from + tag.index, span.start)),
  );
  if (opened === undefined) return null;
  const closing = new RegExp(`</${opened[1]}>`, 'i').exec(text.slice(span.end));
  return closing === null ? null : { start: from + opened.index, end: span.end + closing.index + closing[0].length };
}

/** The rest of an element behind its label: its structure without what is told in it, which the user writes. */
function addEmptied(insertion: Insertion, rest: string): void {
  let isTold = false;
  for (const [token] of rest.matchAll(/<[^>]*>|[^<]+|</g)) {
    const isTag = token.startsWith('<') && token.length > 1;
    const isSilent = !/[\p{L}\p{N}]/u.test(token);
    if (isTag ? STRUCTURE.test(token) || (!isTold && token.startsWith('</')) : isSilent && (!isTold || /^\s*[\r\n]/.test(token)))
      insertion.add(token);
    else if (!isTag && !isTold) {
      insertion.add(/^[\s:：–—-]*/.exec(token)?.[0] ?? '').pause();
      isTold = true;
    }
  }
}
