import type { Related, StoryRule } from '../rule.js';
import { FRAMEWORK_ROLES } from '../../notes/framework.js';
import type { Section, SpokenRole } from '../../notes/model.js';
import { listOf, roleName } from '../../notes/names.js';
import { t } from '../../words.js';

/** A role where it is first told. */
interface First {
  readonly role: SpokenRole;
  /** In the framework's order. */
  readonly place: number;
  readonly section: Section;
}

export const sectionOrder: StoryRule = {
  scope: 'story',
  id: 'section-order',
  description: "A story's sections are out of its framework's order.",
  severity: 'hint',
  *check(story) {
    const order = FRAMEWORK_ROLES[story.framework];
    // Where a role comes again, it goes on with the story.
    const firsts = order
      .flatMap((role, place): First[] =>
        story.sections
          .filter(({ roles }) => roles.includes(role))
          .slice(0, 1)
          .map((section) => ({ role, place, section })),
      )
      .sort((a, b) => a.section.span.start - b.section.span.start || a.place - b.place);
    const inOrder = longestAscending(firsts);
    const astray = firsts.find((first) => !inOrder.includes(first));
    if (astray === undefined) return;
    const roles = listOf(order.filter((role) => firsts.some((first) => first.role === role)).map(roleName), 'and');
    yield {
      message: t('{0} is out of place: listeners follow {1} most easily in that order.', roleName(astray.role), roles),
      span: astray.section.span,
      related: [placeFor(astray, inOrder)],
    };
  },
};

/** Where the section belongs among those that stand in order. */
function placeFor({ role, place }: First, others: readonly First[]): Related {
  const next = others.find((other) => other.place > place);
  const last = others.at(-1);
  if (next !== undefined) return { message: t('{0} belongs before this', roleName(role)), span: next.section.span };
  if (last === undefined) throw new Error('of several sections one at least is in its place');
  return { message: t('{0} belongs behind this', roleName(role)), span: last.section.span };
}

/** The most roles that stand in order: the others are those to move. */
function longestAscending(firsts: readonly First[]): readonly First[] {
  let best: readonly First[] = [];
  for (let set = 0; set < 2 ** firsts.length; set += 1) {
    const chosen = firsts.filter((_, index) => Math.floor(set / 2 ** index) % 2 === 1);
    if (chosen.length > best.length && chosen.every(({ place }, index) => index === 0 || place > (chosen[index - 1]?.place ?? 0)))
      best = chosen;
  }
  return best;
}
