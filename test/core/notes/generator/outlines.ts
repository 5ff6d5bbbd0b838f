import fc from 'fast-check';
import { SPOKEN_ROLES, type SpokenRole } from '../../../../src/core/notes/model.js';
import { COMPETENCIES, GROUPS, IDEAS, ITEMS, JOTTINGS, PROMPTS, QUESTIONS, SENTENCES, TAGS, TITLES } from './words.js';

/** What is said under a label or a title, without any style. */
export type Block =
  | { readonly kind: 'paragraph'; readonly sentences: readonly string[] }
  | { readonly kind: 'bullets' | 'nested' | 'steps'; readonly items: readonly string[] }
  | { readonly kind: 'code' };

export interface SectionOutline {
  /** Two for a combined label. */
  readonly roles: readonly SpokenRole[];
  readonly blocks: readonly Block[];
  /** What stands in place of text: nothing, or a placeholder. Only where there are no blocks. */
  readonly placeholder: string;
}

export interface StoryOutline {
  readonly title: string;
  readonly tags: readonly string[];
  /** In the order of the roles; none for a stub or a story told in prose. */
  readonly sections: readonly SectionOutline[];
  /** What is told without labels, if there are no sections. */
  readonly told: readonly Block[];
}

/** Stories that answer one question, or none. */
export interface Answer {
  readonly question: string | null;
  readonly stories: readonly StoryOutline[];
}

export interface GroupOutline {
  readonly title: string | null;
  readonly answers: readonly Answer[];
}

export interface QuestionOutline {
  readonly title: string;
  readonly prompts: readonly string[];
}

/** A note as its author means it. */
export interface Outline {
  readonly groups: readonly GroupOutline[];
  readonly questions: readonly QuestionOutline[];
  readonly ideas: readonly string[];
}

/** What a style can express; the outline holds nothing else. */
export interface Limits {
  /** How many groups there are at least; 0 if there are none. */
  readonly groups: number;
  readonly asked: boolean;
  /** Stubs and prose; stories without labels have nothing but their heading to be known by. */
  readonly unlabelled: boolean;
  /** Only Situation/Task and Result/Learning are told under one label, and only if the style has words for it. */
  readonly combined: boolean;
  readonly steps: boolean;
  /** The labels are ambiguous unless a Situation and another of them are there. */
  readonly needsSituation: boolean;
  readonly needsTask: boolean;
  readonly needsThree: boolean;
  /** A title with nothing under it, and no labels. */
  readonly emptyStubs: boolean;
  readonly titledByQuestions: boolean;
  readonly groupsHoldMany: boolean;
  /** A story is told from the others by the roles: it begins no later in their order than the one before it ends. */
  readonly startsAnew: boolean;
}

const paragraph: fc.Arbitrary<Block> = fc
  .array(fc.constantFrom(...SENTENCES), { minLength: 1, maxLength: 2 })
  .map((sentences) => ({ kind: 'paragraph', sentences }));

function list(kind: 'bullets' | 'nested' | 'steps'): fc.Arbitrary<Block> {
  return fc.array(fc.constantFrom(...ITEMS), { minLength: 2, maxLength: 3 }).map((items) => ({ kind, items }));
}

function blocksOf(limits: Limits): fc.Arbitrary<Block[]> {
  const code: fc.Arbitrary<Block> = fc.constant({ kind: 'code' });
  const block = fc.oneof(
    { arbitrary: paragraph, weight: 6 },
    { arbitrary: list('bullets'), weight: 2 },
    { arbitrary: list('nested'), weight: 1 },
    { arbitrary: limits.steps ? list('steps') : paragraph, weight: 1 },
    { arbitrary: code, weight: 1 },
  );
  // Code alone says nothing aloud: whether such a section is empty can be argued.
  const several = fc.array(block, { minLength: 2, maxLength: 3 }).filter((blocks) => blocks.some(({ kind }) => kind !== 'code'));
  return fc.oneof({ arbitrary: fc.tuple(paragraph), weight: 3 }, { arbitrary: several, weight: 1 });
}

function sectionOf(roles: readonly SpokenRole[], limits: Limits): fc.Arbitrary<SectionOutline> {
  const told = blocksOf(limits).map((blocks) => ({ roles, blocks, placeholder: '' }));
  const empty = fc.constantFrom('', 'TODO', '...', '[FILL IN]', 'TBD').map((placeholder) => ({ roles, blocks: [], placeholder }));
  return fc.oneof({ arbitrary: told, weight: 6 }, { arbitrary: empty, weight: 1 });
}

function sectionsOf(limits: Limits): fc.Arbitrary<SectionOutline[]> {
  const single: SpokenRole[][] = [['situation'], ['task'], ['action'], ['result'], ['learning']];
  const combined: SpokenRole[][] = [['situation', 'task'], ['action'], ['result', 'learning']];
  const rounds = limits.combined ? fc.constantFrom(single, combined) : fc.constant(single);
  return rounds
    .chain((roles) => fc.tuple(...roles.map((each) => fc.option(sectionOf(each, limits), { freq: each.includes('learning') ? 2 : 6 }))))
    .map((sections) => sections.filter((section) => section !== null))
    .filter((sections) => isTold(sections, limits));
}

/** Is there enough for a reader to see the labels of a story in it? */
function isTold(sections: readonly SectionOutline[], limits: Limits): boolean {
  const roles = new Set(sections.flatMap((section) => section.roles));
  if (sections.length < 2) return false;
  // One label of a story, or nothing but what was learnt, may be any text that happens to begin with such a word.
  if (
    !(roles.has('situation') || roles.has('result')) ||
    [...roles].filter((role) => role !== 'learning').length < (limits.needsThree ? 3 : 2)
  )
    return false;
  return (!limits.needsSituation || roles.has('situation')) && (!limits.needsTask || roles.has('task'));
}

function storyOf(limits: Limits): fc.Arbitrary<Omit<StoryOutline, 'title'>> {
  const tags = fc.oneof(
    { arbitrary: fc.constant([]), weight: 1 },
    { arbitrary: fc.subarray(TAGS, { minLength: 1, maxLength: 3 }), weight: 1 },
  );
  const labelled = fc.record({ tags, sections: sectionsOf(limits), told: fc.constant([]) });
  const jottings: fc.Arbitrary<Block[]> = fc
    .subarray(JOTTINGS, { minLength: limits.emptyStubs ? 0 : 1, maxLength: 3 })
    .map((items) => (items.length === 0 ? [] : [{ kind: 'bullets', items }]));
  const prose: fc.Arbitrary<Block[]> = fc
    .subarray(SENTENCES, { minLength: 10, maxLength: 10 })
    .map((sentences) => [{ kind: 'paragraph', sentences }]);
  const unlabelled = fc.record({ tags, sections: fc.constant([]), told: fc.oneof(jottings, prose) });
  return limits.unlabelled ? fc.oneof({ arbitrary: labelled, weight: 4 }, { arbitrary: unlabelled, weight: 1 }) : labelled;
}

/** Deals the stories out to groups and questions. */
function groupsOf(limits: Limits, most: number): fc.Arbitrary<GroupOutline[]> {
  const sizes = fc.array(fc.array(fc.constantFrom(1, 1, 1, 1, 2, 3), { minLength: 1, maxLength: 2 }), {
    minLength: Math.max(1, limits.groups),
    maxLength: limits.groups > 0 ? 3 : 1,
  });
  return sizes
    .filter((groups) => groups.flat().reduce((sum, size) => sum + size, 0) <= most)
    .chain((groups) => {
      const asked = groups.flat();
      const count = asked.reduce((sum, size) => sum + size, 0);
      const draws = fc.record({
        titles: fc.shuffledSubarray(limits.titledByQuestions ? QUESTIONS : TITLES, { minLength: count, maxLength: count }),
        names: fc.shuffledSubarray(GROUPS, { minLength: groups.length, maxLength: groups.length }),
        questions: fc.shuffledSubarray(QUESTIONS, { minLength: asked.length, maxLength: asked.length }),
        stories: fc.array(storyOf(limits), { minLength: count, maxLength: count }),
      });
      return draws.map(({ titles, names, questions, stories }) => {
        const asking = [...questions];
        const told = stories.map((story, index) => ({ title: titles[index] as string, ...story }));
        return groups.map((sizesOfGroup, index) => ({
          title: limits.groups > 0 ? (names[index] as string) : null,
          answers: sizesOfGroup.map((size) => ({
            question: limits.asked ? (asking.shift() as string) : null,
            stories: told.splice(0, size),
          })),
        }));
      });
    });
}

/** Outlines of notes with up to `most` stories, four at least, within what a style can express. */
export function outlines(limits: Limits, most: number): fc.Arbitrary<Outline> {
  const none = fc.constant([]);
  const prompts = fc.subarray(PROMPTS, { maxLength: 3 });
  const questions = fc.oneof(
    none,
    fc
      .subarray(COMPETENCIES, { minLength: 1, maxLength: 2 })
      .chain((titles) => fc.tuple(...titles.map((title) => prompts.map((each) => ({ title, prompts: each }))))),
  );
  const ideas = fc.oneof(none, fc.subarray(IDEAS, { minLength: 1, maxLength: 3 }));
  return fc.record({ groups: groupsOf(limits, most).filter((groups) => isRecognisable(groups, limits)), questions, ideas });
}

/**
 * A heading without labels is known as a story by those beside it: at least half are labelled. In a group of stubs
 * alone, the group may as well be a story with sub-headings; so may a heading over a single bold title.
 */
function isRecognisable(groups: readonly GroupOutline[], limits: Limits): boolean {
  return groups.every(({ answers }) => {
    const families = limits.asked ? answers.map(({ stories }) => stories) : [answers.flatMap(({ stories }) => stories)];
    if (limits.groupsHoldMany && families.some((stories) => stories.length < 2)) return false;
    if (limits.startsAnew && !startAnew(families.flat())) return false;
    return families.every((stories) => stories.filter(({ sections }) => sections.length > 0).length * 2 >= stories.length);
  });
}

function startAnew(stories: readonly StoryOutline[]): boolean {
  return stories.every(({ sections }, index) => {
    const first = sections[0]?.roles[0];
    const before = stories[index - 1]?.sections.at(-1)?.roles.at(-1);
    return first === undefined || before === undefined || SPOKEN_ROLES.indexOf(first) <= SPOKEN_ROLES.indexOf(before);
  });
}
