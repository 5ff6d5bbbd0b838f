// Judges the ranking of stories: node scripts/coverage-hits.mjs FOLDER [--misses]
// Notes that say themselves what a story answers, `Best for: …`, or link to it from a question, are read without those
// lines; then each such question is asked, and the story should be among the first three. Prints how often it is.
import { readFile } from 'node:fs/promises';
import { glob } from 'tinyglobby';
import { bundleSources } from './bundled.mjs';

const FIRST = 3;

const showsMisses = process.argv.includes('--misses');
const [folder] = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
if (folder === undefined) throw new Error('a folder of notes is needed');

const { readNote, answersOf, saysWhatItAnswers, toldIn, coverageOf, askedFor } = await import(
  await bundleSources(`export { readNote } from './src/core/notes/note.ts';
    export { answersOf, saysWhatItAnswers } from './src/core/notes/workspace.ts';
    export { toldIn } from './src/core/coverage/told.ts';
    export { coverageOf } from './src/core/coverage/coverage.ts';
    export { askedFor } from './src/core/coverage/sets.ts';`)
);

const total = { asked: 0, hits: 0, chance: 0, firsts: 0 };
for (const file of (await glob('**/*.{md,markdown,txt}', { cwd: folder })).sort()) {
  const note = readNote(await readFile(`${folder}/${file}`, 'utf8'), { name: file });
  const pairs = pairsIn(note);
  // With so few stories, the first three are all of them.
  if (pairs.size === 0 || note.stories.length <= FIRST) continue;
  const stories = note.stories.map((story) => ({ story: withoutAnswers(story), linkedFrom: [] }));
  const counts = { asked: 0, hits: 0, chance: 0, firsts: 0 };
  for (const [question, right] of pairs) {
    const [row] = coverageOf(stories, [askedFor(question)]);
    const ranked = row.answers.map(({ story }) => story);
    const isHit = ranked.slice(0, FIRST).some((story) => right.has(story));
    counts.asked += 1;
    counts.hits += isHit ? 1 : 0;
    counts.firsts += right.has(ranked[0]) ? 1 : 0;
    counts.chance += chanceOf(stories.length, right.size);
    if (showsMisses && !isHit)
      console.log(
        `  ✘ ${question} → ${[...right].map((story) => stories[story].story.title).join(' | ')}; ranked: ${
          ranked
            .slice(0, FIRST)
            .map((story) => stories[story].story.title)
            .join(' | ') || 'none'
        }`,
      );
  }
  console.log(line(file, note.stories.length, counts));
  for (const key of Object.keys(total)) total[key] += counts[key];
}
console.log(line('in all', null, total));

/** What the note itself says: questions, and the stories that answer each, by their index. */
function pairsIn(note) {
  const pairs = new Map();
  for (const [index, { story, linkedFrom }] of toldIn(note).entries()) {
    for (const question of [...answersOf(story), ...linkedFrom]) pairs.set(question, (pairs.get(question) ?? new Set()).add(index));
  }
  return pairs;
}

function withoutAnswers({ title, tags, question, group, sections, text, source }) {
  return { title, tags, question, group, sections: sections.filter((section) => !saysWhatItAnswers(section)), text, source };
}

/** How likely one of the right ones is among the first three of a random order. */
function chanceOf(stories, right) {
  let misses = 1;
  for (let place = 0; place < FIRST; place += 1) misses *= Math.max(0, stories - right - place) / (stories - place);
  return 1 - misses;
}

function line(name, stories, { asked, hits, chance, firsts }) {
  const share = (count) => `${Math.round((count * 100) / Math.max(1, asked))} %`;
  const size = stories === null ? '' : ` (${stories} stories)`;
  return `${name}${size}: ${hits} of ${asked} in the first three, ${share(hits)}; first: ${share(firsts)}; by chance: ${share(chance)}`;
}
