import { SPOKEN_ROLES, type SpokenRole } from '../notes/model.js';
import { englishName, listOf, roleName } from '../notes/names.js';

/** What a step is called by its roles: "Situation and Task". It is English in any language, so that attempts made in several are of the same steps. */
export function stepName(roles: readonly SpokenRole[]): string {
  const names = roles.map(englishName);
  return names.length < 2 ? names.join() : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** The step's name as the user reads it. One that is not made of roles stays as it is. */
export function shownName(name: string): string {
  const [, words = name, number = ''] = /^(.*?)( \d+)?$/.exec(name) ?? [];
  const roles = words.split(/, | and /).map((word) => SPOKEN_ROLES.find((role) => englishName(role) === word));
  return roles.every((role) => role !== undefined) ? listOf(roles.map(roleName), 'and') + number : name;
}
