// Tokenizes text as VS Code does: with its own engine and grammars, and with what package.json contributes.
import { readFile, readdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { root } from '../../scripts/processes.mjs';
import { fetchVSCode } from '../../scripts/vscode-fetch.mjs';

export const SCOPE = { markdown: 'text.html.markdown', plaintext: 'text.plain.star-stories' };

/**
 * @typedef {{text: string, scopes: string[]}} Token
 * @typedef {(text: string, scope: string) => Token[][]} Tokenize the tokens of each line; the scopes outermost first
 */

/**
 * @param {import('../../scripts/vscode-fetch.mjs').VSCodeVersion} version fetched first if absent
 * @returns {Promise<{tokenize: Tokenize, tokenizeWithout: Tokenize}>} with this extension's injection, and without
 */
export async function tokenizers(version) {
  const { main } = await fetchVSCode(version);
  const vscode = resolve(main, '../..');
  const require = createRequire(join(vscode, 'package.json'));
  const textmate = require('vscode-textmate');
  const oniguruma = require('vscode-oniguruma');
  await oniguruma.loadWASM((await readFile(require.resolve('vscode-oniguruma/release/onig.wasm'))).buffer.slice());

  const own = await contributed(root);
  const extensions = join(vscode, 'extensions');
  // All of VS Code's, since Markdown's front matter, HTML and fences are skipped when their own grammar is absent.
  const builtIn = await Promise.all((await readdir(extensions)).map((name) => contributed(join(extensions, name))));
  const files = new Map([...builtIn.flat(), ...own].map(({ scopeName, file }) => [scopeName, file]));
  const injections = (into) => own.filter(({ injectTo }) => injectTo?.includes(into)).map(({ scopeName }) => scopeName);

  const tokenizer = async (getInjections) => {
    const registry = new textmate.Registry({
      onigLib: Promise.resolve({
        createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
        createOnigString: (text) => new oniguruma.OnigString(text),
      }),
      loadGrammar: async (scope) =>
        files.has(scope) ? textmate.parseRawGrammar(await readFile(files.get(scope), 'utf8'), files.get(scope)) : null,
      getInjections,
    });
    const loaded = new Map();
    for (const scope of Object.values(SCOPE)) loaded.set(scope, await registry.loadGrammar(scope));
    return (text, scope) => lines(loaded.get(scope), text, textmate.INITIAL);
  };
  return { tokenize: await tokenizer(injections), tokenizeWithout: await tokenizer(() => []) };
}

/** The grammars an extension contributes. */
async function contributed(extension) {
  const manifest = JSON.parse(await readFile(join(extension, 'package.json'), 'utf8').catch(() => '{}'));
  return (manifest.contributes?.grammars ?? []).map((grammar) => ({ ...grammar, file: join(extension, grammar.path) }));
}

function lines(grammar, text, initial) {
  let state = initial;
  return text.split('\n').map((line) => {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
    state = ruleStack;
    return tokens.map(({ startIndex, endIndex, scopes }) => ({ text: line.slice(startIndex, endIndex), scopes }));
  });
}
