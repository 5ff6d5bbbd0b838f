import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { performance } from 'node:perf_hooks';
import { env } from 'node:process';
import { before, describe, it } from 'mocha';
import { CURRENT, OLDEST } from '../../scripts/vscode-fetch.mjs';
import { grammars } from '../../syntaxes/grammars.mjs';
import { hostile, labels, ordinary, plain, tags } from './cases.mjs';
import { SCOPE, tokenizers } from './tokenizer.mjs';

const fixtures = new URL('fixtures/', import.meta.url);
const FETCH = 10 * 60_000;
/** A line the grammars were not made for takes under 60 ms here; backtracking without end takes minutes. */
const PATIENCE = 2000;

/** What the extension colours in a line: `situation:Situation`, `tag:Ownership`. */
function coloured(line) {
  return line.flatMap(({ text, scopes }) => {
    const role = scopes.map((scope) => /\.label\.(\w+)\.star-stories$/.exec(scope)?.[1]).find(Boolean);
    if (role !== undefined) return [`${role}:${text}`];
    return scopes.some((scope) => scope.endsWith('.story-tag.star-stories')) ? [`tag:${text}`] : [];
  });
}

describe('The grammars', () => {
  for (const [name, text] of Object.entries(grammars)) {
    it(`${name} is what syntaxes/grammars.mjs makes of the vocabulary (else: npm run grammars)`, async () => {
      // Where they differ, both would be shown whole.
      ok((await readFile(new URL(`../../syntaxes/${name}`, import.meta.url), 'utf8')) === text);
    });
  }
});

for (const version of [CURRENT, OLDEST]) {
  describe(`Colours in VS Code ${version}`, function () {
    // A busy machine may take a while for the first words.
    this.timeout(20_000);
    let vscode;
    before(async function () {
      this.timeout(FETCH);
      vscode = await tokenizers(version);
    });

    const last = (text, scope) => coloured(vscode.tokenize(text, scope).at(-1));

    for (const [text, ...expected] of [...labels, ...tags]) {
      it(`colours ${JSON.stringify(text)}`, () => deepStrictEqual(last(text, SCOPE.markdown), expected));
    }
    for (const text of ordinary) {
      it(`leaves ${JSON.stringify(text)} as Markdown has it`, () => {
        deepStrictEqual(vscode.tokenize(text, SCOPE.markdown), vscode.tokenizeWithout(text, SCOPE.markdown));
      });
    }
    for (const [text, ...expected] of plain) {
      it(`in plain text, colours ${JSON.stringify(expected)} in ${JSON.stringify(text)}`, () => {
        deepStrictEqual(last(text, SCOPE.plaintext), expected);
      });
    }
    for (const [name, line] of Object.entries(hostile)) {
      it(`is soon done with ${name}`, () => {
        for (const scope of Object.values(SCOPE)) {
          const start = performance.now();
          vscode.tokenize(`## Story\n${line}`, scope);
          ok(performance.now() - start < PATIENCE, scope);
        }
      });
    }
  });
}

describe('Grammar snapshots', () => {
  let vscode;
  before(async function () {
    this.timeout(FETCH);
    vscode = await tokenizers(CURRENT);
  });

  for (const name of readdirSync(fixtures).filter((file) => !file.endsWith('.snap'))) {
    it(name, async () => {
      const text = await readFile(new URL(name, fixtures), 'utf8');
      const tokens = vscode.tokenize(text.trimEnd(), name.endsWith('.md') ? SCOPE.markdown : SCOPE.plaintext);
      const actual = snapshot(tokens);
      const file = new URL(`${name}.snap`, fixtures);
      if (env.UPDATE_SNAPSHOTS) await writeFile(file, actual);
      strictEqual(actual, await readFile(file, 'utf8'), 'if the difference is meant: UPDATE_SNAPSHOTS=1 npm run test:grammar');
    });
  }
});

/** Each line after a `>`, then its tokens, each with its columns marked and its scopes but for the outermost. */
function snapshot(tokenLines) {
  const lines = tokenLines.flatMap((tokens) => {
    const spans = tokens.flatMap(({ text, scopes }, index) => {
      const column = tokens.slice(0, index).reduce((sum, token) => sum + token.text.length, 0);
      if (text === '' || scopes.length === 1) return [];
      return [`#${' '.repeat(column)}${'^'.repeat(text.length)} ${scopes.slice(1).join(' ')}`];
    });
    return [`>${tokens.map(({ text }) => text).join('')}`, ...spans];
  });
  return `${lines.join('\n')}\n`;
}
