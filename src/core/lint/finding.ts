import type { Rewording, Span } from '../notes/model.js';
import { shiftSpan } from '../notes/place.js';
import type { Fix, Problem, Related } from './rule.js';
import type { Severity } from './settings.js';

/** A problem with the rule that found it. Its fields may be computed when asked for: copy them by name, not by spreading. */
export interface Finding extends Problem {
  readonly ruleId: string;
  readonly severity: Severity;
}

/** The finding, its places counted from so many UTF-16 units further on. */
export function placeFinding(finding: Finding, offset: number): PlacedFinding {
  const { span, related = [], fixes = [] } = finding;
  let [first, last] = [span.start, span.start];
  const places = [...related, ...fixes.flatMap(({ edits }) => edits)];
  for (const { start } of places.map((place) => place.span)) [first, last] = [Math.min(first, start), Math.max(last, start)];
  return new PlacedFinding({ finding, start: span.start, first, last }, offset);
}

/** A finding, and the offsets at which its span starts, and the first and the last of all its places. */
interface Base {
  readonly finding: Finding;
  readonly start: number;
  readonly first: number;
  readonly last: number;
}

/** Computes places when they are asked for: an edit at the head of a long note moves thousands of findings. */
export class PlacedFinding implements Finding {
  constructor(
    private readonly base: Base,
    private readonly offset: number,
  ) {}

  /** The same finding, moved by so many UTF-16 units. */
  moved(by: number): PlacedFinding {
    return by === 0 ? this : new PlacedFinding(this.base, this.offset + by);
  }

  /** The finding after an edit of words: only those of its places move that stand behind them. */
  reworded({ from, by }: Rewording): PlacedFinding {
    if (this.base.last + this.offset < from) return this;
    if (this.base.first + this.offset >= from) return this.moved(by);
    const { ruleId, severity, message, span, related = [], fixes = [] } = this;
    const move = <T extends { readonly span: Span }>(each: T): T =>
      each.span.start < from ? each : { ...each, span: shiftSpan(each.span, by) };
    return placeFinding(
      {
        ...move({ ruleId, severity, message, span }),
        related: related.map(move),
        fixes: fixes.map((fix) => ({ ...fix, edits: fix.edits.map(move) })),
      },
      0,
    );
  }

  /** Where its span starts. */
  get start(): number {
    return this.base.start + this.offset;
  }
  get message(): string {
    return this.base.finding.message;
  }
  get ruleId(): string {
    return this.base.finding.ruleId;
  }
  get severity(): Severity {
    return this.base.finding.severity;
  }
  get span(): Span {
    return shiftSpan(this.base.finding.span, this.offset);
  }
  get related(): readonly Related[] | undefined {
    return this.base.finding.related?.map((each) => ({ ...each, span: shiftSpan(each.span, this.offset) }));
  }
  get fixes(): readonly Fix[] | undefined {
    return this.base.finding.fixes?.map((fix) => ({
      ...fix,
      edits: fix.edits.map((edit) => ({ ...edit, span: shiftSpan(edit.span, this.offset) })),
    }));
  }
}
