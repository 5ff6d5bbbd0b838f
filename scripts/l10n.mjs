// Collects the words that the user sees, for translators: node scripts/l10n.mjs [--check | --pseudo]
// Sentences in package.json go to package.nls.json, messages in the code to l10n/bundle.l10n.json. What has gone or has
// been said anew is taken out of the translations, so that the tests ask for it. A text of the extension that nothing
// translates is an error. With --check nothing is written: it fails if anything would be. With --pseudo it prints a bundle in a language that nobody speaks.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { glob } from 'tinyglobby';
import { putKeys } from './l10n/manifest.mjs';
import { messagesIn } from './l10n/messages.mjs';
import { pseudo } from './l10n/pseudo.mjs';
import { untranslatedIn } from './l10n/untranslated.mjs';
import { root } from './processes.mjs';

const isCheck = process.argv.includes('--check');
const stale = [];

const messages = await messagesIn(await glob(['src/{core,extension,webview}/**/*.ts'], { cwd: root }));
if (process.argv.includes('--pseudo')) {
  console.log(JSON.stringify(Object.fromEntries(messages.map((message) => [message, pseudo(message)])), null, 2));
  process.exit();
}

const manifest = await json('package.json');
const sentences = await json('package.nls.json', {});
const keyed = putKeys(manifest, sentences);
await translate('package.nls.*.json', (key) => keyed[key] !== undefined && (sentences[key] ?? keyed[key]) === keyed[key]);
await put('package.nls.json', keyed);
await put('package.json', manifest);

await mkdir(join(root, 'l10n'), { recursive: true });
await translate('l10n/bundle.l10n.*.json', (message) => messages.includes(message));
await put('l10n/bundle.l10n.json', Object.fromEntries(messages.map((message) => [message, message])));

const untranslated = await untranslatedIn(await glob(['src/extension/**/*.ts'], { cwd: root }));
for (const text of untranslated) console.error(`Not translated: ${text}`);
if (isCheck && stale.length > 0) console.error(`Not as the code has it: ${stale.join(', ')}. Run \`npm run l10n\`.`);
process.exitCode = untranslated.length > 0 || (isCheck && stale.length > 0) ? 1 : 0;

/** Keeps of each translation what is still right. */
async function translate(pattern, isRight) {
  for (const path of await glob([pattern], { cwd: root })) {
    await put(path, Object.fromEntries(Object.entries(await json(path)).filter(([key]) => isRight(key))));
  }
}

async function json(path, missing) {
  const text = await readFile(join(root, path), 'utf8').catch((error) => {
    if (missing === undefined || error.code !== 'ENOENT') throw error;
    return JSON.stringify(missing);
  });
  return JSON.parse(text);
}

async function put(path, value) {
  const text = `${JSON.stringify(value, null, 2)}\n`;
  if (text === (await readFile(join(root, path), 'utf8').catch(() => null))) return;
  stale.push(path);
  if (!isCheck) await writeFile(join(root, path), text);
}
