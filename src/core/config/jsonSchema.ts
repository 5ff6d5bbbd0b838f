import type { OptionSpec, Rule } from '../lint/rule.js';
import { RULES } from '../lint/rules/index.js';
import { ANSWER_BUDGETS } from '../notes/budgets.js';
import { SPOKEN_ROLES } from '../notes/model.js';
import { roleName } from '../notes/names.js';
import { WORDS_PER_MINUTE } from '../notes/speech.js';
import { BUDGET_PARTS, FRAMEWORK_CHOICES, LIMITS, RULE_LEVELS } from './schema.js';

type JsonSchema = Readonly<Record<string, unknown>>;

const PART_NAMES: Readonly<Record<(typeof BUDGET_PARTS)[number], string>> = {
  scene: 'Situation and Task together',
  action: 'the Action',
  result: 'the Result',
  learning: 'the Learning',
  whole: 'the whole answer',
};

const WORD: JsonSchema = { type: 'string', pattern: '\\S', maxLength: LIMITS.word };
const WORDS: JsonSchema = { type: 'array', items: WORD, maxItems: LIMITS.list };
const GLOB: JsonSchema = { type: 'string', minLength: 1, maxLength: LIMITS.glob };
const GLOBS: JsonSchema = { anyOf: [GLOB, { type: 'array', items: GLOB, maxItems: LIMITS.list }] };
const SECONDS: JsonSchema = { type: 'integer', minimum: 1, maximum: LIMITS.seconds };

const LEVEL_MEANINGS = [
  'The rule is not checked.',
  'A red line, and the command line fails.',
  'A yellow line, and the command line fails.',
  'A blue line.',
  'Three grey dots.',
];

/** What file and settings have in common, by key, each with a description for the user. */
export const SHARED_KEYS: Readonly<Record<string, JsonSchema>> = {
  framework: {
    type: 'string',
    enum: FRAMEWORK_CHOICES,
    default: 'auto',
    markdownDescription: 'Which sections your stories must have. `auto` finds it out for each story from its labels and its neighbours.',
  },
  vocabulary: {
    ...object(
      each(SPOKEN_ROLES, (role) => ({
        ...WORDS,
        description: `Words that open ${/^[AEIOU]/.test(roleName(role)) ? 'an' : 'a'} ${roleName(role)}.`,
      })),
    ),
    default: {},
    markdownDescription: 'Label words of your own, by role, besides the built-in ones: `{ "result": ["Fazit"] }`.',
  },
  wordsPerMinute: {
    type: 'number',
    minimum: LIMITS.slowest,
    maximum: LIMITS.fastest,
    default: WORDS_PER_MINUTE,
    markdownDescription: 'How fast you speak, in words per minute, for the estimated speaking times.',
  },
  budgets: {
    ...object(each(BUDGET_PARTS, budget)),
    default: {},
    markdownDescription:
      'Speaking time meant for the parts of an answer, in seconds: `{ "action": { "minimum": 60, "maximum": 90 } }`. A note may set its own: `Action (90s)`.',
  },
  tags: {
    anyOf: [
      WORDS,
      {
        type: 'object',
        propertyNames: { pattern: '\\S', maxLength: LIMITS.word },
        additionalProperties: { ...WORDS, description: 'Other names for this tag.' },
      },
    ],
    default: {},
    markdownDescription:
      'The tags that you use, so that slips of typing in others are found: `["Leadership", "Conflict Resolution"]`, or with other names for each: `{ "Conflict Resolution": ["Conflict", "Disagreement"] }`.',
  },
  rules: {
    ...object(Object.fromEntries(RULES.map((rule) => [rule.id, ruleSchema(rule)]))),
    default: {},
    markdownDescription:
      'For each rule `off`, `error`, `warning`, `information` or `hint`, or an object with a `severity` and the rule\'s options: `{ "missing-tags": "off" }`.',
  },
};

/** The schema of `.star-stories.json`, draft 7, as editors want it. */
export function configSchema(): JsonSchema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Configuration of STAR Stories',
    ...object({
      $schema: { type: 'string', description: 'The address of this schema.' },
      include: { ...GLOBS, markdownDescription: 'Globs of the files that may be notes, relative to the folder of this file.' },
      exclude: { ...GLOBS, markdownDescription: 'Globs of files and folders that are left out, relative to the folder of this file.' },
      ...SHARED_KEYS,
    }),
    allowComments: true,
    allowTrailingCommas: true,
  };
}

function ruleSchema({ description, severity, options = {} }: Rule): JsonSchema {
  const level = { enum: RULE_LEVELS, markdownEnumDescriptions: LEVEL_MEANINGS };
  const set = each(Object.keys(options), (name) => optionSchema(options[name] as OptionSpec));
  return {
    anyOf: [level, object({ severity: level, ...set })],
    default: severity,
    markdownDescription: `${description} Default: \`${severity}\`.`,
  };
}

function optionSchema(spec: OptionSpec): JsonSchema {
  const { description, default: value } = spec;
  if (spec.kind === 'number') return { type: 'number', minimum: spec.minimum, maximum: spec.maximum, default: value, description };
  return spec.kind === 'boolean' ? { type: 'boolean', default: value, description } : { ...WORDS, default: value, description };
}

function budget(part: (typeof BUDGET_PARTS)[number]): JsonSchema {
  const { minimum, maximum } = part === 'whole' ? ANSWER_BUDGETS.whole : ANSWER_BUDGETS.parts[part];
  return {
    ...object({ minimum: SECONDS, maximum: SECONDS }),
    required: ['minimum', 'maximum'],
    default: { minimum, maximum },
    description: `Seconds for ${PART_NAMES[part]}. Default: ${minimum} to ${maximum}.`,
  };
}

function object(properties: Readonly<Record<string, JsonSchema>>): JsonSchema {
  return { type: 'object', properties, additionalProperties: false };
}

function each<Name extends string>(names: readonly Name[], make: (name: Name) => JsonSchema): Record<Name, JsonSchema> {
  return Object.fromEntries(names.map((name) => [name, make(name)])) as Record<Name, JsonSchema>;
}
