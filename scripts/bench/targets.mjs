// What the project wants to reach: ratios between figures of one run.
import {
  checking,
  checkingAgain,
  checkingNote,
  checkingNoteAgain,
  firstReadingOf,
  FLOOR,
  memoryFor,
  NOTHING,
  OURS,
  randomEditsOf,
  scanning,
  typingInto,
} from './rows.mjs';

/** @typedef {import('./measurements.mjs').Measurements} Measurements */

/**
 * @typedef {object} Target
 * @property {string} what the ratio in words
 * @property {string} name the ratio in a few words
 * @property {number} [least]
 * @property {number} [most]
 * @property {(measured: Measurements) => number} ratio NaN when one of its figures was left out
 */

const KB = 1_000;
const MB = 1_000_000;

/** How many times our figure another one is; where `number` is p95 ours is at its worst, the other at its median. */
const overOurs =
  (row, program, number = 'median') =>
  (measured) =>
    measured.of(row, program) / measured.of(row, OURS, number);
/** How many times another figure ours is. */
const oursOver = (row, program) => (measured) => measured.of(row, OURS) / measured.of(row, program);
/** One of our figures over another of ours. */
const between = (row, other) => (measured) => measured.of(row, OURS) / measured.of(other, OURS);

/**
 * @param {number} files in the largest folder that was measured
 * @returns {readonly Target[]}
 */
export function targets(files) {
  const typing = typingInto(MB);
  const first = checking(files);
  const inFiles = `${files.toLocaleString('en')} files`;
  return [
    {
      what: 'typing into 1 MB, median: remark-parse over ours',
      name: 'typing remark-parse',
      least: 1000,
      ratio: overOurs(typing, 'remark-parse'),
    },
    {
      what: 'typing into 1 MB, median: markdownlint over ours',
      name: 'markdownlint',
      least: 1000,
      ratio: overOurs(typing, 'markdownlint'),
    },
    {
      what: "typing into 1 MB, median: VS Code's language service over ours",
      name: 'language service',
      least: 100,
      ratio: overOurs(typing, 'vscode-markdown-languageservice'),
    },
    {
      what: 'typing into 1 MB, p95: remark-parse over ours',
      name: 'p95 remark-parse',
      least: 500,
      ratio: overOurs(typing, 'remark-parse', 'p95'),
    },
    { what: 'typing into 1 MB over typing into 50 KB', name: '1 MB/50 KB', most: 2, ratio: between(typing, typingInto(50 * KB)) },
    {
      what: 'random edits of 1 MB, p95: remark-parse over ours',
      name: 'random edits p95 remark-parse',
      least: 100,
      ratio: overOurs(randomEditsOf(MB), 'remark-parse', 'p95'),
    },
    {
      what: 'first reading of 1 MB: ours over remark-parse',
      name: 'first reading/remark-parse',
      most: 0.9,
      ratio: oursOver(firstReadingOf('note', MB), 'remark-parse'),
    },
    {
      what: 'first reading: 5 MB over 1 MB',
      name: '5 MB/1 MB',
      most: 5.5,
      ratio: between(firstReadingOf('note', 5 * MB), firstReadingOf('note', MB)),
    },
    {
      what: 'first reading: 4,000 small lists over 1,000',
      name: '4,000/1,000 lists',
      most: 4.5,
      ratio: between(firstReadingOf('smallLists', 4000), firstReadingOf('smallLists', 1000)),
    },
    {
      what: `${inFiles}, first check: markdownlint-cli2 over ours`,
      name: `${inFiles} markdownlint-cli2`,
      least: 15,
      ratio: overOurs(first, 'markdownlint-cli2'),
    },
    {
      what: `${inFiles}, first check: remark-cli with its preset over ours`,
      name: 'remark-cli',
      least: 20,
      ratio: overOurs(first, 'remark-cli'),
    },
    { what: `${inFiles}, first check: rumdl without a cache over ours`, name: 'rumdl', least: 1, ratio: overOurs(first, 'rumdl') },
    {
      what: `${inFiles}, second check: rumdl with its cache over ours`,
      name: 'rumdl again',
      least: 3,
      ratio: overOurs(checkingAgain(files), 'rumdl'),
    },
    {
      what: `${inFiles}: walking, reading and scanning over walking and reading`,
      name: 'scan/floor',
      most: 2.5,
      ratio: oursOver(scanning(files), FLOOR),
    },
    {
      what: `${inFiles}, peak memory: ours over markdownlint-cli2`,
      name: 'memory/markdownlint-cli2',
      most: 0.5,
      ratio: oursOver(memoryFor(files), 'markdownlint-cli2'),
    },
    {
      what: 'checking one note of 50 KB, the first time, over node -e 0',
      name: 'one note/node',
      most: 3,
      ratio: oursOver(checkingNote(50 * KB), NOTHING),
    },
    {
      what: 'checking one note of 50 KB again over node -e 0',
      name: 'one note again/node',
      most: 3,
      ratio: oursOver(checkingNoteAgain(50 * KB), NOTHING),
    },
  ];
}
