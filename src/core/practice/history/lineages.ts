import { readFingerprint, type Sketch } from './fingerprint.js';
import { type Attempt, byTime, type StoryTraits } from './record.js';
import { titleKey } from './traits.js';

/** The attempts at one story, by time, and what it was known by, latest first. */
export interface Lineage {
  readonly attempts: readonly Attempt[];
  readonly known: readonly Known[];
}

/** A story's traits, made ready to be compared. */
export interface Known {
  readonly traits: StoryTraits;
  readonly title: string;
  readonly sketch: Sketch;
}

/** Comparing all that a story ever was would cost more than it tells. */
const REMEMBERED = 8;
/** Texts of fewer pairs of words may be the same by chance. */
const TELLING = 8;

/** Makes a story's traits ready to be compared. */
export function knownBy(traits: StoryTraits): Known {
  return { traits, title: titleKey(traits.title), sketch: readFingerprint(traits.fingerprint) };
}

/**
 * Attempts belong to one story if they name the same, or if it looked exactly the same: two windows may both have begun
 * the history of a new story before they knew of one another.
 */
export function lineagesOf(attempts: readonly Attempt[]): Lineage[] {
  const rootOf = joined(attempts);
  const groups = new Map<string, Attempt[]>();
  for (const attempt of [...attempts].sort(byTime)) {
    const root = rootOf(attempt.story.id);
    groups.set(root, [...(groups.get(root) ?? []), attempt]);
  }
  return [...groups.values()].map((group) => ({ attempts: group, known: distinct(group).map(knownBy) }));
}

/** The name that all ids of one story have in common. */
function joined(attempts: readonly Attempt[]): (id: string) => string {
  const parents = new Map<string, string>();
  const rootOf = (id: string): string => {
    let root = id;
    for (let parent = parents.get(root); parent !== undefined; parent = parents.get(root)) root = parent;
    return root;
  };
  const firsts = new Map<string, string>();
  for (const { story } of attempts) {
    if (readFingerprint(story.fingerprint).size < TELLING) continue;
    const [one, other] = [rootOf(story.id), rootOf(firsts.get(keyOf(story)) ?? story.id)];
    if (one !== other) parents.set(one, other);
    firsts.set(keyOf(story), other);
  }
  return rootOf;
}

function distinct(attempts: readonly Attempt[]): StoryTraits[] {
  const latest = new Map([...attempts].reverse().map(({ story }) => [keyOf(story), story]));
  return [...latest.values()].slice(0, REMEMBERED);
}

function keyOf({ title, note, fingerprint }: StoryTraits): string {
  return JSON.stringify([title, note, fingerprint]);
}
