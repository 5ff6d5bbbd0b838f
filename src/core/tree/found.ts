import type { Note, Span } from '../notes/model.js';

/** The rules that found something in each of the note's stories, by place. `findings` are in the note's order. */
export function rulesByStory(
  { stories }: Note,
  findings: readonly { readonly ruleId: string; readonly span: Span }[],
): ReadonlySet<string>[] {
  const rules = stories.map(() => new Set<string>());
  let place = 0;
  for (const { ruleId, span } of findings) {
    while (place < stories.length && span.start >= endOf(stories[place]?.extent)) place += 1;
    const extent = stories[place]?.extent;
    if (extent !== undefined && extent.start <= span.start) rules[place]?.add(ruleId);
  }
  return rules;
}

/** What is found in a story without any text is found at its start. */
function endOf(extent: Span | undefined): number {
  return extent === undefined ? 0 : Math.max(extent.end, extent.start + 1);
}
