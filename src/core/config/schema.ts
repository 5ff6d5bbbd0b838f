import * as v from 'valibot';
import { closestTo } from '../lint/closest.js';
import type { OptionSpec, Rule } from '../lint/rule.js';
import { RULES } from '../lint/rules/index.js';
import { SEVERITIES } from '../lint/settings.js';
import { PARTS } from '../notes/budgets.js';
import { FRAMEWORKS, SPOKEN_ROLES } from '../notes/model.js';
import { listOf as namesOf } from '../notes/names.js';
import { t } from '../words.js';
import { globTest } from './glob.js';

/** What may stand in a configuration at most, so that a mistake costs no time and no memory. Lengths in UTF-16 code units. */
export const LIMITS = { list: 1000, word: 100, glob: 300, seconds: 3600, slowest: 110, fastest: 190 } as const;

/** What a rule may be set to. */
export const RULE_LEVELS = ['off', ...SEVERITIES] as const;
/** What `framework` may be: `auto` finds it for each story. */
export const FRAMEWORK_CHOICES = ['auto', ...FRAMEWORKS] as const;
/** What `budgets` may set a time for. */
export const BUDGET_PARTS = [...PARTS, 'whole'] as const;

const asWritten = v.pipe(
  v.string(needed(() => t('a word'))),
  v.check(
    (text) => text.trim() !== '',
    () => t('a word may not be empty'),
  ),
  v.maxLength(LIMITS.word, () => t('a word may have {0} characters at most', LIMITS.word)),
);
const word = v.pipe(asWritten, v.trim());
const words = listOf(word, () => t('a list of words'));

const glob = v.pipe(
  v.string(needed(() => t('a glob'))),
  v.nonEmpty(() => t('a glob may not be empty')),
  v.maxLength(LIMITS.glob, () => t('a glob may have {0} characters at most', LIMITS.glob)),
  v.rawCheck(({ dataset, addIssue }) => {
    const mistake = dataset.typed ? mistakeInGlob(dataset.value) : null;
    if (mistake !== null) addIssue({ message: mistake });
  }),
);
const globs = v.lazy((input) =>
  Array.isArray(input)
    ? listOf(glob, () => t('a list of globs'))
    : v.pipe(
        glob,
        v.transform((one) => [one]),
      ),
);

const seconds = v.pipe(
  numberFrom(1, LIMITS.seconds),
  v.integer(() => t('whole seconds are needed')),
);
const time = v.pipe(
  objectOf({ minimum: seconds, maximum: seconds }),
  v.check(
    ({ minimum, maximum }) => minimum <= maximum,
    () => t('the minimum is more than the maximum'),
  ),
);

const level = oneOf(RULE_LEVELS);

/** What `.star-stories.json` may hold. Its output is in one form whichever way the user has written it. */
export const SCHEMA = objectOf({
  $schema: v.optional(v.string(needed(() => t('an address')))),
  include: v.optional(globs),
  exclude: v.optional(globs),
  framework: v.optional(oneOf(FRAMEWORK_CHOICES)),
  vocabulary: v.optional(objectOf(each(SPOKEN_ROLES, () => v.optional(words)))),
  wordsPerMinute: v.optional(numberFrom(LIMITS.slowest, LIMITS.fastest)),
  budgets: v.optional(objectOf(each(BUDGET_PARTS, () => v.optional(time)))),
  tags: v.optional(v.lazy((input) => (Array.isArray(input) ? v.pipe(words, v.transform(withoutAliases)) : aliases()))),
  rules: v.optional(objectOf(Object.fromEntries(RULES.map((rule) => [rule.id, v.optional(ruleSetting(rule))])))),
});

/** What the user has set, mistakes left out. */
export type UserConfig = v.InferOutput<typeof SCHEMA>;

/** A severity alone, or an object with options beside it. */
function ruleSetting({ options = {} }: Rule) {
  const entries = Object.fromEntries(Object.entries(options).map(([name, spec]) => [name, v.optional(optionValue(spec))]));
  const full = v.pipe(
    objectOf({ ...entries, severity: v.optional(level) }),
    v.transform(({ severity, ...set }) => ({ severity, options: set })),
  );
  const short = v.pipe(
    level,
    v.transform((severity) => ({ severity, options: {} })),
  );
  return v.lazy((input) => (isObject(input) ? full : short));
}

function optionValue(spec: OptionSpec) {
  if (spec.kind === 'number') return numberFrom(spec.minimum, spec.maximum);
  return spec.kind === 'boolean' ? v.boolean(needed(() => t('true or false'))) : words;
}

/** Tags with their other names. A name that leads to two tags, or round in a circle, leads nowhere. */
function aliases() {
  return v.pipe(
    v.custom<Record<string, string[]>>(
      isObject,
      needed(() => t('a list of tags, or an object with a list of other names for each')),
    ),
    // A mistake is told by the key as it is written, so that it can be found and left out.
    v.record(asWritten, words),
    v.rawCheck(({ dataset, addIssue }) => {
      if (!dataset.typed) return;
      const taken = new Map(Object.keys(dataset.value).map((tag) => [nameKey(tag), tag]));
      for (const [tag, names] of Object.entries(dataset.value)) {
        for (const [index, name] of names.entries()) {
          const other = taken.get(nameKey(name));
          const isTag = other !== undefined && nameKey(other) === nameKey(name);
          if (other === undefined) taken.set(nameKey(name), tag);
          else
            addIssue({
              message: isTag
                ? t('“{0}” is a tag itself, and no other name of one', name)
                : t('“{0}” is another name of the tag “{1}” already', name, other),
              path: [itemOf(dataset.value, tag), itemOf(names, index)],
            });
        }
      }
    }),
    v.transform((tags) => Object.fromEntries(Object.entries(tags).map(([tag, names]) => [tag.trim(), names]))),
  );
}

function withoutAliases(names: string[]): Record<string, string[]> {
  return Object.fromEntries(names.map((name) => [name, []]));
}

function nameKey(name: string): string {
  return name.trim().toLowerCase();
}

function itemOf(input: Record<string, unknown> | unknown[], key: string | number): v.IssuePathItem {
  return { type: 'unknown', origin: 'value', input, key, value: undefined };
}

function mistakeInGlob(text: string): string | null {
  if (text.startsWith('!')) return t('the glob “{0}” begins with !: name what is meant under include or exclude', text);
  if (/^(?:\/|[a-z]:|\.\.(?:\/|$))/i.test(text)) return t('the glob “{0}” leads out of the folder of the configuration', text);
  try {
    globTest(text);
    return null;
  } catch (error) {
    return t('the glob “{0}” is not well formed: {1}', text, error instanceof Error ? error.message : String(error));
  }
}

function objectOf<Entries extends v.ObjectEntries>(entries: Entries) {
  const names = Object.keys(entries).filter((name) => name !== '$schema');
  const message = ({ expected, path }: v.StrictObjectIssue): string =>
    expected === 'never' ? t('there is no such key; {0}', hintAt(String(path?.at(-1)?.key), names)) : t('it is missing');
  return v.pipe(
    v.custom<Record<string, unknown>>(
      isObject,
      needed(() => t('an object')),
    ),
    v.strictObject(entries, message),
  );
}

/** The name that was meant, if it can be guessed, else all of them. */
function hintAt(key: string, names: readonly string[]): string {
  const meant = closestTo(key, names);
  if (meant !== null) return t('did you mean {0}?', meant);
  return names.length === 1 ? t('the only one is {0}', names.join()) : t('the keys are {0}', names.join(', '));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function listOf<Item extends v.GenericSchema<string>>(item: Item, name: () => string) {
  return v.pipe(
    v.array(item, needed(name)),
    v.maxLength(LIMITS.list, () => t('a list may have {0} entries at most', LIMITS.list)),
  );
}

function oneOf<const Choices extends readonly string[]>(choices: Choices) {
  return v.picklist(
    choices,
    needed(() => namesOf(choices, 'or')),
  );
}

function numberFrom(minimum: number, maximum: number) {
  const message = needed(() => t('a number from {0} to {1}', minimum, maximum));
  return v.pipe(v.number(message), v.minValue(minimum, message), v.maxValue(maximum, message));
}

function each<Name extends string, Schema>(names: readonly Name[], make: () => Schema): Record<Name, Schema> {
  return Object.fromEntries(names.map((name) => [name, make()])) as Record<Name, Schema>;
}

/** Says what should stand there in place of what does. */
function needed(what: () => string): (issue: { readonly input: unknown }) => string {
  return ({ input }) => t('{0} is needed, not {1}', what(), described(input));
}

function described(value: unknown): string {
  if (typeof value === 'string') return t('“{0}”', value.length > 40 ? `${value.slice(0, 40)}…` : value);
  if (Array.isArray(value)) return t('a list');
  return typeof value === 'object' && value !== null ? t('an object') : String(value);
}
