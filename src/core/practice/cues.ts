import { sentencesIn, wordsIn } from '../segments.js';

const CUE_WORDS = 4;

/** The first words of each sentence and list item of a section's text, to remember it by. */
export function cueWords(text: string): string[] {
  return text
    .split('\n')
    .flatMap((line) => sentencesIn(line).map((sentence) => firstWords(sentence, CUE_WORDS)))
    .filter((cue) => cue !== '');
}

/** The first `count` words of a text, with an ellipsis if there are more. Empty for a text without words. */
export function firstWords(text: string, count: number): string {
  const ends = wordsIn(text).map(({ segment, index }) => index + segment.length);
  const end = ends[count - 1];
  if (ends.length === 0) return '';
  return end === undefined || ends.length === count ? text.trim() : `${text.slice(0, end).trim()}…`;
}
