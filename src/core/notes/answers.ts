import type { Context } from './context.js';
import type { Draft } from './drafts.js';
import type { Line } from './line.js';
import type { Region } from './outline.js';
import { countWords, speaksOfOneself } from './speech.js';
import { asksForStory, isQuestion, isQuestionContainer, isTitleLine, namesNoStory } from './titles.js';
import { READER } from './vocabulary.js';

/** Words on a line that only remind of what is to be told; in a list, where whole sentences may be shorter. */
const LONGEST_CUE = 12;
const LONGEST_LISTED_CUE = 20;
const SHORTEST_SENTENCE = 8;

/**
 * Does the heading ask for something that happened, and does somebody tell under it what he did? What stands below other
 * headings is no answer of its own.
 */
export function isAnswered({ lines }: Context, { heading, children, first, ownEnd }: Region): boolean {
  if (heading === null || !asksForStory(heading.text) || children.some((child) => child.label === null)) return false;
  return lines.slice(first, ownEnd).some(isTelling);
}

/**
 * What is told in prose under questions that are lines of their own, `**Tell me about a time …**`. Each answer goes on to
 * the next such line. Where only one is asked, a heading of its own name is that of the story.
 */
export function answersIn(context: Context, region: Region): Draft[] {
  if (region.label !== null) return [];
  const { lines, labels } = context;
  const titles: number[] = [];
  for (let index = region.first; index < region.ownEnd; index += 1) {
    const line = lines[index];
    if (line !== undefined && line.depth === 0 && !line.quoted && isTitleLine(line) && isQuestion(line.text)) titles.push(index);
  }
  if (titles.length === 1 && isNamed(context, region)) return [];
  return titles.flatMap((start, at): Draft[] => {
    const end = titles[at + 1] ?? region.ownEnd;
    const title = lines[start] as Line;
    const isTold = asksForStory(title.text) && lines.slice(start + 1, end).some(isTelling);
    const isLabelled = labels
      .slice(start + 1, end)
      .some((label) => label !== null && label.strength !== 'metadata' && !/^a$/i.test(label.words));
    return isTold && !isLabelled ? [{ region, title, ownsRegion: false, marks: [], start, end }] : [];
  });
}

function isNamed({ documentTitle }: Context, region: Region): boolean {
  const text = region.heading?.text ?? '';
  return text !== '' && region !== documentTitle && !isQuestionContainer(text) && !namesNoStory(text);
}

/** A sentence of what one did oneself. What is shorter is a cue, or names a story that is told elsewhere. */
export function isTelling({ kind, text, item, quoted, cells }: Line): boolean {
  if (kind !== 'text' || quoted || cells !== undefined || item === 'ordered' || !speaksOfOneself(text) || READER.test(text)) return false;
  const words = countWords(text);
  if (item === null) return words > LONGEST_CUE;
  return words > LONGEST_LISTED_CUE || (words > SHORTEST_SENTENCE && /[.!。]$/.test(text));
}
