import { areAkin, isNamedIn, reaches, tagKey, topicOf, type Topic } from '../notes/reach.js';
import { answersOf } from '../notes/workspace.js';
import type { Told } from './told.js';

/** Where a story says what it is told for, or what it is about; what says most first. */
export const SOURCES = ['question', 'link', 'tag', 'answers', 'title', 'group'] as const;
export type Source = (typeof SOURCES)[number];

/** What a story says of itself. */
export interface Claim {
  /** The story's place among all. */
  readonly story: number;
  readonly source: Source;
  /** As written. */
  readonly words: string;
  readonly topic: Topic;
}

/** Names for one and the same, as the user has set them. */
export interface TagFamily {
  readonly name: string;
  readonly aliases: readonly string[];
}

/** What all stories say of themselves, found by words. */
export class Claims {
  private readonly claims: readonly Claim[];
  /** By stem, the places of the claims in which it stands. */
  private readonly postings = new Map<string, number[]>();
  private readonly known = new Map<string, ReadonlySet<number>>();

  constructor(told: readonly Told[], families: readonly TagFamily[]) {
    const namesFor = namesByKey(families);
    this.claims = told.flatMap((each, index) => claimsOf(each, index, namesFor));
    for (const [place, { topic }] of this.claims.entries()) for (const stem of topic.stems) push(this.postings, stem, place);
  }

  /** Those that name it. */
  naming(name: Topic): Claim[] {
    const [first, ...rest] = name.stems.map((stem) => this.withStem(stem));
    if (first === undefined) return [];
    const places = [...first].filter((place) => rest.every((other) => other.has(place)));
    return places.flatMap((place) => this.claims[place] ?? []).filter(({ topic }) => isNamedIn(name, topic));
  }

  /** Those of which all words stand in it. */
  within(name: Topic): Claim[] {
    const places = new Set(name.stems.flatMap((stem) => [...this.withStem(stem)]));
    return [...places].flatMap((place) => this.claims[place] ?? []).filter(({ topic }) => reaches(topic, name));
  }

  private withStem(stem: string): ReadonlySet<number> {
    const known = this.known.get(stem);
    if (known !== undefined) return known;
    // The first two are quick to ask, and no others are akin.
    const isOne = (other: string): boolean => (other.includes(stem) || stem.includes(other)) && areAkin(stem, other);
    const places = new Set([...this.postings].flatMap(([other, found]) => (isOne(other) ? found : [])));
    this.known.set(stem, places);
    return places;
  }
}

/** The other names of each tag, by the keys of all its names. */
function namesByKey(families: readonly TagFamily[]): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, string[]>();
  for (const { name, aliases } of families)
    for (const each of [name, ...aliases]) for (const other of [name, ...aliases]) push(names, tagKey(each), other);
  return names;
}

function claimsOf({ story, linkedFrom }: Told, index: number, namesFor: ReadonlyMap<string, readonly string[]>): Claim[] {
  const claim = (source: Source, words: string | null, name = words): Claim[] =>
    words === null || name === null ? [] : [{ story: index, source, words, topic: topicOf(name) }];
  return [
    ...claim('question', story.question),
    ...linkedFrom.flatMap((question) => claim('link', question)),
    ...story.tags.flatMap(({ name }) => [name, ...(namesFor.get(tagKey(name)) ?? [])].flatMap((each) => claim('tag', name, each))),
    ...answersOf(story).flatMap((words) => claim('answers', words)),
    ...claim('title', story.title),
    ...claim('group', story.group),
  ];
}

function push<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}
