// Notes that hold more of something than anybody writes: all that is done with a note, within its time.
import { performance } from 'node:perf_hooks';
import { bundleSources } from '../bundled.mjs';
import { CROWDS } from './crowds.mjs';

const KILOBYTES = [8, 32];
/** What happens while somebody types may take so long, and what he asks for. */
const LONGEST_MS = { unasked: 500, asked: 2000 };
const STEEPEST = 1.3;
/** Of less than this, a clock cannot tell how it grows. */
const MEASURABLE_MS = 150;
const RUNS = 2;
/** As many more when it took too long: another program may have had the processor's caches. */
const SECOND_THOUGHTS = 4;

const SOURCES = `
  export { makeLinter } from './src/core/lint/lint.ts';
  export { ANSWER_BUDGETS } from './src/core/notes/budgets.ts';
  export { tagKey } from './src/core/notes/reach.ts';
  export { startReading, editReading } from './src/core/notes/reading.ts';
  export { noteFromJson, noteToJson } from './src/core/notes/serialise.ts';
  export { makeScan } from './src/core/notes/scan/scan.ts';
  export { VOCABULARY } from './src/core/notes/vocabulary.ts';
  export { Workspace } from './src/core/notes/workspace.ts';
  export { fixAll } from './src/core/writing/fixAll.ts';
  export { fixesFor, safeFixesOf } from './src/core/writing/fixes.ts';
  export { ignoreHere, ignoreInFile } from './src/core/writing/ignore.ts';
  export { moveStories } from './src/core/writing/moving.ts';
  export { addTags } from './src/core/writing/tags.ts';
  export { convertLabels } from './src/core/editing/convertLabels.ts';
  export { foldsOf } from './src/core/editing/folds.ts';
  export { newStory } from './src/core/editing/newStory.ts';
  export { renameTag } from './src/core/editing/renameTag.ts';
  export { sortStories } from './src/core/editing/sortStories.ts';
  export { turnIdea } from './src/core/editing/turnIdea.ts';
  export { EXPORT_FORMATS, exportAs } from './src/core/export/formats.ts';
  export { SETS } from './src/core/coverage/setIds.ts';
  export { survey } from './src/core/coverage/survey.ts';
  export { AS_WRITTEN, GROUPINGS } from './src/core/tree/arrangement.ts';
  export { groupsOf } from './src/core/tree/groups.ts';
  export { outlineJson } from './src/cli/outline.ts';
`;

/** @returns {Promise<import('../trust.mjs').Row[]>} */
export async function check({ share }) {
  const code = await import(await bundleSources(SOURCES));
  const names = Object.keys(CROWDS).filter((name, index) => index % Math.round(1 / share) === 0);
  for (let run = 0; run < 5; run++) for (const task of tasksOf(code, CROWDS.stories(8_000))) timeOf(task);
  const measured = names.flatMap((name) => measure(code, name));
  const tried = `${names.length} kinds of notes of ${KILOBYTES.join(' and ')} KB, ${measured.length} measurements`;
  const longest = (kind) => Math.max(...measured.filter((each) => each.kind === kind).map(({ times }) => times.at(-1)));
  const steepest = Math.max(...measured.map(({ growth }) => growth));
  return [
    ...[
      ['unasked', 'what happens by itself in a crowded note'],
      ['asked', 'what is asked for in a crowded note'],
    ].map(([kind, name]) => ({
      name,
      tried,
      figure: `slowest ${longest(kind).toFixed(0)} ms`,
      limit: `${LONGEST_MS[kind]} ms`,
      ok: longest(kind) <= LONGEST_MS[kind],
    })),
    {
      name: 'a crowded note costs as its length',
      tried,
      figure: `steepest n^${steepest.toFixed(2)}`,
      limit: `n^${STEEPEST}`,
      ok: steepest <= STEEPEST,
    },
  ];
}

/** Each task at each size. */
function measure(code, name) {
  const sizes = KILOBYTES.map((kilobytes) => tasksOf(code, CROWDS[name](kilobytes * 1024)));
  return sizes.at(-1).map(({ task, kind }, index) => {
    const times = sizes.map(() => Infinity);
    const growth = () => (times.at(-1) < MEASURABLE_MS ? 0 : Math.log(times.at(-1) / times[0]) / Math.log(KILOBYTES.at(-1) / KILOBYTES[0]));
    const isSlow = () => times.at(-1) > LONGEST_MS[kind];
    for (let run = 0; run < RUNS || (run < RUNS + SECOND_THOUGHTS && (isSlow() || growth() > STEEPEST)); run++)
      for (const [size, tasks] of sizes.entries()) times[size] = Math.min(times[size], timeOf(tasks[index]));
    if (isSlow() || growth() > STEEPEST)
      console.log(`  ${name}, ${task}: ${times.map((ms) => `${ms.toFixed(0)} ms`).join(', ')}, n^${growth().toFixed(2)}`);
    return { kind, times, growth: growth() };
  });
}

/** Milliseconds, of the clock or of the processor: on a busy machine the latter are fewer. */
function timeOf({ run, prepare }) {
  const given = prepare();
  const [begin, used] = [performance.now(), process.cpuUsage()];
  run(given);
  const { user, system } = process.cpuUsage(used);
  return Math.min(performance.now() - begin, (user + system) / 1000);
}

/** All that is done with a note. What is prepared for it takes no time of it, such as a reading of which nothing is remembered yet. */
function tasksOf(code, text) {
  const known = code.startReading(text);
  const tasks = [];
  const add =
    (kind) =>
    (task, run, prepare = () => undefined) =>
      tasks.push({ kind, task, run, prepare });
  addUnasked(code, text, known, add('unasked'));
  addAsked(code, known, add('asked'));
  return tasks;
}

function addUnasked(code, text, known, add) {
  const { note } = known;
  const scan = code.makeScan(code.VOCABULARY);
  const linter = code.makeLinter();
  linter(note);
  const middle = text.length >> 1;
  add('scanning', () => scan(text));
  const read = () => code.startReading(text);
  add('reading', read);
  add('checking', ({ note: fresh }) => code.makeLinter()(fresh), read);
  add('a letter typed, and checking', () => linter(code.editReading(known, [{ start: middle, end: middle, text: 'x' }]).note));
  add('keeping it', () => code.noteFromJson(code.noteToJson(note)));
  add('telling the other notes', () => new code.Workspace().set('a', note));
  add('folding', () => code.foldsOf(note, linesOf(text), true));
  const facts = { rulesOf: () => new Set(), rehearsedOf: () => ({ last: null, due: 'never' }) };
  for (const grouping of code.GROUPINGS)
    add(`the tree by ${grouping}`, () => code.groupsOf([{ key: 'a', name: 'a', note }], { ...code.AS_WRITTEN, grouping }, facts));
}

function addAsked(code, known, add) {
  const { note } = known;
  const findings = code.makeLinter()(note);
  const at = [0, findings.length >> 1, findings.length - 1].flatMap((place) => findings[place] ?? []).slice(0, 3);
  add('the light bulb', () =>
    at.map((finding) => [code.fixesFor(known, finding), code.ignoreHere(known, finding), code.ignoreInFile(known, finding)]),
  );
  const pace = { wordsPerMinute: 140, budgets: code.ANSWER_BUDGETS };
  const [places, tag] = [[...note.stories.keys()], note.stories.flatMap(({ tags }) => tags)[0]];
  add('the outline', () => code.outlineJson([{ path: 'a', note: code.startReading(known.text).note, wordsPerMinute: 140 }], true));
  add('what can be mended', () => code.safeFixesOf(known, findings));
  add('mending all', () => code.fixAll(known, code.makeLinter()));
  if (tag !== undefined) add('renaming a tag', () => code.renameTag(known, code.tagKey(tag.name), 'Another'));
  add('sorting', () => code.sortStories(known, 'title'));
  add('other labels', () => code.convertLabels(known, 'heading', places));
  add('a new story', () => code.newStory(known, { title: 'Another', tags: ['A'], question: null, framework: 'STAR' }, null));
  if (note.ideas.length > 0) add('a story of an idea', () => code.turnIdea(known, 0));
  if (places.length > 0) add('adding a tag', () => code.addTags(known, 0, ['Zeal']));
  const paths = { from: 'a.md', to: 'a.md' };
  if (places.length > 1)
    add('moving a story', () =>
      code.moveStories({ sources: [{ from: known, places: [0], paths }], to: known, spot: { place: places.length - 1, side: 'after' } }),
    );
  for (const format of code.EXPORT_FORMATS) add(`export as ${format}`, () => code.exportAs(format, [{ note, pace, path: 'a.md' }]));
  for (const set of code.SETS) add(`what answers ${set}`, () => code.survey([{ note }], set, []));
}

function linesOf(text) {
  const lines = text.split('\n');
  const starts = [0];
  for (const line of lines) starts.push(starts.at(-1) + line.length + 1);
  const lineOf = (offset) => {
    let [low, high] = [0, lines.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle] <= offset) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  };
  return { textOf: (line) => lines[line - 1] ?? '', lineOf };
}
