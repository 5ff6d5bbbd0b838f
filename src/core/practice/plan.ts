import { FRAMEWORK_ROLES } from '../notes/framework.js';
import type { Framework, Role, Section, SpokenRole, Story } from '../notes/model.js';
import { SPOKEN_ROLES } from '../notes/model.js';
import { add, type Budget, budgetOf, type Part, PART_OF, PARTS, type Preset, share } from './budgets.js';
import { firstWords } from './cues.js';
import { stepName } from './stepNames.js';
import { t } from '../words.js';

/** One stretch of a rehearsal, between two presses of "next section". */
export interface Step {
  /** What the speaker is told to speak about, such as "Action" or "Situation and Task", in English: see `shownName`. */
  readonly name: string;
  readonly budget: Budget;
  /** What the note says under the step's labels, as in `Section.text`; empty when it says nothing. */
  readonly text: string;
}

/** All that a rehearsal needs of a story: a copy, so that edits made meanwhile do not reach the speaker. */
export interface Plan {
  readonly title: string;
  /** The interview question that the story stands under, if any. */
  readonly question: string | null;
  /** What the note says outside of any section: the whole story, when it is told without labels. */
  readonly notes: string;
  /** In the order in which they are told. Never empty. */
  readonly steps: readonly Step[];
  readonly whole: Budget;
}

interface Outline {
  readonly roles: readonly SpokenRole[];
  readonly text: string;
  /** The time that the story's own label sets. */
  readonly budget: Budget | null;
  /** The place of its first section among the story's; null if the story has none. */
  readonly section: number | null;
}

const TITLE_WORDS = 6;

/**
 * How a story is rehearsed. Its sections are the steps, in the note's order, so that the speaker follows what he
 * wrote: a combined label such as "Situation/Task" is one step, labels of the same roles in a row are one step, and
 * labels that are no part of the answer (tags, follow-ups) are none. A role that the framework asks for is a step
 * also when its section is empty or not there, for it will have to be told. So a story without labels has all of them.
 *
 * Each part's budget is shared by the steps that belong to it, equally unless the preset gives one role more: Situation
 * and Task get half of the scene's each, "Situation/Task" gets it all, and so does Situation in a framework that has no
 * Task. A time that the story's label or title sets, `Action (90s)`, counts in its place; when each label has one, the
 * whole is their sum.
 */
export function planOf(story: Story, preset: Preset): Plan {
  const outlines = withMissing(outlinesOf(story.sections), story.framework);
  const names = numbered(outlines.map(({ roles }) => stepName(roles)));
  const budgets = budgetsOf(outlines, preset);
  return {
    title: titleOf(story),
    question: story.question,
    notes: story.text,
    steps: outlines.map(({ text }, index) => ({ name: names[index] ?? '', budget: budgets[index] ?? preset.whole, text })),
    whole: wholeOf(story, outlines, preset),
  };
}

/** For each step of the story's plan, the place of its first section among the story's; null for one that is missing. */
export function stepSections(story: Story): (number | null)[] {
  return withMissing(outlinesOf(story.sections), story.framework).map(({ section }) => section);
}

/** The story's title, or its first words when it has none. */
export function titleOf(story: Story): string {
  if (story.title !== null) return story.title;
  const text = [story.text, ...story.sections.map((section) => section.text)].find((each) => each.trim() !== '');
  return text === undefined ? t('Untitled story') : firstWords(text, TITLE_WORDS);
}

function outlinesOf(sections: readonly Section[]): Outline[] {
  const outlines: Outline[] = [];
  for (const [index, section] of sections.entries()) {
    const roles = section.roles.filter(isSpoken);
    if (roles.length === 0) continue;
    const text = section.empty ? '' : section.text;
    const last = outlines.at(-1);
    if (last !== undefined && last.roles.join() === roles.join()) {
      outlines[outlines.length - 1] = { ...last, text: [last.text, text].filter((each) => each !== '').join('\n') };
    } else outlines.push({ roles, text, budget: section.budget === null ? null : budgetOf(section.budget), section: index });
  }
  return outlines;
}

function isSpoken(role: Role): role is SpokenRole {
  return role !== 'other';
}

/** Adds a step for each role that is asked for and not there, after the last of those told before it. */
function withMissing(outlines: readonly Outline[], framework: Framework): Outline[] {
  const all = [...outlines];
  for (const role of FRAMEWORK_ROLES[framework]) {
    if (all.some((outline) => outline.roles.includes(role))) continue;
    const before = all.map(({ roles }) => roles.some((each) => rank(each) < rank(role))).lastIndexOf(true);
    all.splice(before + 1, 0, { roles: [role], text: '', budget: null, section: null });
  }
  return all;
}

function rank(role: SpokenRole): number {
  return SPOKEN_ROLES.indexOf(role);
}

/** Tells steps of one name apart: "Action", "Result", "Action 2". */
function numbered(names: readonly string[]): string[] {
  return names.map((name, index) => {
    const earlier = names.slice(0, index).filter((each) => each === name).length;
    return earlier === 0 ? name : `${name} ${earlier + 1}`;
  });
}

function budgetsOf(outlines: readonly Outline[], preset: Preset): Budget[] {
  const budgets = outlines.map((): Budget => ({ minimum: 0, maximum: 0 }));
  for (const part of PARTS) {
    const indexes = [...outlines.keys()].filter((index) => outlines[index]?.roles.some((role) => PART_OF[role] === part));
    const owners = indexes.flatMap((index) => Array.from({ length: weightIn(part, outlines[index]?.roles ?? [], preset) }, () => index));
    share(preset.parts[part], owners.length).forEach((budget, nth) => {
      const index = owners[nth] ?? 0;
      budgets[index] = add(budgets[index] ?? budget, budget);
    });
  }
  return budgets.map((budget, index) => outlines[index]?.budget ?? budget);
}

/** The title's time. Without one it is what the labels' times add up to, if each label has one. */
function wholeOf(story: Story, outlines: readonly Outline[], preset: Preset): Budget {
  if (story.budget !== null) return budgetOf(story.budget);
  const set = outlines.flatMap(({ budget }) => budget ?? []);
  return set.length === outlines.length ? set.reduce(add) : preset.whole;
}

function weightIn(part: Part, roles: readonly SpokenRole[], { weights = {} }: Preset): number {
  return Math.max(...roles.filter((role) => PART_OF[role] === part).map((role) => weights[role] ?? 1));
}
