import type { Context } from './context.js';
import type { Draft } from './drafts.js';
import type { Line } from './line.js';
import type { Region } from './outline.js';
import { isAdvice, isCounted, isGeneric, isIdeaContainer, isPlaceholderTitle, isQuestion, isQuestionContainer } from './titles.js';

/**
 * Lines that are written as the titles of the stories beside them are, counted with them or bold in one list, and have but
 * jottings under them: stories that are still to be told.
 */
export function storiesBeside(context: Context, stories: readonly Draft[]): Draft[] {
  const byRegion = new Map<Region, Draft[]>();
  for (const draft of stories) {
    if (draft.ownsRegion || draft.marks.length === 0 || draft.title?.kind !== 'text') continue;
    const drafts = byRegion.get(draft.region);
    if (drafts === undefined) byRegion.set(draft.region, [draft]);
    else drafts.push(draft);
  }
  return [...byRegion].flatMap(([region, drafts]) => besideIn(context, region, drafts));
}

function besideIn(context: Context, region: Region, drafts: readonly Draft[]): Draft[] {
  const seen = new Set<string | null>();
  const usual = new Set<string | null>();
  for (const { title } of drafts) {
    const manner = mannerOf(title as Line);
    if (manner !== null && seen.has(manner)) usual.add(manner);
    seen.add(manner);
  }
  if (usual.size === 0) return [];
  const found: Draft[] = [];
  let next = 0;
  for (let index = region.first; index < region.ownEnd; index += 1) {
    const line = context.lines[index] as Line;
    if (drafts[next]?.start === index) {
      index = drafts[next]?.marks.at(-1)?.index ?? index;
      next += 1;
    } else if (usual.has(mannerOf(line)) && context.labels[index] === null && couldStandBeside(line)) {
      const end = endOf(context, index, Math.min(region.ownEnd, drafts[next]?.start ?? region.ownEnd));
      const isJotted = context.lines.slice(index + 1, end).some(({ kind, cells }) => kind === 'text' && cells === undefined);
      if (isJotted) found.push({ region, title: line, ownsRegion: false, marks: [], start: index, end });
    }
  }
  return found;
}

/** How a title that is no heading is told from text: two of one manner are alike. Null where it could be any text. */
function mannerOf({ kind, text, depth, item, quoted, cells, emphasised }: Line): string | null {
  if (kind !== 'text' || cells !== undefined || text === '') return null;
  const isBold = emphasised === text.length;
  return isCounted(text) || (isBold && item !== null) ? [depth, item, quoted, isBold, isCounted(text)].join() : null;
}

/** Does the line name one thing that happened as a title may, and no question, advice or kind of thing? */
export function couldStandBeside(line: Line): boolean {
  if (mannerOf(line) === null) return false;
  return ![isPlaceholderTitle, isIdeaContainer, isGeneric, isQuestion, isQuestionContainer, isAdvice].some((is) => is(line.text));
}

/** Index behind what stands under the title: of an item, what it holds, and else up to the next title or rule. */
function endOf({ lines }: Context, title: number, limit: number): number {
  const { item, depth } = lines[title] as Line;
  const manner = mannerOf(lines[title] as Line);
  let end = title + 1;
  for (; end < limit; end += 1) {
    const line = lines[end] as Line;
    if (line.kind === 'rule' || mannerOf(line) === manner || (item !== null && line.depth <= depth)) break;
  }
  return end;
}
