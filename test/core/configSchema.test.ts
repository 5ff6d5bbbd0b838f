import { deepEqual, equal } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { parse } from 'jsonc-parser';
import { checkConfig } from '../../src/core/config/config.js';
import { configSchema, SHARED_KEYS } from '../../src/core/config/jsonSchema.js';
import { readConfigText } from '../../src/core/config/source.js';
import { RULES } from '../../src/core/lint/rules/index.js';
import { readManifest } from '../docs/manifest.js';

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
const isValid = new Ajv({ strict: false }).compile(configSchema());

/** Values as users write them, right and wrong: any of these stands anywhere. */
const value = fc.oneof(
  fc.constantFrom<unknown>(
    'off',
    'warning',
    'hint',
    'auto',
    'CAR',
    'a',
    '',
    ' ',
    '**/*.md',
    0,
    1,
    60,
    140,
    1.5,
    1e9,
    true,
    null,
    [],
    {},
    ['a'],
    [''],
    [1],
    { severity: 'error' },
    { severity: 'loud' },
    { minimum: 1, maximum: 2 },
    { minimum: 1 },
  ),
  fc.constantFrom('x'.repeat(101), 'x'.repeat(301)),
);
const parts = (names: readonly string[]) => fc.dictionary(fc.constantFrom(...names, 'other'), value, { maxKeys: 2 });
const time = fc.record(
  { minimum: fc.constantFrom<unknown>(1, 1.5, 0), maximum: fc.constantFrom<unknown>(2, 9e9, 'a'), other: fc.constant(1) },
  { requiredKeys: [] },
);
const options = RULES.flatMap((rule) => Object.keys(rule.options ?? {}));
/** One key at a time: a mistake in one would hide what the schema says of another. */
const config = fc.oneof(
  ...Object.entries({
    $schema: value,
    include: value,
    exclude: value,
    framework: value,
    wordsPerMinute: value,
    vocabulary: fc.oneof(value, parts(['situation', 'result'])),
    budgets: fc.oneof(value, fc.dictionary(fc.constantFrom('scene', 'whole', 'other'), fc.oneof(value, time), { maxKeys: 2 })),
    tags: fc.oneof(value, parts(['calm'])),
    rules: fc.oneof(
      value,
      fc.dictionary(fc.constantFrom(...RULES.map(({ id }) => id), 'other'), fc.oneof(value, parts(['severity', ...options])), {
        maxKeys: 1,
      }),
    ),
    other: value,
  }).map(([key, arbitrary]) => fc.record({ [key]: arbitrary as fc.Arbitrary<unknown> })),
);

describe('the schema of the configuration', () => {
  it('is written to the file that editors read', () => {
    deepEqual(readJson('schemas/star-stories.schema.json'), JSON.parse(JSON.stringify(configSchema())), 'run npm run schemas');
  });

  it('is that of the settings too', () => {
    const { contributes } = readManifest() as { contributes: { configuration: { properties: Record<string, unknown> } } };
    for (const [key, schema] of Object.entries(SHARED_KEYS)) {
      deepEqual(
        contributes.configuration.properties[`starStories.${key}`],
        JSON.parse(JSON.stringify({ scope: 'resource', ...schema })),
        'run npm run schemas',
      );
    }
  });

  it('allows the example of the documentation, which names every key', () => {
    const example = /^```jsonc\n([\s\S]*?)^```$/m.exec(readFileSync('docs/configuration.md', 'utf8'))?.[1] ?? '';
    const { user, problems } = readConfigText(example);
    deepEqual(problems, []);
    const schema = configSchema() as { properties: object };
    deepEqual(['$schema', ...Object.keys(user)].sort(), Object.keys(schema.properties).sort());
    equal(isValid(parse(example)), true);
  });

  it('agrees with the reader on what is right', () => {
    // What a schema cannot say: globs that are not well formed, names that stand for two tags, a minimum over the maximum.
    fc.assert(
      fc.property(config, (each) => equal(isValid(each), checkConfig(each).mistakes.length === 0, JSON.stringify(isValid.errors))),
      { numRuns: 1000 },
    );
  });
});
