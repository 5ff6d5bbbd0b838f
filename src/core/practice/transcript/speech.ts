import data from './speech.json' with { type: 'json' };

/** A word as it was said, lower case, and what stands between it and the words beside it. */
export interface Spoken {
  readonly word: string;
  /** Whether there is a pause before it: a punctuation mark, the end of a line or of the text. */
  readonly pauseBefore: boolean;
  readonly pauseAfter: boolean;
}

/** How often a filler was said. */
export interface FillerCount {
  readonly filler: string;
  readonly count: number;
}

interface Speech {
  readonly common: ReadonlySet<string>;
  readonly fillers: ReadonlySet<string>;
  /** Fillers only between pauses: "like", but not that of "I like it". */
  readonly asides: ReadonlySet<string>;
}

/** How the languages of speech.json are spoken, by their codes. */
const LANGUAGES: ReadonlyMap<string, Speech> = new Map(
  Object.entries(data).map(([code, { common, fillers, asides }]) => [
    code,
    { common: new Set(common.split(' ')), fillers: new Set(fillers), asides: new Set(asides) },
  ]),
);

const MOST_WORDS = Math.max(
  ...Object.values(data).flatMap(({ fillers, asides }) => [...fillers, ...asides].map((each) => each.split(' ').length)),
);

/** Words that say nothing of what is told, in any of the languages. */
export const COMMON_WORDS: ReadonlySet<string> = new Set([...LANGUAGES.values()].flatMap(({ common }) => [...common]));

const WORD = /[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu;
const PAUSE = /[^\s"“”„«»'‘’()[\]*_]|\n/u;

/** The words of a transcript, in its order. */
export function spokenWords(text: string): Spoken[] {
  const words = [...text.matchAll(WORD)];
  const gaps = words.map(({ index }, nth) => {
    const before = words[nth - 1];
    return before === undefined || PAUSE.test(text.slice(before.index + before[0].length, index));
  });
  return words.map(([word], nth) => ({
    word: word.toLowerCase().replaceAll('’', "'"),
    pauseBefore: gaps[nth] ?? true,
    pauseAfter: gaps[nth + 1] ?? true,
  }));
}

/** The code of the language whose small words are most in it; null if it has none of any. */
export function languageOf(words: readonly Spoken[]): string | null {
  const counts = [...LANGUAGES].map(([code, { common }]) => ({ code, count: words.filter(({ word }) => common.has(word)).length }));
  const best = counts.reduce((one, other) => (other.count > one.count ? other : one));
  return best.count === 0 ? null : best.code;
}

/** The fillers of a language that were said, the most frequent first. */
export function fillersIn(words: readonly Spoken[], language: string): FillerCount[] {
  const speech = LANGUAGES.get(language);
  const counts = new Map<string, number>();
  for (let index = 0; index < words.length;) {
    const filler = speech === undefined ? null : fillerAt(words, index, speech);
    if (filler !== null) counts.set(filler, (counts.get(filler) ?? 0) + 1);
    index += filler?.split(' ').length ?? 1;
  }
  return [...counts].map(([filler, count]) => ({ filler, count })).sort((one, other) => other.count - one.count);
}

/** The longest filler that begins with the word. */
function fillerAt(words: readonly Spoken[], index: number, { fillers, asides }: Speech): string | null {
  for (let length = Math.min(MOST_WORDS, words.length - index); length > 0; length--) {
    const some = words.slice(index, index + length);
    const filler = some.map(({ word }) => word).join(' ');
    const isAside = some[0]?.pauseBefore === true && some.at(-1)?.pauseAfter === true;
    if (fillers.has(filler) || (isAside && asides.has(filler))) return filler;
  }
  return null;
}
