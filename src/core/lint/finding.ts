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
  return new PlacedFinding(finding, span.start, first, last, offset);
}

/** Computes places when they are asked for: an edit at the head of a long note moves thousands of findings. */
export class PlacedFinding implements Finding {
  /** `at`, `first` and `last` are where in the base its span starts, and the first and the last of all its places. */
  constructor(
    private readonly base: Finding,
    private readonly at: number,
    private readonly first: number,
    private readonly last: number,
    private readonly offset: number,
  ) {}

  /** The same finding, moved by so many UTF-16 units. */
  moved(by: number): PlacedFinding {
    return by === 0 ? this : new PlacedFinding(this.base, this.at, this.first, this.last, this.offset + by);
  }

  /** The finding after an edit of words: only those of its places move that stand behind them. */
  reworded({ from, by }: Rewording): PlacedFinding {
    if (this.last + this.offset < from) return this;
    if (this.first + this.offset >= from) return this.moved(by);
    const { ruleId, severity, message, span, related = [], fixes = [] } = this;
    const move = <T extends { readonly span: Span }>(each: T): T => (each.span.start < from ? each : { ...each, span: shiftSpan(each.span, by) });
    return placeFinding({ ...move({ ruleId, severity, message, span }), related: related.map(move), fixes: fixes.map((fix) => ({ ...fix, edits: fix.edits.map(move) })) }, 0);
  }

  /** Where its span starts. */
  get start(): number {
    return this.at + this.offset;
  }
  get message(): string {
    return this.base.message;
  }
  get ruleId(): string {
    return this.base.ruleId;
  }
  get severity(): Severity {
    return this.base.severity;
  }
  get span(): Span {
    return shiftSpan(this.base.span, this.offset);
  }
  get related(): readonly Related[] | undefined {
    return this.base.related?.map((each) => ({ ...each, span: shiftSpan(each.span, this.offset) }));
  }
  get fixes(): readonly Fix[] | undefined {
    return this.base.fixes?.map((fix) => ({ ...fix, edits: fix.edits.map((edit) => ({ ...edit, span: shiftSpan(edit.span, this.offset) })) }));
  }
}
