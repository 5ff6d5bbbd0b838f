const CUE_WORDS = 4;

// The language is named so that every machine cuts alike; it does not keep other scripts from being cut rightly.
const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });
const words = new Intl.Segmenter('en', { granularity: 'word' });

/** The first words of each sentence and list item of a section's text, to remember it by. */
export function cueWords(text: string): string[] {
  return text
    .split('\n')
    .flatMap((line) => [...sentences.segment(line)].map(({ segment }) => firstWords(segment, CUE_WORDS)))
    .filter((cue) => cue !== '');
}

/** The first `count` words of a text, with an ellipsis if there are more. Empty for a text without words. */
export function firstWords(text: string, count: number): string {
  const ends = [...words.segment(text)].filter((word) => word.isWordLike).map((word) => word.index + word.segment.length);
  const end = ends[count - 1];
  if (ends.length === 0) return '';
  return end === undefined || ends.length === count ? text.trim() : `${text.slice(0, end).trim()}…`;
}
