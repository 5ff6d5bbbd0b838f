import picomatch from 'picomatch/posix';
import * as v from 'valibot';
import { closestTo } from '../lint/closest.js';
import type { OptionSpec, Rule } from '../lint/rule.js';
import { RULES } from '../lint/rules/index.js';
import { SEVERITIES } from '../lint/settings.js';
import { PARTS } from '../notes/budgets.js';
import { FRAMEWORKS, SPOKEN_ROLES } from '../notes/model.js';

/** What may stand in a configuration at most, so that a mistake costs no time and no memory. Lengths in UTF-16 code units. */
export const LIMITS = { list: 1000, word: 100, glob: 300, seconds: 3600, slowest: 110, fastest: 190 } as const;

export const RULE_LEVELS = ['off', ...SEVERITIES] as const;
export const FRAMEWORK_CHOICES = ['auto', ...FRAMEWORKS] as const;
export const BUDGET_PARTS = [...PARTS, 'whole'] as const;

const word = v.pipe(
  v.string(needed('a word')),
  v.trim(),
  v.nonEmpty('a word may not be empty'),
  v.maxLength(LIMITS.word, `a word may have ${LIMITS.word} characters at most`),
);
const words = listOf(word, 'a list of words');

const glob = v.pipe(
  v.string(needed('a glob')),
  v.nonEmpty('a glob may not be empty'),
  v.maxLength(LIMITS.glob, `a glob may have ${LIMITS.glob} characters at most`),
  v.rawCheck(({ dataset, addIssue }) => {
    const mistake = dataset.typed ? mistakeInGlob(dataset.value) : null;
    if (mistake !== null) addIssue({ message: mistake });
  }),
);
const globs = v.lazy((input) => (Array.isArray(input) ? listOf(glob, 'a list of globs') : v.pipe(glob, v.transform((one) => [one]))));

const seconds = v.pipe(numberFrom(1, LIMITS.seconds), v.integer('whole seconds are needed'));
const time = v.pipe(
  objectOf({ minimum: seconds, maximum: seconds }),
  v.check(({ minimum, maximum }) => minimum <= maximum, 'the minimum is more than the maximum'),
);

const level = oneOf(RULE_LEVELS);

/** What `.star-stories.json` may hold. Its output is in one form whichever way the user has written it. */
export const SCHEMA = objectOf({
  $schema: v.optional(v.string(needed('an address'))),
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
  return spec.kind === 'boolean' ? v.boolean(needed('true or false')) : words;
}

/** Tags with their other names. A name that leads to two tags, or round in a circle, leads nowhere. */
function aliases() {
  return v.pipe(
    v.custom<Record<string, string[]>>(isObject, needed('a list of tags, or an object with a list of other names for each')),
    v.record(word, words),
    v.rawCheck(({ dataset, addIssue }) => {
      if (!dataset.typed) return;
      const taken = new Map(Object.keys(dataset.value).map((tag) => [nameKey(tag), tag]));
      for (const [tag, names] of Object.entries(dataset.value)) {
        for (const [index, name] of names.entries()) {
          const other = taken.get(nameKey(name));
          const isTag = other !== undefined && nameKey(other) === nameKey(name);
          if (other === undefined) taken.set(nameKey(name), tag);
          else addIssue({ message: isTag ? `“${name}” is a tag itself, and no other name of one` : `“${name}” is another name of the tag “${other}” already`, path: [itemOf(dataset.value, tag), itemOf(names, index)] });
        }
      }
    }),
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
  if (text.startsWith('!')) return `the glob “${text}” begins with !: name what is meant under include or exclude`;
  if (/^(?:\/|[a-z]:|\.\.(?:\/|$))/i.test(text)) return `the glob “${text}” leads out of the folder of the configuration`;
  try {
    picomatch(text, { strictBrackets: true });
    return null;
  } catch (error) {
    return `the glob “${text}” is not well formed: ${error instanceof Error ? error.message : String(error)}`;
  }
}

function objectOf<Entries extends v.ObjectEntries>(entries: Entries) {
  const names = Object.keys(entries).filter((name) => name !== '$schema');
  const message = ({ expected, path }: v.StrictObjectIssue): string =>
    expected === 'never' ? `there is no such key; ${hintAt(String(path?.at(-1)?.key), names)}` : 'it is missing';
  return v.pipe(v.custom<Record<string, unknown>>(isObject, needed('an object')), v.strictObject(entries, message));
}

/** The name that was meant, if it can be guessed, else all of them. */
function hintAt(key: string, names: readonly string[]): string {
  const meant = closestTo(key, names);
  if (meant !== null) return `did you mean ${meant}?`;
  return names.length === 1 ? `the only one is ${names.join()}` : `the keys are ${names.join(', ')}`;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function listOf<Item extends v.GenericSchema<string>>(item: Item, name: string) {
  return v.pipe(v.array(item, needed(name)), v.maxLength(LIMITS.list, `a list may have ${LIMITS.list} entries at most`));
}

function oneOf<const Choices extends readonly string[]>(choices: Choices) {
  return v.picklist(choices, needed(`${choices.slice(0, -1).join(', ')} or ${choices.at(-1)}`));
}

function numberFrom(minimum: number, maximum: number) {
  const message = needed(`a number from ${minimum} to ${maximum}`);
  return v.pipe(v.number(message), v.minValue(minimum, message), v.maxValue(maximum, message));
}

function each<Name extends string, Schema>(names: readonly Name[], make: () => Schema): Record<Name, Schema> {
  return Object.fromEntries(names.map((name) => [name, make()])) as Record<Name, Schema>;
}

/** Says what should stand there in place of what does. */
function needed(what: string): (issue: { readonly input: unknown }) => string {
  return ({ input }) => `${what} is needed, not ${described(input)}`;
}

function described(value: unknown): string {
  if (typeof value === 'string') return `“${value.length > 40 ? `${value.slice(0, 40)}…` : value}”`;
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' && value !== null ? 'an object' : String(value);
}
