// Leaks: a hundred rounds of starting and ending, of pages and of notes, inside the extension host of a real VS Code.
// The tests start the extension themselves, with counted timers and registrations, so VS Code is given it with an empty `main`.
import { readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { runHostSuite } from '../host.mjs';
import { root } from '../processes.mjs';
import { temporaryFolder } from '../temporary.mjs';
import { CURRENT } from '../vscode-fetch.mjs';

const BUNDLE = 'dist/test/leaks.cjs';
const ROUNDS = 100;
const SECONDS = 900;
/** As test/host/leaks/leaks.ts has it. */
const MOST = '1000 kB';

/** @returns {Promise<import('../trust.mjs').Row[]>} */
export async function check({ share }) {
  const rounds = Math.max(10, Math.round(ROUNDS * share));
  await bundle(rounds);
  const results = await runHostSuite(CURRENT, 'node', { seconds: SECONDS, bundle: BUNDLE, extension: await idleExtension() });
  if (results.length === 0) throw new Error('no test told how it ended');
  return results.map(({ title, error }) => {
    const [, what, growth] = /^leaks (.*?)(?:: (-?\d+ kB))?$/.exec(title);
    return {
      name: `nothing is left behind ${what}`,
      tried: `${rounds} rounds`,
      figure: error === null ? growth : error.split('\n', 1)[0],
      limit: MOST,
      ok: error === null,
    };
  });
}

/** The project under another path, with an extension in it that does nothing by itself. */
async function idleExtension() {
  const folder = await temporaryFolder('idle');
  for (const name of await readdir(root)) if (name !== 'package.json') await symlink(join(root, name), join(folder, name), 'junction');
  const manifest = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  await writeFile(
    join(folder, 'package.json'),
    JSON.stringify({ ...manifest, type: 'commonjs', main: './idle.cjs', browser: undefined, activationEvents: [] }),
  );
  await writeFile(join(folder, 'idle.cjs'), 'exports.activate = () => undefined;\n');
  return folder;
}

async function bundle(rounds) {
  const counted = {
    name: 'counted',
    setup: ({ onResolve }) =>
      onResolve({ filter: /^vscode$/ }, ({ importer }) =>
        importer.endsWith('counted-vscode.cjs')
          ? { path: 'vscode', external: true }
          : { path: join(root, 'scripts/trust/counted-vscode.cjs') },
      ),
  };
  await build({
    stdin: {
      contents: `const { runSuite } = require('./test/host/run.ts');\nmodule.exports = { run: () => runSuite(() => { require('./test/host/leaks/leaks.ts'); }) };`,
      resolveDir: root,
      sourcefile: 'leaks-suite.ts',
    },
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    sourcemap: 'inline',
    define: { ROUNDS: String(rounds) },
    inject: [join(root, 'scripts/trust/counted-timers.mjs')],
    alias: { yaml: './node_modules/yaml/browser/index.js', 'jsonc-parser': './node_modules/jsonc-parser/lib/esm/main.js' },
    plugins: [counted],
    outfile: join(root, BUNDLE),
    logLevel: 'warning',
  });
}
