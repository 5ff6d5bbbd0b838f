import type { Story } from '../notes/model.js';
import { termsIn } from '../notes/reach.js';

/** The words that are looked for, by stem. */
export type Query = ReadonlyMap<string, QueryTerm>;

/** A word that is looked for. */
export interface QueryTerm {
  /** As it was asked. */
  readonly word: string;
  /** How much it matters beside the others. */
  readonly weight: number;
}

/** Which stories words of a query stand in. */
export interface Found {
  /** By the stories' places: how well each fits, which says something beside other stories only. */
  readonly scores: ReadonlyMap<number, number>;
  /** The words of the query that stand in a story, those that say most first. */
  wordsIn(story: number): readonly string[];
}

/** A word in the title counts as often as so many in the text; the same for tags and the question. */
const WEIGHTS = { title: 3, tags: 3, question: 2, text: 1 };
/** The usual ones of BM25: how soon a word that comes again says no more, and how much a long story has to. */
const SATURATION = 1.2;
const LENGTH = 0.75;
/** A stem that begins another is the same word, if it has so many letters and the other no more than so many besides. */
const SHORTEST_BEGINNING = 4;
const LONGEST_ENDING = 2;

/** How often each stem stands in a story, weighed by where. */
interface Counts {
  readonly counts: ReadonlyMap<string, number>;
  readonly length: number;
}

const COUNTS = new WeakMap<Story, Counts>();

/** Finds stories by words: BM25 over their title, tags and text. The order of the stories changes nothing. */
export class StorySearch {
  private readonly lengths: number[] = [];
  /** By stem: how often it stands in which story. */
  private readonly postings = new Map<string, (readonly [story: number, count: number])[]>();
  private readonly stems: readonly string[];
  private readonly averageLength: number;
  private readonly gains = new Map<string, ReadonlyMap<number, number>>();

  constructor(stories: readonly Story[]) {
    for (const [story, { counts, length }] of stories.map(countsOf).entries()) {
      this.lengths.push(length);
      for (const [stem, count] of counts) {
        const known = this.postings.get(stem);
        if (known === undefined) this.postings.set(stem, [[story, count]]);
        else known.push([story, count]);
      }
    }
    this.stems = [...this.postings.keys()].sort();
    this.averageLength = this.lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, stories.length);
  }

  find(query: Query): Found {
    const terms = [...query].map(([stem, { word, weight }]) => ({ word, weight, gains: this.gainsOf(stem) }));
    const scores = new Map<number, number>();
    for (const { weight, gains } of terms) for (const [story, gain] of gains) scores.set(story, (scores.get(story) ?? 0) + weight * gain);
    const wordsIn = (story: number): string[] => {
      const found = terms.flatMap(({ word, weight, gains }) =>
        gains.has(story) ? [{ word, gain: weight * (gains.get(story) ?? 0) }] : [],
      );
      return [...new Set(found.sort((a, b) => b.gain - a.gain).map(({ word }) => word))];
    };
    return { scores, wordsIn };
  }

  /** What the stem, or one that is the same word, says for each story that it stands in. */
  private gainsOf(stem: string): ReadonlyMap<number, number> {
    const known = this.gains.get(stem);
    if (known !== undefined) return known;
    const counts = new Map<number, number>();
    for (const akin of this.akinTo(stem))
      for (const [story, count] of this.postings.get(akin) ?? []) counts.set(story, (counts.get(story) ?? 0) + count);
    const rarity = Math.log(1 + (this.lengths.length - counts.size + 0.5) / (counts.size + 0.5));
    const gains = new Map([...counts].map(([story, count]) => [story, rarity * this.share(story, count)]));
    this.gains.set(stem, gains);
    return gains;
  }

  /** What so many occurrences say of a story of its length. */
  private share(story: number, count: number): number {
    const length = (this.lengths[story] ?? 0) / this.averageLength;
    return (count * (SATURATION + 1)) / (count + SATURATION * (1 - LENGTH + LENGTH * length));
  }

  private akinTo(stem: string): string[] {
    if (stem.length < SHORTEST_BEGINNING) return [stem];
    const beginnings = Array.from({ length: Math.min(LONGEST_ENDING, stem.length - SHORTEST_BEGINNING) }, (_, index) =>
      stem.slice(0, -index - 1),
    );
    const longer: string[] = [];
    for (let at = this.placeOf(stem); this.stems[at]?.startsWith(stem) === true; at += 1) {
      const other = this.stems[at] ?? '';
      if (other.length <= stem.length + LONGEST_ENDING) longer.push(other);
    }
    return [...beginnings, ...longer];
  }

  /** The place of the first stem that is not before this one. */
  private placeOf(stem: string): number {
    let [low, high] = [0, this.stems.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.stems[middle] ?? '') < stem) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Counted once for as long as the story stays as it is. */
function countsOf(story: Story): Counts {
  const known = COUNTS.get(story);
  if (known !== undefined) return known;
  const counts = new Map<string, number>();
  let length = 0;
  const add = (text: string, weight: number): void => {
    for (const { stem } of termsIn(text)) {
      counts.set(stem, (counts.get(stem) ?? 0) + weight);
      length += weight;
    }
  };
  add(story.title ?? '', WEIGHTS.title);
  for (const { name } of story.tags) add(name, WEIGHTS.tags);
  add(story.question ?? '', WEIGHTS.question);
  for (const { text } of [story, ...story.sections]) add(text, WEIGHTS.text);
  COUNTS.set(story, { counts, length });
  return { counts, length };
}
