import type { Span } from '../notes/model.js';
import type { Finding } from './finding.js';

/**
 * The findings of a note while the story at `extent` is being typed: those that are new in it are left out. The story may
 * have moved and changed since the others were shown, so as many of each rule stay as there were.
 */
export function withoutNews(findings: readonly Finding[], shown: readonly Finding[], extent: Span): Finding[] {
  const isHere = ({ span }: Finding): boolean => extent.start <= span.start && span.start <= extent.end;
  const left = new Map<string, number>();
  const count = (ruleId: string, by: number): number => {
    const sum = (left.get(ruleId) ?? 0) + by;
    left.set(ruleId, sum);
    return sum;
  };
  for (const { ruleId } of shown) count(ruleId, 1);
  for (const finding of findings) if (!isHere(finding)) count(finding.ruleId, -1);
  return findings.filter((finding) => !isHere(finding) || count(finding.ruleId, -1) >= 0);
}
