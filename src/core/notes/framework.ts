import { literalRoles, rolesOf, type Mark } from './marks.js';
import type { Framework, Role, SpokenRole, StarRole } from './model.js';
import { normalise } from './vocabulary.js';

/** The roles that each framework asks for, in the order in which they are told. */
export const FRAMEWORK_ROLES: Readonly<Record<Framework, readonly SpokenRole[]>> = {
  STAR: ['situation', 'task', 'action', 'result'],
  STARR: ['situation', 'task', 'action', 'result', 'learning'],
  CAR: ['situation', 'action', 'result'],
  CARL: ['situation', 'action', 'result', 'learning'],
  PAR: ['situation', 'action', 'result'],
  SOAR: ['situation', 'task', 'action', 'result'],
  SBI: ['situation', 'action', 'result'],
};

/** The framework that a story's own labels show, or null if they fit several. */
export function frameworkOf(marks: readonly Mark[]): Framework | null {
  const words = new Set(marks.map((mark) => normalise(mark.label.words)));
  const roles = rolesOf(marks);
  const learning = roles.has('learning');
  if (words.has('obstacle') || words.has('obstacles')) return 'SOAR';
  if (words.has('behavior') || words.has('behaviour')) return 'SBI';
  const literal = literalRoles(marks);
  if (literal.has('situation') || roles.has('task')) return learning ? 'STARR' : 'STAR';
  if (!roles.has('situation')) return null;
  if (learning) return 'CARL';
  return words.has('problem') || words.has('the problem') ? 'PAR' : 'CAR';
}

/** The framework that most of the note's stories show: its undecided stories follow their neighbours. */
export function commonFramework(frameworks: readonly (Framework | null)[]): Framework {
  const counts = new Map<Framework, number>();
  for (const framework of frameworks) if (framework !== null) counts.set(framework, (counts.get(framework) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most?.[0] ?? 'STAR';
}

/** Does the framework leave its Action unlabelled between Context and Impact? */
export function hasUnlabelledSteps(framework: Framework): boolean {
  return !FRAMEWORK_ROLES[framework].includes('task');
}

/** The roles of S, T, A, R that the framework asks for and that are not among `told`. */
export function missingRoles(framework: Framework, told: ReadonlySet<Role>): StarRole[] {
  return FRAMEWORK_ROLES[framework].filter((role): role is StarRole => role !== 'learning' && !told.has(role));
}
