// Tries the program as an adversary and as bad luck would, and prints what came of it: npm run trust -- [CHECK...] [--quick] [--share=N] [--seed=N] [--strict]
// Each check is a module in scripts/trust; all run when none is named. --share=0.1 does a tenth of the rounds, and
// --quick a twentieth. With the seed that is printed, chance falls the same again. Ends with exit code 1 when a figure is past
// its limit; with --strict, also when one could not be asked for.
import { performance } from 'node:perf_hooks';
import { run, withProgress } from './processes.mjs';

/**
 * @typedef {object} Row
 * @property {string} name what was tried
 * @property {string} tried how much of it
 * @property {string} figure what came of it
 * @property {string} limit what may come of it
 * @property {boolean | null} ok null where it could not be asked, which is neither good nor bad
 *
 * @typedef {object} Trial
 * @property {number} share how much of the usual number of rounds to do; 1 for all of it
 * @property {number} seed of all chance
 */

/** In the order in which they run: what fails soonest first. */
const CHECKS = ['hostile', 'crowded', 'expressions', 'history', 'edits', 'messages', 'supply', 'folders', 'coverage', 'leaks', 'soak'];

const OPTION = /^--(?:quick|strict|share=[\d.]+|seed=\d+)$/;
const QUICK_SHARE = 0.05;

const { names, share, seed, strict } = readArguments(process.argv.slice(2));
console.log(`share ${share}, seed ${seed}`);
// Several checks try the bundles, which may be those of yesterday.
if ((await run(process.execPath, ['scripts/build.mjs'])) !== 0) process.exit(1);
const rows = [];
const took = [];
for (const name of names) {
  const begin = performance.now();
  const { check } = await import(`./trust/${name}.mjs`);
  try {
    rows.push(...(await withProgress(name, () => check({ share, seed }))));
  } catch (error) {
    rows.push({ name, tried: 'could not be tried', figure: error.message.split('\n', 1)[0], limit: '', ok: false });
    console.log(error.stack);
  }
  took.push(`${name} ${((performance.now() - begin) / 1000).toFixed(0)} s`);
}
printTable(rows);
const unasked = rows.filter(({ ok }) => ok === null).length;
const red = rows.filter(({ ok }) => ok === false || (strict && ok === null)).length;
if (unasked > 0)
  console.log(`\n? of ${unasked}: not known, neither good nor bad, as who knows does not answer here. With --strict it counts as bad.`);
console.log(`\n${rows.length - red - (strict ? 0 : unasked)} within their limits, ${red} not (${took.join(', ')})`);
process.exit(red === 0 ? 0 : 1);

function readArguments(args) {
  const option = (name, usual) => Number(args.find((arg) => arg.startsWith(`--${name}=`))?.split('=')[1] ?? usual);
  const wanted = args.filter((arg) => !arg.startsWith('--'));
  const unknown = args.find((arg) => !(CHECKS.includes(arg) || OPTION.test(arg)));
  if (unknown !== undefined) {
    console.error(
      `${unknown} is no check and no option.\nThe checks are: ${CHECKS.join(', ')}\nThe options are: --quick, --share=0.1, --seed=1, --strict`,
    );
    process.exit(2);
  }
  return {
    names: wanted.length === 0 ? CHECKS : wanted,
    share: option('share', args.includes('--quick') ? QUICK_SHARE : 1),
    seed: option('seed', Date.now() % 2 ** 31),
    strict: args.includes('--strict'),
  };
}

function printTable(table) {
  const columns = ['name', 'tried', 'figure', 'limit'];
  const lines = [Object.fromEntries(columns.map((column) => [column, column])), ...table];
  const widths = columns.map((column) => Math.max(...lines.map((line) => line[column].length)));
  console.log();
  for (const [index, line] of lines.entries()) {
    const mark = index === 0 ? ' ' : line.ok === null ? '?' : line.ok ? '✔' : '✘';
    console.log(`${mark} ${columns.map((column, at) => line[column].padEnd(widths[at])).join('  ')}`.trimEnd());
  }
}
