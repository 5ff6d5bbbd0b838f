// Changes the core in small ways, counts what no test notices and prints the score of each part: npm run mutation -- [--quick] [PART...]
// A PART is a folder or a file of src/core, such as `lint/rules` or `notes/tags.ts`; without one, all folders are tried.
// Takes hours for all of it. Each time all is tried: what another test, or other code, has changed cannot be told.
// With --quick, tests of random cases are left out, which notice more, but slowly: the score is then at least that high.
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root, run } from './processes.mjs';

const LEAST_PERCENT = 80;
const HOURS = 6;
const REPORTS = 'dist/mutation';

/** Besides its own: the tests that hold a folder. */
const FURTHER_TESTS = {
  config: ['docs/markdownlint'],
  writing: ['core/editing/'],
  lint: ['docs/rules', 'core/notes/editing', 'core/writing/ignore'],
  notes: ['core/lint/'],
};
const FOLDERS = ['lint', 'practice', 'editing', 'writing', 'coverage', 'tree', 'export', 'config', 'notes', 'markdown'];

const isQuick = process.argv.includes('--quick');
const parts = process.argv.slice(2).filter((arg) => arg !== '--quick');
/** The end of a path of tests; those of random cases are slow. */
const TESTS = isQuick ? '!(*roperties|editing|badInput|scan|noteCache)' : '*';
await mkdir(join(root, REPORTS), { recursive: true });
const rows = [];
for (const part of parts.length > 0 ? parts : FOLDERS) rows.push(await tryPart(part));
for (const { part, percent, killed, all, ignored, alive } of rows) {
  console.log(
    `\n${percent >= LEAST_PERCENT ? '✔' : '✘'} ${part}: ${percent.toFixed(1)} % of ${all} noticed (${killed}; ${ignored} more are not tried, as they are made once)`,
  );
  for (const place of alive) console.log(`    ${place}`);
}
process.exit(rows.every(({ percent }) => percent >= LEAST_PERCENT) ? 0 : 1);

async function tryPart(part) {
  const [folder] = part.split('/');
  const name = join(REPORTS, part.replaceAll(/[/.]/g, '-'));
  const tests = [`core/${folder}${folder === 'config' ? '' : '/**/'}`, ...(FURTHER_TESTS[folder] ?? [])].map((each) => each + TESTS);
  const env = {
    ...process.env,
    STAR_STORIES_TESTS: tests.map((each) => `test/${each}.test.ts`).join(','),
    STAR_STORIES_MUTATION: name,
  };
  const mutate = `src/core/${part}${part.endsWith('.ts') ? '' : '/**/*.ts'}`;
  const stryker = join(root, 'node_modules/@stryker-mutator/core/bin/stryker.js');
  const code = await run(process.execPath, [stryker, 'run', '--mutate', mutate], { env, seconds: HOURS * 3600 });
  if (code !== 0) throw new Error(`${part} could not be tried`);
  return { part, ...resultsIn(JSON.parse(await readFile(`${name}.json`, 'utf8'))) };
}

/** What became of the mutants, and the places of those that live. */
function resultsIn({ files }) {
  const mutants = Object.entries(files).flatMap(([file, { mutants: each }]) => each.map((mutant) => ({ file, ...mutant })));
  const count = (...statuses) => mutants.filter(({ status }) => statuses.includes(status)).length;
  const killed = count('Killed', 'Timeout');
  const all = killed + count('Survived', 'NoCoverage');
  const alive = mutants
    .filter(({ status }) => status === 'Survived' || status === 'NoCoverage')
    .map(
      ({ file, location: { start }, status, mutatorName, replacement }) =>
        `${file}:${start.line}:${start.column} ${status} ${mutatorName}: ${replacement}`,
    );
  return { percent: all === 0 ? 100 : (100 * killed) / all, killed, all, ignored: count('Ignored'), alive };
}
