import { likeness } from './fingerprint.js';
import { type Known, knownBy, type Lineage, lineagesOf } from './lineages.js';
import { type Attempt, byTime, type StoryTraits } from './record.js';

/** A story and the attempts at it, by time. */
export interface StoryHistory {
  /** By which its attempts are kept together; null when there is none yet, so that the first one sets it. */
  readonly id: string | null;
  /** As it is now, or as it was last when it is gone. */
  readonly traits: StoryTraits;
  readonly attempts: readonly Attempt[];
}

/** Which attempts belong to which story. Each attempt stands once. */
export interface Assignment {
  /** One for each story that was given, in the same order. */
  readonly stories: readonly StoryHistory[];
  /** Stories that are not in the notes now, the one rehearsed last first. */
  readonly gone: readonly StoryHistory[];
}

/** How well a lineage and a story fit: by the `tier` first, the lesser the surer. */
interface Fit {
  readonly lineage: number;
  readonly story: number;
  readonly tier: number;
  /** 0 if the story is as the lineage was last, more if it is as it was before. */
  readonly age: number;
  readonly likeness: number;
}

/** Of two that are as alike as this, none is taken rather than the wrong one. */
const MARGIN = 0.1;
const TIERS = 6;

/**
 * Finds the story of each attempt. What stayed in place is found before what was renamed, moved or edited, and no story
 * gets another's history but by good signs: when two fit as well, neither gets it, and it waits among the gone ones, as
 * does that of a deleted story, which has it again when it comes back.
 */
export function assignHistory(attempts: readonly Attempt[], stories: readonly StoryTraits[]): Assignment {
  const lineages = lineagesOf(attempts);
  const owners = settle(fitsOf(lineages, stories.map(knownBy)), stories);
  const owned = stories.map((traits, story) =>
    historyOf(
      traits,
      lineages.filter((_, index) => owners.get(index) === story),
    ),
  );
  const gone = lineages.flatMap((lineage, index) => {
    const [last] = lineage.known;
    return owners.has(index) || last === undefined ? [] : [historyOf(last.traits, [lineage])];
  });
  return { stories: owned, gone: gone.sort((one, other) => lastTime(other) - lastTime(one)) };
}

function historyOf(traits: StoryTraits, lineages: readonly Lineage[]): StoryHistory {
  const attempts = lineages.flatMap((lineage) => lineage.attempts).sort(byTime);
  return { id: attempts[0]?.story.id ?? null, traits, attempts };
}

function lastTime({ attempts }: StoryHistory): number {
  return attempts.at(-1)?.at ?? 0;
}

function fitsOf(lineages: readonly Lineage[], stories: readonly Known[]): Fit[] {
  return lineages.flatMap(({ known }, lineage) =>
    stories.flatMap((now, story) => {
      const fits = known.flatMap((then, age) => {
        const alike = likeness(then.sketch, now.sketch);
        const tier = tierOf(then, now, alike);
        return tier === null
          ? []
          : [{ lineage, story, tier, age, likeness: then.traits.fingerprint === now.traits.fingerprint ? 1 : (alike ?? 0) }];
      });
      return fits.sort((one, other) => one.tier - other.tier || one.age - other.age).slice(0, 1);
    }),
  );
}

/** How sure it is that a story of old is one of now; null if it seems to be another. `alike` is null for short texts. */
function tierOf(then: Known, now: Known, alike: number | null): number | null {
  const sameNote = then.traits.note === now.traits.note;
  const sameTitle = then.title === now.title;
  const atLeast = (least: number): boolean => (alike ?? 0) >= least;
  // Stayed where it was.
  if (sameNote && sameTitle && (alike === null || alike >= 0.5)) return 0;
  // Renamed or moved. Comes before the rewritten ones as a title may be a mere number, "Story 3", that another has now.
  if (atLeast(0.8)) return sameNote || sameTitle ? 1 : 2;
  // Rewritten in its place.
  if (sameNote && sameTitle) return 3;
  // Moved and rewritten. A title alone is not enough: many stories are called by a question that others stand under too.
  if (sameTitle && now.title !== '' && (alike === null || alike >= 0.2)) return 4;
  // Renamed and rewritten. A digest of a story, which is another, comes to a half.
  return atLeast(0.6) ? 5 : null;
}

/** The story of each lineage that has one. */
function settle(fits: readonly Fit[], stories: readonly StoryTraits[]): ReadonlyMap<number, number> {
  const owners = new Map<number, number>();
  const disputed = new Set<number>();
  for (let tier = 0; tier < TIERS; tier++) {
    const inTier = fits.filter((fit) => fit.tier === tier && !owners.has(fit.lineage) && !disputed.has(fit.lineage));
    const claimed = new Set(owners.values());
    // What stayed in place may have two histories, of two windows. By less, a story that has one takes no other.
    let open = inTier.filter(({ story }) => !claimed.has(story));
    for (let found = true; found;) {
      const won = open.filter((fit) => isClear(fit, open, stories, tier > 0));
      for (const { lineage, story } of won) owners.set(lineage, story);
      const taken = new Set(tier > 0 ? won.map(({ story }) => story) : []);
      open = open.filter(({ lineage, story }) => !owners.has(lineage) && !taken.has(story));
      found = won.length > 0;
    }
    for (const { lineage } of open) disputed.add(lineage);
  }
  return owners;
}

/** Whether no other story fits the lineage as well and, where that matters, no other lineage the story. */
function isClear(fit: Fit, open: readonly Fit[], stories: readonly StoryTraits[], exclusive: boolean): boolean {
  return open.every((other) => {
    if (other === fit) return true;
    if (other.lineage === fit.lineage) return isTwin(fit, other, stories) ? fit.story < other.story : isBetter(fit, other);
    return !exclusive || other.story !== fit.story || isBetter(fit, other);
  });
}

function isBetter(one: Fit, other: Fit): boolean {
  return one.age === other.age ? one.likeness >= other.likeness + MARGIN : one.age < other.age;
}

/** Whether both stories are the same, word by word: then either is right. */
function isTwin(one: Fit, other: Fit, stories: readonly StoryTraits[]): boolean {
  const [first, second] = [stories[one.story], stories[other.story]];
  return first?.fingerprint === second?.fingerprint && first?.title === second?.title;
}
