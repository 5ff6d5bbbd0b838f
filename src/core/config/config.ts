import * as v from 'valibot';
import { DEFAULT_LINT_SETTINGS, type LintSettings } from '../lint/settings.js';
import { ANSWER_BUDGETS, type AnswerBudgets } from '../notes/budgets.js';
import { SPOKEN_ROLES, type Framework } from '../notes/model.js';
import { VOCABULARY, withOwnWords, type Vocabulary } from '../notes/vocabulary.js';
import { noteFiles, type NoteFiles } from './noteFiles.js';
import { SCHEMA, type UserConfig } from './schema.js';

export type { UserConfig } from './schema.js';

/** The file for editor and command line. The nearest one to a note counts, alone. */
export const CONFIG_FILE = '.star-stories.json';

/** What reading depends on besides the text. */
export interface ReadingConfig {
  readonly vocabulary: Vocabulary;
  /** Undefined: found per story. */
  readonly framework: Framework | undefined;
}

/** What the user has configured, and the defaults for the rest. */
export interface Config {
  readonly reading: ReadingConfig;
  /** Names what reading depends on: notes read alike by configurations of the same key. */
  readonly key: string;
  readonly lint: LintSettings;
  /** Which files are notes. Where there is no configuration file, it says nothing. */
  readonly files: NoteFiles;
}

/** What is wrong in a configuration. */
export interface ConfigMistake {
  /** The keys that lead to it; empty for the whole. */
  readonly path: readonly (string | number)[];
  /** Without the path, in small letters: `a word is needed, not 3`. */
  readonly message: string;
  /** It is the last key itself that is wrong, not what stands behind it. */
  readonly isKey: boolean;
}

/** What can be used of a configuration, and what is wrong with the rest. */
export interface CheckedConfig {
  readonly user: UserConfig;
  readonly mistakes: readonly ConfigMistake[];
}

/** After so many rounds of leaving out what is wrong, no more mistakes are told. */
const MOST_ROUNDS = 20;

/** Checks a configuration, already parsed from JSON. What is wrong is left out, so that its default stands. Never throws. */
export function checkConfig(value: unknown): CheckedConfig {
  const mistakes: ConfigMistake[] = [];
  let rest = value;
  // A schema tells of the first unknown key of an object only: what it told of is left out, and it is asked again.
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const parsed = v.safeParse(SCHEMA, rest, { abortPipeEarly: true });
    if (parsed.success) return { user: parsed.output, mistakes };
    const found = parsed.issues.map(({ path = [], message, expected }) => ({
      path: path.map(({ key }) => key as string | number),
      message,
      isKey: expected === 'never',
    }));
    mistakes.push(...found);
    for (const { path } of found) rest = path.length === 0 ? {} : without(rest, partOf(path));
  }
  return { user: rightParts(rest), mistakes };
}

/** Of a configuration with too many mistakes to tell: what is right by itself, be it a key with all that it holds, or one within it. */
function rightParts(value: unknown): UserConfig {
  let user: UserConfig = {};
  const take = (part: unknown): boolean => {
    const parsed = v.safeParse(SCHEMA, part, { abortEarly: true });
    if (parsed.success) user = fillIn(user, parsed.output);
    return parsed.success;
  };
  for (const [key, part] of entriesOf(value)) {
    if (!take({ [key]: part })) for (const [name, inner] of entriesOf(part)) take({ [key]: { [name]: inner } });
  }
  return user;
}

function entriesOf(value: unknown): [string, unknown][] {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : [];
}

/** The part of the configuration that does not count when something in it is wrong: an option, a list, or a whole value. */
function partOf(path: readonly (string | number)[]): readonly (string | number)[] {
  const list = path.findIndex((key) => typeof key === 'number');
  return path.slice(0, Math.min(list === -1 ? path.length : list, path[0] === 'rules' ? 3 : 2));
}

function without(value: unknown, [key, ...rest]: readonly (string | number)[]): unknown {
  if (typeof value !== 'object' || value === null || key === undefined) return value;
  const entries = Object.entries(value).flatMap(([name, part]) =>
    name !== String(key) ? [[name, part]] : rest.length === 0 ? [] : [[name, without(part, rest)]],
  );
  return Object.fromEntries(entries);
}

/** What the first says, and what only the second says: key by key, and within the keys that hold objects once more. */
export function fillIn(first: UserConfig, second: UserConfig): UserConfig {
  return {
    ...second,
    ...first,
    vocabulary: { ...second.vocabulary, ...first.vocabulary },
    budgets: { ...second.budgets, ...first.budgets },
    tags: { ...second.tags, ...first.tags },
    rules: { ...second.rules, ...first.rules },
  };
}

/** The configuration with the defaults for what the user leaves open. */
export function configOf(user: UserConfig): Config {
  const { vocabulary = {}, framework = 'auto', tags = {}, rules = {}, include, exclude } = user;
  const own = Object.fromEntries(SPOKEN_ROLES.map((role) => [role, vocabulary[role] ?? []]));
  return {
    reading: { vocabulary: withOwnWords(VOCABULARY, own), framework: framework === 'auto' ? undefined : framework },
    key: JSON.stringify([framework, own]),
    lint: {
      rules: Object.fromEntries(
        Object.entries(rules).filter((entry): entry is [string, NonNullable<(typeof entry)[1]>] => entry[1] !== undefined),
      ),
      wordsPerMinute: user.wordsPerMinute ?? DEFAULT_LINT_SETTINGS.wordsPerMinute,
      tags: Object.entries(tags).map(([name, aliases]) => ({ name, aliases })),
      budgets: budgetsOf(user),
    },
    files: noteFiles(include, exclude),
  };
}

function budgetsOf({ budgets = {} }: UserConfig): AnswerBudgets {
  const { whole = ANSWER_BUDGETS.whole, ...parts } = budgets;
  const set = Object.fromEntries(Object.entries(parts).filter(([, time]) => time !== undefined));
  return { parts: { ...ANSWER_BUDGETS.parts, ...set }, whole };
}

/** What counts where nobody has configured anything. */
export const DEFAULT_CONFIG: Config = configOf({});
