// Segmenters are made when they are asked for: making the first one takes a tenth of the time that the extension takes to load.
// The language is named so that every machine cuts alike; it does not keep other scripts from being cut rightly.
const LANGUAGE = 'en';

/** The sentences of a text, with the spaces behind them. */
export function sentencesIn(text: string): string[] {
  return Array.from(new Intl.Segmenter(LANGUAGE, { granularity: 'sentence' }).segment(text), ({ segment }) => segment);
}

/** The words of a text, without what stands between them, each at its 0-based offset. */
export function wordsIn(text: string): { readonly segment: string; readonly index: number }[] {
  return [...new Intl.Segmenter(LANGUAGE, { granularity: 'word' }).segment(text)].filter(({ isWordLike }) => isWordLike === true);
}
