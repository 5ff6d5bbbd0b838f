// Reads hostile text, checks it and types a letter in its middle, and prints what the slowest of these costs:
// node scripts/hostile.mjs [--parser] [--random=N] [--seed=N] [NAME...]
// Each text stands in a note behind a story; with --parser it is given to the bare parser, which shows what the bounds
// are for. A NAME is a part of those to be measured; with --random, chance makes N more of the same marks and words. Ends
// with exit code 1 if something throws, loses the story, takes longer than half a second, grows faster than its text, or
// leaves text unread without saying so once.
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { bundleSources } from './bundled.mjs';
import { start, stop } from './processes.mjs';

/** In KB; one of them just fits on one line that is read. */
const KILOBYTES = [8, 19, 32, 64];
/** What is done with each text. */
const TASKS = ['reading', 'checking', 'typing', 'checking again'];
/** So many times longer than the shortest is the longest text by which growth is told: over less, chance decides. */
const SPAN = 4;
const LONGEST_MS = 500;
const STEEPEST = 1.3;
/** Of less than this, a clock cannot tell how it grows. */
const MEASURABLE_MS = 50;
const PATIENCE_MS = 60_000;

const STORY = '# Interview\n\n## Rope store\n\n**Situation:** One.\n\n**Task:** Two.\n\n**Action:** Three.\n\n**Result:** Four.\n\n';
const LOST = 'the story is lost';
const WARM_UP = 30;
const RUNS = 3;
/** As many more when it took too long: another program may have had the processor's caches. */
const SECOND_THOUGHTS = 9;

const ENTRY = `
  import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
  import { gfmTable } from 'micromark-extension-gfm-table';
  import remarkParse from 'remark-parse';
  import { unified } from 'unified';
  export { hostility } from './src/core/markdown/bounds.ts';
  export { makeLinter } from './src/core/lint/lint.ts';
  export { startReading, editReading } from './src/core/notes/reading.ts';
  import { HOSTILE } from './test/core/markdown/hostile.ts';
  import { randomHostile } from './test/core/markdown/hostile/random.ts';
  export const hostileTexts = (seed, random) => [...HOSTILE, ...randomHostile(seed, random)];
  export const known = HOSTILE.length;
  export const parse = (text) =>
    unified().use(remarkParse).data('micromarkExtensions', [gfmTable()]).data('fromMarkdownExtensions', [gfmTableFromMarkdown()]).parse(text);
`;

/**
 * @typedef {{kilobytes: number, times: Readonly<Record<string, number>>, error: string | null, what: string | null}} Reading
 * `times` in ms, by task; `what` is hostile about the text
 * @typedef {{index: number, kilobytes: number}} Request
 */

/**
 * Measures all texts, or those whose names hold one of some words.
 * @param {{names?: readonly string[], share?: number, bare?: boolean, random?: number, seed?: number, onRow?: (row: object) => void}} [options]
 * `share` of 0.1 for each tenth of them, `bare` for the parser alone, `random` for so many more that chance makes from the seed
 * @returns {Promise<readonly {name: string, readings: readonly Reading[], growth: number}[]>}
 */
export async function measureHostile({ names = [], share = 1, bare = false, random = 0, seed = 0, onRow = () => undefined } = {}) {
  const bundle = await bundleSources(ENTRY);
  const { hostileTexts } = await import(bundle);
  const reader = new Reader(bundle, bare, seed, random);
  const rows = [];
  for (const [index, { name }] of hostileTexts(seed, random).entries()) {
    if (index % Math.round(1 / share) !== 0) continue;
    if (names.length > 0 && !names.some((part) => name.includes(part))) continue;
    let readings = await reader.readAll(index);
    // Another program may have been in the way while the largest was read.
    for (let time = 0; time < RUNS && growthOf(readings) > STEEPEST; time += 1) readings = quicker(readings, await reader.readAll(index));
    rows.push({ name, readings, growth: growthOf(readings) });
    onRow(rows.at(-1));
  }
  await reader.end();
  return rows;
}

/** A process that reads; a new one takes its place when it runs out of time. */
class Reader {
  constructor(bundle, bare, seed, random) {
    this.args = [fileURLToPath(import.meta.url), bundle, bare ? '--parser' : '--bounded', String(seed), String(random)];
  }

  /** Of each size in turn, and of larger ones where only the largest are read as plain text: they show how its cost grows. */
  async readAll(index) {
    const readings = [];
    for (const kilobytes of KILOBYTES) readings.push(await this.read({ index, kilobytes }));
    for (let longest = KILOBYTES.at(-1); longest < SPAN * shortestAlike(readings).kilobytes;) {
      longest *= 2;
      readings.push(await this.read({ index, kilobytes: longest }));
    }
    return readings;
  }

  /** @param {Request} request @returns {Promise<Reading>} */
  read(request) {
    this.child ??= start(process.execPath, this.args, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    const { child } = this;
    return new Promise((resolve) => {
      const finish = (reading) => {
        clearTimeout(timer);
        child.removeAllListeners('message');
        resolve(reading);
      };
      const timer = setTimeout(
        () => void this.end().then(() => finish({ ...request, times: unknownTimes(), error: 'out of time', what: null })),
        PATIENCE_MS,
      );
      child.once('message', finish);
      child.send(request);
    });
  }

  async end() {
    const { child } = this;
    this.child = undefined;
    if (child !== undefined) await stop(child);
  }
}

/** In the process that reads. */
async function answer(bundle, bare, seed, random) {
  const code = await import(bundle);
  const texts = code.hostileTexts(seed, random);
  for (let run = 0; run < WARM_UP; run += 1) tryText(code, STORY.repeat(10), bare, unknownTimes());
  process.on('message', ({ index, kilobytes }) => {
    const hostile = texts[index].text(kilobytes * 1024);
    const text = bare ? hostile : withStory(hostile);
    const reading = { kilobytes, times: unknownTimes(), error: null, what: code.hostility(hostile) };
    const isSlow = () => longestOf(reading) > LONGEST_MS;
    for (let run = 0; reading.error === null && (run < RUNS || (isSlow() && run < RUNS + SECOND_THOUGHTS)); run += 1) {
      try {
        const problem = tryText(code, text, bare, reading.times);
        // What chance writes may make a template of the note, which holds no story.
        reading.error = index >= code.known && problem === LOST ? null : problem;
      } catch (error) {
        reading.error = String(error);
      }
    }
    process.send(reading);
  });
}

/** Does each task, keeps the better times, and returns what is wrong, if anything. */
function tryText({ parse, startReading, editReading, makeLinter }, text, bare, times) {
  const timed = (task, run) => {
    const [begin, used] = [performance.now(), process.cpuUsage()];
    const result = run();
    times[task] = Math.min(times[task] ?? Infinity, performance.now() - begin, processorTime(used));
    return result;
  };
  if (bare) {
    timed('reading', () => parse(text));
    return null;
  }
  const linter = makeLinter();
  const reading = timed('reading', () => startReading(text));
  const findings = timed('checking', () => linter(reading.note));
  const middle = text.length >> 1;
  const typed = timed('typing', () => editReading(reading, [{ start: middle, end: middle, text: 'x' }]));
  timed('checking again', () => linter(typed.note));
  return problemOf(reading.note, findings);
}

function unknownTimes() {
  return Object.fromEntries(TASKS.map((task) => [task, null]));
}

/** Milliseconds of the processor since then: on a busy machine they are fewer than those of the clock. */
function processorTime(since) {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1000;
}

/** What is wrong with a note that was read, if anything. */
function problemOf({ stories, unread }, findings) {
  if (!stories.some(({ title }) => title === 'Rope store')) return LOST;
  const said = findings.filter(({ ruleId }) => ruleId === 'unread-text').map(({ severity }) => severity);
  const wanted = unread.length === 0 ? '' : 'information';
  return said.join() === wanted ? null : `it says [${said}] of ${unread.length} places that were not read`;
}

/** Front matter stands at the top of a note, other text behind its story. */
function withStory(hostile) {
  return hostile.startsWith('---\n') ? `${hostile}\n\n${STORY}` : STORY + hostile;
}

/** The greatest exponent with which the time of a task grows, over those sizes that are read as the largest is: as Markdown, or as plain text. */
function growthOf(readings) {
  const [first, last] = [shortestAlike(readings), readings.at(-1)];
  const growths = TASKS.map((task) =>
    (last.times[task] ?? 0) < MEASURABLE_MS
      ? 0
      : Math.log(last.times[task] / first.times[task]) / Math.log(last.kilobytes / first.kilobytes),
  );
  return Math.max(...growths);
}

/** Milliseconds of the slowest task; endless where none came to its end. */
export function longestOf({ times }) {
  const known = Object.values(times).filter((ms) => ms !== null);
  return known.length === 0 ? Infinity : Math.max(...known);
}

/** The first of those that are read as the largest is. */
function shortestAlike(readings) {
  return readings.find((reading) => isPlain(reading) === isPlain(readings.at(-1)));
}

/** The better time of each size. */
function quicker(readings, others) {
  return readings.map((reading, index) => {
    const { times } = others[index];
    const better = TASKS.map((task) => [task, reading.times[task] < times[task] ? reading.times[task] : times[task]]);
    return { ...reading, times: Object.fromEntries(better) };
  });
}

/** Is it of a size that has to be read in time? */
function isPromised({ kilobytes }) {
  return kilobytes <= KILOBYTES.at(-1);
}

function isPlain({ what }) {
  return what !== null;
}

function printRow({ name, readings, growth }) {
  const times = readings.filter(isPromised).map((reading) => (reading.error === null ? longestOf(reading).toFixed(1) : reading.error));
  console.log([name, ...times, growth === 0 ? '' : growth.toFixed(2), readings.at(-1).what ?? ''].map(pad).join(''));
}

function pad(text, column) {
  return column === 0
    ? text.padEnd(58)
    : `${column > KILOBYTES.length + 1 ? '   ' : ''}${text.padStart(column > KILOBYTES.length + 1 ? 0 : 9)}`;
}

/**
 * What the measurements amount to.
 * @param {Awaited<ReturnType<typeof measureHostile>>} rows
 */
export function summarise(rows) {
  const readings = rows.flatMap((row) => row.readings).filter(isPromised);
  return {
    errors: readings.filter(({ error }) => error !== null).length,
    slow: readings.filter((reading) => longestOf(reading) > LONGEST_MS).length,
    steep: rows.filter(({ growth }) => growth > STEEPEST).length,
    longest: Object.fromEntries(TASKS.map((task) => [task, Math.max(...readings.map(({ times }) => times[task] ?? 0))])),
    steepest: Math.max(...rows.map(({ growth }) => growth)),
    limits: { ms: LONGEST_MS, growth: STEEPEST, sizes: KILOBYTES },
  };
}

function option(args, name) {
  return Number(args.find((argument) => argument.startsWith(`--${name}=`))?.split('=')[1] ?? 0);
}

async function print(args) {
  console.log(['', ...KILOBYTES.map((size) => `${size} KB`), 'n^', 'read as plain text, as it holds'].map(pad).join(''));
  const rows = await measureHostile({
    names: args.filter((argument) => !argument.startsWith('--')),
    bare: args.includes('--parser'),
    random: option(args, 'random'),
    seed: option(args, 'seed'),
    onRow: printRow,
  });
  const { errors, slow, steep, longest, steepest } = summarise(rows);
  console.log(
    `${rows.length} generators: ${errors} errors; slowest ${Math.max(...Object.values(longest)).toFixed(0)} ms, ${slow} above ${LONGEST_MS} ms; steepest n^${steepest.toFixed(2)}, ${steep} above n^${STEEPEST}`,
  );
  process.exit(errors + slow + steep === 0 ? 0 : 1);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (process.send === undefined) await print(process.argv.slice(2));
  else await answer(process.argv[2], process.argv[3] === '--parser', Number(process.argv[4]), Number(process.argv[5]));
}
