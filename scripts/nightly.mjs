// Runs the properties of the reader with many cases, and with others each time: node scripts/nightly.mjs [RUNS [SEED]]
// STAR_STORIES_RUNS and STAR_STORIES_SEED say the same. With the seed that is printed, a failure comes again.
import { run } from './processes.mjs';

const { STAR_STORIES_RUNS = '100000', STAR_STORIES_SEED = String(Date.now() % 2 ** 31) } = process.env;
const [runs = STAR_STORIES_RUNS, seed = STAR_STORIES_SEED] = process.argv.slice(2);
const hours = 4;

console.log(`${runs} cases a property, seed ${seed}`);
const built = await run(process.execPath, ['scripts/build.mjs', '--tests'], { seconds: 120 });
if (built !== 0) process.exit(1);
process.env.STAR_STORIES_RUNS = runs;
process.env.STAR_STORIES_SEED = seed;
process.exit(
  await run(process.execPath, ['node_modules/mocha/bin/mocha.js', 'dist/test/unit.cjs', '--grep', 'properties'], { seconds: hours * 3600 }),
);
