import { FRAMEWORK_ROLES } from '../../core/notes/framework.js';
import type { Idea, Question, Role, Section } from '../../core/notes/model.js';
import type { Filter } from '../../core/tree/arrangement.js';
import { asideTest, isOpen } from '../../core/tree/filter.js';
import type { Group } from '../../core/tree/groups.js';
import type { AsidesNode, GroupNode, IdeaNode, PromptNode, QuestionNode, SectionNode, StoryNode, TreeNote } from './nodes.js';

/** The rows under a story: its sections as they stand, the missing ones where the framework has them. */
export function sectionNodes(parent: StoryNode): SectionNode[] {
  const { story } = parent;
  const rows: { roles: readonly Role[]; section: Section | null }[] = story.sections
    .filter((section) => !section.roles.includes('other'))
    .map((section) => ({ roles: section.roles, section }));
  const order: readonly Role[] = FRAMEWORK_ROLES[story.framework];
  const placeOf = (roles: readonly Role[]): number => order.indexOf(roles[0] ?? 'other');
  for (const role of story.missing) {
    if (rows.some((row) => row.roles.includes(role))) continue;
    const before = rows.findLastIndex((row) => placeOf(row.roles) < placeOf([role]));
    rows.splice(before + 1, 0, { roles: [role], section: null });
  }
  return rows.map((row, nth) => ({ kind: 'section', id: `${parent.id}/${row.roles.join('+')}#${nth}`, parent, ...row }));
}

/** The rows over a note's questions and over its ideas, those left out that the filter does not let pass. */
export function asidesNodes(parent: GroupNode, { grouping, places }: Group<TreeNote>, filter: Filter): AsidesNode[] {
  const [place] = places;
  if (grouping !== 'note' || place === undefined) return [];
  const passes = asideTest(filter);
  const { uri, note } = place.note;
  // The same lists for as long as the note is the same, where nothing is filtered.
  const questions = isOpen(filter)
    ? note.questions
    : note.questions.filter(({ title, prompts }) => passes([title, ...prompts.map(({ text }) => text)].join('\n')));
  const ideas = isOpen(filter) ? note.ideas : note.ideas.filter(({ text }) => passes(text));
  const over = (kind: AsidesNode['kind'], asides: readonly (Question | Idea)[]): AsidesNode[] =>
    asides.length === 0 ? [] : [{ kind, id: `${parent.id}/${kind}`, parent, uri, asides }];
  return [...over('questions', questions), ...over('ideas', ideas)];
}

export function asideNodes(parent: AsidesNode): (QuestionNode | IdeaNode)[] {
  return parent.asides.map((aside, nth) => {
    const id = `${parent.id}/${nth}`;
    return 'prompts' in aside
      ? { kind: 'question', id, parent, question: aside }
      : { kind: 'idea', id, parent, uri: parent.uri, idea: aside };
  });
}

export function promptNodes(parent: QuestionNode): PromptNode[] {
  return parent.question.prompts.map((prompt, nth) => ({ kind: 'prompt', id: `${parent.id}/${nth}`, parent, prompt }));
}
