import { deepEqual, equal } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parse } from 'jsonc-parser';
import { lint } from 'markdownlint/sync';
import { MARKDOWNLINT_RULES, mergeMarkdownlint } from '../../src/core/config/markdownlint.js';

const page = readFileSync('docs/markdownlint.md', 'utf8');
const block = (language: string): string => new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'm').exec(page)?.[1] ?? '';
const NUMBERS = MARKDOWNLINT_RULES.map(({ names: [id] }) => id);

/** The rules that markdownlint says are broken, each once. */
function broken(text: string, config: object): string[] {
  const { note = [] } = lint({ strings: { note: text }, config: { default: true, ...config } });
  return [...new Set(note.flatMap(({ ruleNames: [id] }) => (id === undefined ? [] : [id])))].sort();
}

describe('the configuration of markdownlint', function () {
  this.timeout(20_000);

  it('is the one that the page shows, rule by rule', () => {
    equal(mergeMarkdownlint('')?.text, block('json'));
    deepEqual(
      [...page.matchAll(/^\| (MD\d+) /gm)].map(([, id]) => id),
      NUMBERS,
    );
  });

  it('lets stories be as they are, each rule for its reason', () => {
    deepEqual(broken(block('markdown'), {}), NUMBERS);
    deepEqual(broken(block('markdown'), JSON.parse(block('json')) as object), []);
    for (const nth of [0, 1])
      deepEqual(broken(block('markdown'), Object.fromEntries(MARKDOWNLINT_RULES.map(({ names }) => [names[nth], false]))), []);
  });

  it('still reports what is no story', () => {
    const rest = '# One\n\n## Two\n\n## Two\n\n## Stop.\n\n<p>text</p>\n';
    deepEqual(broken(rest, JSON.parse(block('json')) as object), ['MD024', 'MD026', 'MD033']);
  });

  it('is added to what is there, which stays', () => {
    const there =
      '\uFEFF// Mine.\r\n{\r\n    "no-duplicate-header": true, // as it is\r\n    "md036": true,\r\n    "MD007": { "indent": 4 },\r\n}\r\n';
    const merged = mergeMarkdownlint(there);
    deepEqual(merged?.added, ['MD025', 'MD026', 'MD033']);
    equal(
      merged?.text.startsWith('\uFEFF// Mine.\r\n{\r\n    "no-duplicate-header": true, // as it is\r\n    "md036": true,\r\n'),
      true,
      merged?.text,
    );
    equal(/(?<!\r)\n/.test(merged?.text ?? ''), false);
    const value = parse((merged?.text ?? '').slice(1)) as Record<string, unknown>;
    deepEqual([value['MD007'], value['MD025'], value['md036']], [{ indent: 4 }, false, true]);
    deepEqual(mergeMarkdownlint(merged?.text ?? ''), { text: merged?.text, added: [] });
  });

  it('is indented as the rest is', () => {
    for (const indent of ['\t', '  ', '    ']) {
      const merged = mergeMarkdownlint(`{\n${indent}"MD001": true\n}\n`)?.text ?? '';
      equal(
        merged.startsWith(`{\n${indent}"MD001": true,\n${indent}"MD024": {\n${indent}${indent}"siblings_only": true\n${indent}},\n`),
        true,
        merged,
      );
    }
  });

  it('is added under a key of a larger file, and switches on no rule that is off', () => {
    equal(
      JSON.stringify(JSON.parse(mergeMarkdownlint('{"globs": ["*.md"]}', ['config'])?.text ?? '')).startsWith(
        '{"globs":["*.md"],"config":{"MD024":',
      ),
      true,
    );
    deepEqual(mergeMarkdownlint('{"default": false, "MD001": true}'), { text: '{"default": false, "MD001": true}', added: [] });
  });

  it('is a new file where there is none, or an empty one, also under a key', () => {
    const { text = '', added } = mergeMarkdownlint('\uFEFF\n', ['config']) ?? {};
    deepEqual(JSON.parse(text), { config: JSON.parse(block('json')) as object });
    deepEqual(added, NUMBERS);
  });

  it('is not added to what is no configuration', () => {
    for (const text of ['[]', '{', '"MD024"', 'default: true\n']) equal(mergeMarkdownlint(text), null, text);
    equal(mergeMarkdownlint('{"config": "base.json"}', ['config']), null);
  });
});
