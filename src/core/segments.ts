// Segmenters are made when they are asked for: making the first one takes a tenth of the time that the extension takes to load.
// The language is named so that every machine cuts alike; it does not keep other scripts from being cut rightly.
const LANGUAGE = 'en';
/** Characters, or more up to the next space. */
const PIECE = 500;

/** The sentences of a text, with the spaces behind them. */
export function sentencesIn(text: string): string[] {
  return Array.from(new Intl.Segmenter(LANGUAGE, { granularity: 'sentence' }).segment(text), ({ segment }) => segment);
}

/** The words of a text, without what stands between them, each at its 0-based offset. */
export function wordsIn(text: string): { readonly segment: string; readonly index: number }[] {
  const segmenter = new Intl.Segmenter(LANGUAGE, { granularity: 'word' });
  return piecesOf(text).flatMap((start, piece, starts) =>
    [...segmenter.segment(text.slice(start, starts[piece + 1]))].flatMap(({ segment, index, isWordLike }) =>
      isWordLike === true ? [{ segment, index: start + index }] : [],
    ),
  );
}

/** Where a text is cut before spaces, over which no word goes: the time that a segmenter takes grows with the square of a long text. */
function piecesOf(text: string): number[] {
  const starts = [0];
  const space = /\s/g;
  for (let found: RegExpExecArray | null; ; starts.push(found.index)) {
    space.lastIndex = (starts.at(-1) ?? 0) + PIECE;
    found = space.exec(text);
    if (found === null) return starts;
  }
}
