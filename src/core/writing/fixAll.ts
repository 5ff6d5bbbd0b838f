import type { Finding } from '../lint/finding.js';
import type { Edit } from '../lint/rule.js';
import type { Note, Span } from '../notes/model.js';
import type { Reading } from '../notes/reading.js';
import { edited } from './edited.js';
import { safeFixesOf } from './fixes.js';
import { Revision } from './revision.js';

/** A note's text with all mended that needs nobody's choice. */
export interface FixedText {
  readonly text: string;
  /** What leads from the text as it was to `text`; they do not overlap. Empty if there was nothing to mend. */
  readonly edits: readonly Edit[];
  /** How many findings were mended. */
  readonly fixed: number;
}

/** One fix may bring out what another can mend; fixes that undo one another are given up after so many rounds. */
const MOST_ROUNDS = 10;

/** Applies all safe fixes of a note, and again to what it reads like then, until there are none. */
export function fixAll(reading: Reading, lint: (note: Note) => readonly Finding[]): FixedText {
  const revision = new Revision(reading.text);
  let current = reading;
  let fixed = 0;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const chosen = chooseFixes(current, lint(current.note));
    if (chosen.length === 0) break;
    const edits = chosen.flat();
    revision.apply(edits);
    current = edited(current, edits);
    fixed += chosen.length;
  }
  return { text: current.text, edits: revision.edits(), fixed };
}

/** The edits of the safe fixes that leave one another alone, by finding; the others' turn comes in the next round. */
function chooseFixes(reading: Reading, findings: readonly Finding[]): (readonly Edit[])[] {
  const taken = new TakenSpans();
  return safeFixesOf(reading, findings).flatMap((fix) => {
    const edits = fix?.edits ?? [];
    if (edits.length === 0 || edits.some(({ span }) => taken.meets(span))) return [];
    for (const { span } of edits) taken.add(span);
    return [edits];
  });
}

/** Spans that do not overlap, in order. */
class TakenSpans {
  private readonly spans: Span[] = [];

  /** Does one of them touch it? */
  meets({ start, end }: Span): boolean {
    const next = this.spans[this.placeOf(start)];
    return next !== undefined && next.start <= end;
  }

  add(span: Span): void {
    // Behind one that it touches.
    this.spans.splice(this.placeOf(span.start + 1), 0, span);
  }

  /** The place of the first that ends there or behind. */
  private placeOf(offset: number): number {
    let [low, high] = [0, this.spans.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.spans[middle] as Span).end < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
