import { isStructural, type Context } from './context.js';
import type { Label } from './label.js';
import type { Line } from './line.js';
import { SPOKEN_ROLES, STAR_ROLES, type Role, type StarRole } from './model.js';
import { isAnswerLabel, type Region } from './outline.js';

/** A label in its place: what may open a section of a story. */
export interface Mark {
  /** Of its line. */
  readonly index: number;
  readonly line: Line;
  readonly label: Label;
  /** Index after the last line that can stand under the label. */
  readonly end: number;
}

/** The labels that may be sections of stories owned by `region`: in its own text, and its headings. */
export function marksOf(context: Context, region: Region): Mark[] {
  const marks = ownMarks(context, region);
  for (const child of region.children) {
    if (child.label !== null && child.heading !== null) {
      marks.push({ index: child.first - 1, line: child.heading, label: child.label, end: child.end });
      for (const mark of ownMarks(context, child)) if (mark.line.depth === 0 && mark.label.strength === 'word') marks.push(mark);
    } else if (isStructural(context, child)) for (const mark of marksOf(context, child)) marks.push(mark);
  }
  return marks;
}

function ownMarks(context: Context, region: Region): Mark[] {
  const marks: Mark[] = [];
  const answers = answersQuestions(context, region);
  for (let index = region.first; index < region.ownEnd; index += 1) {
    const label = context.labels[index];
    const line = context.lines[index];
    if (label == null || label.strength === 'metadata' || (answers && label.strength === 'letter')) continue;
    if (line !== undefined && !isLone(context, line, label, index)) marks.push({ index, line, label, end: region.ownEnd });
  }
  return marks;
}

/** A word alone on its line opens a section only if something may stand under it, a letter alone only over nested items. */
function isLone(context: Context, line: Line, label: Label, index: number): boolean {
  if (label.words.length < line.text.length || line.label !== undefined || line.emphasised > 0) return false;
  const next = context.lines[index + 1];
  if (label.strength === 'letter') return next === undefined || next.depth <= line.depth;
  if (line.item !== null) return false;
  // In capitals it is one beyond doubt; between the lines of a paragraph it opens one only if that goes on.
  if (!/\p{Ll}/u.test(line.text)) return false;
  if (!line.opens) return next?.opens !== false || context.labels[index + 1] != null;
  return next === undefined || next.kind === 'heading';
}

/** Where a `Q:` stands, `A:` is its answer, unless an `S:` stands there too. */
function answersQuestions(context: Context, region: Region): boolean {
  const labels = context.labels.slice(region.first, region.ownEnd);
  const situation = labels.some((label) => label?.strength === 'letter' && label.roles.includes('situation'));
  return !situation && labels.some((label) => label?.strength === 'metadata' && /^q$/i.test(label.words));
}

/**
 * A story's labels look alike. Those of the nesting that most of the roles use are taken; others only where they bring
 * a role that is not there yet and do not stand deeper: "Impact:" in a list under an action is no Result.
 */
export function ofOneStyle(marks: readonly Mark[]): Mark[] {
  const groups = new Map<number, Mark[]>();
  for (const mark of marks) {
    const group = groups.get(nesting(mark.line));
    if (group === undefined) groups.set(nesting(mark.line), [mark]);
    else group.push(mark);
  }
  const weights = [...groups].map(([key, group]) => ({ key, weight: literalRoles(group).size * 10 + rolesOf(group).size }));
  const best = weights.reduce((a, b) => (b.weight > a.weight || (b.weight === a.weight && b.key < a.key) ? b : a), { key: 0, weight: 0 });
  const covered = rolesOf(groups.get(best.key) ?? []);
  return marks
    .filter((mark) => {
      if (nesting(mark.line) === best.key) return true;
      return (
        nesting(mark.line) < Math.max(best.key, 1) + 1 &&
        mark.label.strength !== 'synonym' &&
        !mark.label.roles.some((role) => covered.has(role))
      );
    })
    .sort((a, b) => a.index - b.index);
}

/** Headings stand above text, text above lists, and lists above lists in them. */
export function nesting(line: Line): number {
  return line.kind === 'heading' ? 0 : 1 + line.depth + (line.quoted ? 10 : 0);
}

/** The roles that the labels name, in the order in which they first come. */
export function rolesOf(marks: readonly Mark[]): Set<Role> {
  const roles = new Set<Role>();
  for (const { label } of marks) for (const role of label.roles) roles.add(role);
  return roles;
}

/** The roles named by the framework's own words or letters. */
export function literalRoles(marks: readonly Mark[]): Set<Role> {
  return rolesOf(marks.filter((mark) => mark.label.strength === 'word' || mark.label.strength === 'letter'));
}

/** Those of S, T, A and R that are among the roles, in that order. */
export function starRoles(roles: ReadonlySet<Role>): StarRole[] {
  return STAR_ROLES.filter((role) => roles.has(role));
}

/**
 * Are these beyond doubt the labels of a story? Situation with another role, or three of the four by their own names and
 * in their order; letters alone only in their order too, unlike those of an alphabet.
 */
export function areStar(marks: readonly Mark[]): boolean {
  const literal = literalRoles(marks);
  const all = starRoles(rolesOf(marks));
  if (marks.every((mark) => mark.label.strength === 'letter')) {
    // `(R)` and `(S)` alone are also the two forms of a molecule.
    const isCertain = literal.size > 2 || !marks.every((mark) => mark.label.words.startsWith('('));
    return isCertain && literal.has('situation') && (literal.has('action') || literal.has('result')) && areInOrder(literal);
  }
  return (literal.has('situation') && all.length >= 2) || (starRoles(literal).length >= 3 && areInOrder(literal));
}

/** The roles as they first come, in the framework's order. */
function areInOrder(roles: ReadonlySet<Role>): boolean {
  const places = [...roles].map((role) => SPOKEN_ROLES.findIndex((each) => each === role));
  return places.every((place, index) => index === 0 || place > (places[index - 1] ?? 0));
}

/** Do they tell how something began and how it ended, in whatever words? */
export function areTold(marks: readonly Mark[]): boolean {
  const all = rolesOf(marks);
  return starRoles(all).length >= 2 && (all.has('result') || all.has('situation'));
}

/**
 * A synonym beside the framework's own word for the same role is a part of that section: "Background:" in a Situation.
 * And so is a lone letter among words, or an empty one before the Situation: the "A:" over a whole answer.
 */
export function withoutDoubles([first, ...others]: readonly Mark[]): Mark[] {
  if (first === undefined) return [];
  const isOverAll = isAnswerLabel(first.line, first.label) && others[0]?.label.roles.includes('situation') === true;
  const marks = isOverAll ? others : [first, ...others];
  const literal = literalRoles(marks);
  const words = marks.filter(({ label }) => label.strength === 'word');
  const letters = marks.filter(({ label }) => label.strength === 'letter');
  return marks.filter((mark) => {
    const { strength, roles } = mark.label;
    if (strength === 'letter') return letters.length > 1 || words.length < 2 || !roles.every((role) => rolesOf(words).has(role));
    return strength !== 'synonym' || !roles.every((role) => literal.has(role));
  });
}
