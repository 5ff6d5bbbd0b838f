// What the program is made of: its packages, their licences, known holes in them, and the lockfile.
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { root } from '../processes.mjs';

const LICENCES = ['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', '0BSD'];
const MOST_PACKAGES = 60;

/** @returns {Promise<import('../trust.mjs').Row[]>} */
export async function check() {
  const page = await readFile(join(root, 'THIRD_PARTY.md'), 'utf8');
  const packages = [...page.matchAll(/^\| ([^|]+) \| [\d.]\S* \| ([^|]+) \| (.*) \|$/gm)].map(([, name, licence, purpose]) => ({
    name,
    licence,
    purpose,
  }));
  const unclear = packages.filter(({ licence, purpose }) => !LICENCES.includes(licence) || purpose === '');
  return [
    {
      name: 'packages in the bundles',
      tried: 'THIRD_PARTY.md',
      figure: String(packages.length),
      limit: `at most ${MOST_PACKAGES}`,
      ok: packages.length > 0 && packages.length <= MOST_PACKAGES,
    },
    {
      name: 'packages of a known licence and purpose',
      tried: `${packages.length} packages`,
      figure: `${unclear.length} unclear`,
      limit: '0',
      ok: unclear.length === 0,
    },
    await audit(new Set(packages.map(({ name }) => name))),
    await lockfile(),
  ];
}

/** All packages are there for development, and some of them are bundled: only holes in those reach a user. */
async function audit(bundled) {
  const name = 'known holes in bundled packages';
  const { stdout } = await promisify(execFile)('npm', ['audit', '--json'], { cwd: root, timeout: 60_000 }).catch((error) => error);
  const { vulnerabilities } = JSON.parse(stdout || '{}');
  if (vulnerabilities === undefined)
    return { name, tried: 'npm audit', figure: 'not known: the registry does not answer', limit: '0', ok: null };
  const all = Object.keys(vulnerabilities);
  const found = all.filter((each) => bundled.has(each));
  return {
    name,
    tried: `npm audit (${all.length} in packages for development alone)`,
    figure: `${found.length} ${found.join(', ')}`.trim(),
    limit: '0',
    ok: found.length === 0,
  };
}

/** Each package is fixed by what it holds, and nothing stands for itself in package.json that the lockfile does not know. */
async function lockfile() {
  const { packages } = JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8'));
  const { devDependencies } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  const { '': own, ...others } = packages;
  const loose = Object.values(others).filter(
    ({ integrity, link, inBundle }) => integrity === undefined && link !== true && inBundle !== true,
  );
  const unknown = Object.entries(devDependencies).filter(([name, range]) => own.devDependencies[name] !== range);
  const wrong = loose.length + unknown.length;
  return {
    name: 'lockfile',
    tried: `${Object.keys(others).length} packages`,
    figure: `${loose.length} without a checksum, ${unknown.length} unlike package.json`,
    limit: '0',
    ok: wrong === 0,
  };
}
