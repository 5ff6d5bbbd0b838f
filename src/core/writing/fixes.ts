import type { Finding } from '../lint/finding.js';
import type { Edit, Fix } from '../lint/rule.js';
import { FRAMEWORK_ROLES } from '../notes/framework.js';
import type { PlacedStory, Section, SpokenRole } from '../notes/model.js';
import { listOf, roleName } from '../notes/names.js';
import type { Reading } from '../notes/reading.js';
import { moveHeading } from './level.js';
import { inOrder, orderSections } from './order.js';
import { addSections } from './sections.js';
import { skeletons } from './skeleton.js';
import { ordersAllSections, Trial } from './trial.js';
import { t } from '../words.js';

/** What mends a finding: the rule's own edits, and those that write as the note does. Each is the same for all who ask. */
export function fixesFor(reading: Reading, finding: Finding): Fix[] {
  return [...ownFixes(reading, finding), ...writtenFixes(reading, finding)];
}

/** The rule's own fixes. A story is moved with the headings under it, if it is read as one then. */
function ownFixes(reading: Reading, finding: Finding): readonly Fix[] {
  const { ruleId, fixes = [] } = finding;
  if (ruleId !== 'misplaced-story') return fixes;
  const trial = new Trial(reading, storyIndexOf(reading, finding));
  return fixes
    .map((fix) => ({ ...fix, edits: fix.edits.flatMap((edit) => moveHeading(reading.text, edit)) }))
    .filter(({ edits }) => trial.addsStory(edits));
}

/** Is what `safeFixOf` finds tried out first? Of other findings it takes the rule's own fix as it is. */
export function isTriedOut({ ruleId }: Finding): boolean {
  return ruleId === 'misplaced-story' || ruleId === 'section-order';
}

/** Would `--fix` mend it? */
export function isFixable(reading: Reading, finding: Finding): boolean {
  return safeFixOf(reading, finding) !== undefined;
}

/** The fix that needs nobody's choice, if there is one. */
export function safeFixOf(reading: Reading, finding: Finding): Fix | undefined {
  const written = finding.ruleId === 'section-order' ? writtenFixes(reading, finding) : [];
  return [...ownFixes(reading, finding), ...written].find(({ isSafe }) => isSafe);
}

/** The same for each of many findings. Orders of sections are tried out together first: each trial reads the whole note. */
export function safeFixesOf(reading: Reading, findings: readonly Finding[]): (Fix | undefined)[] {
  const edits = new Map<Finding, readonly Edit[]>();
  const orders = new Map<number, readonly Section[]>();
  for (const finding of findings) {
    const index = finding.ruleId === 'section-order' ? storyIndexOf(reading, finding) : -1;
    const story = reading.note.stories[index];
    const found = story === undefined ? [] : orderSections(reading.text, story);
    if (story === undefined || found.length === 0) continue;
    edits.set(finding, found);
    orders.set(index, inOrder(story.sections));
  }
  const areOrdered = edits.size > 1 && ordersAllSections(reading, [...edits.values()].flat(), orders);
  return findings.map((finding) => {
    const [found, story] = [edits.get(finding), reading.note.stories[storyIndexOf(reading, finding)]];
    if (!areOrdered || found === undefined || story === undefined) return safeFixOf(reading, finding);
    const fix = ordering(story, found);
    return fix.isSafe ? fix : undefined;
  });
}

/** Writes the sections that the story at this place lacks; null if it lacks none, or they would not be read there. */
export function addMissing(reading: Reading, index: number): Fix | null {
  const story = reading.note.stories[index];
  return story === undefined ? null : (addingFixes(reading, index, story, story.missing).at(-1) ?? null);
}

/** The place among the note's stories of the one that a finding is about; -1 if it is about none. */
export function storyIndexOf({ note }: Reading, { span }: Finding): number {
  return note.stories.findIndex(({ extent }) => extent.start <= span.start && span.start < Math.max(extent.end, extent.start + 1));
}

function writtenFixes(reading: Reading, finding: Finding): Fix[] {
  const index = storyIndexOf(reading, finding);
  const story = reading.note.stories[index];
  if (story === undefined) return [];
  switch (finding.ruleId) {
    case 'missing-result':
      return addingFixes(reading, index, story, ['result']);
    case 'missing-section':
      return addingFixes(reading, index, story, ['situation', 'task', 'action']);
    case 'missing-learning':
      return addingFixes(reading, index, story, ['learning']);
    case 'section-order':
      return orderingFixes(reading, index, story);
    default:
      return [];
  }
}

/** Adds the sections, and besides all that are missing if there are more. A story without labels gets them all at once. */
function addingFixes(reading: Reading, index: number, story: PlacedStory, roles: readonly SpokenRole[]): Fix[] {
  const labelled = new Set(story.sections.flatMap((section) => section.roles));
  const missing = FRAMEWORK_ROLES[story.framework].filter((role) => !labelled.has(role));
  // A reflection may be wanted where the framework has none.
  const wanted = roles.filter((role) => missing.includes(role) || (role === 'learning' && !labelled.has(role)));
  if (story.sections.every((section) => section.roles.includes('other'))) {
    const all = FRAMEWORK_ROLES[story.framework];
    const trial = new Trial(reading, index);
    for (const edits of skeletons(reading, story, all))
      if (trial.addsSections(edits, all)) return [{ title: t('Write out {0}', listOf(all.map(roleName), 'and')), edits, isSafe: false }];
    return [];
  }
  const choices = missing.length > wanted.length && wanted.length > 0 ? [wanted, missing] : [wanted];
  return choices.flatMap((each) => {
    const edits = each.length === 0 ? [] : addSections(reading, story, each);
    return edits.length > 0 && new Trial(reading, index).addsSections(edits, each) ? [adding(each, edits)] : [];
  });
}

function adding(roles: readonly SpokenRole[], edits: readonly Edit[]): Fix {
  const names = listOf(roles.map(roleName), 'and');
  const one = roles[0] === 'action' ? t('Add an {0}', names) : t('Add a {0}', names);
  return { title: roles.length > 1 ? t('Add {0}', names) : one, edits, isSafe: false };
}

/** Where a role is told twice, which of its sections goes where is for the user to say. */
function orderingFixes(reading: Reading, index: number, story: PlacedStory): Fix[] {
  const edits = orderSections(reading.text, story);
  return edits.length > 0 && new Trial(reading, index).ordersSections(edits, inOrder(story.sections)) ? [ordering(story, edits)] : [];
}

function ordering(story: PlacedStory, edits: readonly Edit[]): Fix {
  const roles = story.sections.flatMap((section) => section.roles).filter((role) => role !== 'other');
  return { title: t('Put the sections in the order of telling'), edits, isSafe: new Set(roles).size === roles.length };
}
