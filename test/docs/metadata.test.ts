import { deepEqual, equal, match } from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { RULES } from '../../src/core/lint/rules/index.js';
import { readManifest } from './manifest.js';
import { optionRows, PAGES, withTables } from './tables.js';

const FOLDER = 'docs/rules';

/** The part of a JSON schema that says what a rule may be set to. */
interface RuleSchema {
  readonly default: string;
  readonly anyOf: readonly [
    { readonly enum: readonly string[] },
    { readonly properties: Readonly<Record<string, { readonly default?: unknown; readonly description?: string }>> },
  ];
}

function rulesIn(
  schema: { readonly properties: Record<string, { readonly properties?: unknown }> },
  key: string,
): Record<string, RuleSchema> {
  return schema.properties[key]?.properties as Record<string, RuleSchema>;
}

function json(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}

describe('the rules and what is said of them', () => {
  it('have ids of small letters, one each, and say what they are in a sentence', () => {
    equal(new Set(RULES.map(({ id }) => id)).size, RULES.length);
    for (const { id, description } of RULES) {
      match(id, /^[a-z]+(?:-[a-z]+)*$/);
      match(description, /^[A-Z].*\.$/);
    }
  });

  it('have files and pages that are named as they are', () => {
    deepEqual(readdirSync('src/core/lint/rules').sort(), [...RULES.map(({ id }) => `${id}.ts`), 'index.ts'].sort());
    deepEqual(readdirSync(FOLDER).sort(), [...RULES.map(({ id }) => `${id}.md`), 'README.md'].sort());
  });

  for (const rule of RULES) {
    it(`${rule.id}: the page says its severity and its options`, () => {
      const page = readFileSync(`${FOLDER}/${rule.id}.md`, 'utf8');
      equal(page.split('\n')[0], `# ${rule.id}`);
      equal(/Severity: (\w+)/.exec(page)?.[1], rule.severity);
      const options = page.split(/^## /m).find((part) => part.startsWith('Options')) ?? '';
      deepEqual(
        options.split('\n').filter((line) => line.startsWith('| `')),
        optionRows(rule),
      );
    });
  }

  it('stand in the tables of the README and of the index, as settings do: `node scripts/tables.mjs` writes them', () => {
    for (const path of PAGES) {
      const page = readFileSync(path, 'utf8');
      equal(page, withTables(page, path), path);
    }
  });

  it('stand in the schema of the configuration and in the settings of the editor', () => {
    const schema = json('schemas/star-stories.schema.json') as Parameters<typeof rulesIn>[0];
    const { contributes } = readManifest() as { contributes: { configuration: Parameters<typeof rulesIn>[0] } };
    for (const rules of [rulesIn(schema, 'rules'), rulesIn(contributes.configuration, 'starStories.rules')]) {
      deepEqual(
        Object.keys(rules),
        RULES.map(({ id }) => id),
      );
      for (const { id, severity, options = {} } of RULES) {
        const known = rules[id];
        equal(known?.default, severity, id);
        deepEqual(known?.anyOf[0].enum, ['off', 'error', 'warning', 'information', 'hint']);
        const { severity: _, ...described } = known?.anyOf[1].properties ?? {};
        deepEqual(
          Object.entries(described).map(([name, each]) => [name, each.default, each.description]),
          Object.entries(options).map(([name, each]) => [name, each.default, each.description]),
          id,
        );
      }
    }
  });
});
