import type { Rewording, Span } from '../notes/model.js';
import { shiftSpan } from '../notes/place.js';
import type { Fix, Problem, Related } from './rule.js';
import type { Severity } from './settings.js';

/** A problem with the rule that found it. Its fields may be computed when asked for: copy them by name, not by spreading. */
export interface Finding extends Problem {
  readonly ruleId: string;
  readonly severity: Severity;
}

/** The same finding, its places moved by so many UTF-16 units. */
export function moveFinding(finding: Finding, offset: number): Finding {
  if (finding instanceof MovedFinding) return finding.moved(offset);
  return new MovedFinding(finding, offset);
}

/** The finding after an edit of words: only those of its places move that stand behind them. */
export function rewordFinding(finding: Finding, { from, by }: Rewording): Finding {
  const { ruleId, severity, message, span, related = [], fixes = [] } = finding;
  const places = [span, ...related.map((each) => each.span), ...fixes.flatMap(({ edits }) => edits.map((edit) => edit.span))];
  if (places.every(({ start }) => start < from)) return finding;
  if (places.every(({ start }) => start >= from)) return moveFinding(finding, by);
  const move = <T extends { readonly span: Span }>(each: T): T => (each.span.start < from ? each : { ...each, span: shiftSpan(each.span, by) });
  return { ...move({ ruleId, severity, message, span }), related: related.map(move), fixes: fixes.map((fix) => ({ ...fix, edits: fix.edits.map(move) })) };
}

/** Computes places when they are asked for: an edit at the head of a long note moves thousands of findings. */
class MovedFinding implements Finding {
  constructor(
    private readonly base: Finding,
    private readonly offset: number,
  ) {}

  moved(offset: number): Finding {
    return new MovedFinding(this.base, this.offset + offset);
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
