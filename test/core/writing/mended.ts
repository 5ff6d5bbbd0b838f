import type { Edit, Fix } from '../../../src/core/lint/rule.js';
import { lint } from '../../../src/core/lint/lint.js';
import { startReading } from '../../../src/core/notes/reading.js';
import { fixesFor } from '../../../src/core/writing/fixes.js';

/** The text with the edits made, each place at which the user goes on writing shown as `‸`. */
export function edited(text: string, edits: readonly Edit[], cursor = '‸'): string {
  const written = ({ text: words, cursors = [] }: Edit): string =>
    cursors.reduceRight((left, at) => left.slice(0, at) + cursor + left.slice(at), words);
  return [...edits]
    .sort((a, b) => b.span.start - a.span.start)
    .reduce((left, edit) => left.slice(0, edit.span.start) + written(edit) + left.slice(edit.span.end), text);
}

/** The fixes of a rule's first finding in the note. */
export function fixesOf(text: string, ruleId: string): Fix[] {
  const reading = startReading(text);
  const finding = lint(reading.note).find((each) => each.ruleId === ruleId);
  if (finding === undefined) throw new Error(`no finding of ${ruleId} in:\n${text}`);
  return fixesFor(reading, finding);
}

/** The note with the first fix of a rule's first finding. */
export function mended(text: string, ruleId: string): string {
  const [fix] = fixesOf(text, ruleId);
  if (fix === undefined) throw new Error(`no fix for ${ruleId} in:\n${text}`);
  return edited(text, fix.edits);
}
