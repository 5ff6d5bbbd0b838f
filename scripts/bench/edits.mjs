// What people do to a note while they write: sentences typed, and text pasted, cut, undone and fenced.
import { chance } from './chance.mjs';
import { told } from './prose.mjs';

/** @typedef {import('../../src/core/notes/reading.ts').TextEdit} TextEdit */

/**
 * The text after an edit.
 * @param {string} text
 * @param {TextEdit} edit
 */
export function edited(text, { start, end, text: insertion }) {
  return text.slice(0, start) + insertion + text.slice(end);
}

/**
 * A sentence typed letter by letter at each of some places, spread over the note, in the midst of what a section says.
 * @param {string} text
 * @param {number} places
 * @returns {TextEdit[][]} the edits of each place, each edit in the text that those before it have left
 */
export function typedSentences(text, places) {
  const by = chance(places);
  const ends = sentenceEnds(text);
  let before = 0;
  return Array.from({ length: places }, (_, index) => {
    const from = Math.floor(((index + 0.5) * text.length) / places);
    const place = (ends.find((end) => end >= from) ?? ends.at(-1)) + before;
    const letters = [...` ${told(by)}`];
    before += letters.length;
    return letters.map((letter, count) => ({ start: place + count, end: place + count, text: letter }));
  });
}

/** Where the first sentences of long lines of prose end: not of headings, tables, quotes or code. */
function sentenceEnds(text) {
  const ends = [];
  for (const line of text.matchAll(/^(?![#|>`[]).{120,}$/gm)) {
    const sentence = /\. (?=[A-Z])/.exec(line[0]);
    if (sentence !== null) ends.push(line.index + sentence.index + 1);
  }
  if (ends.length === 0) throw new Error('the note has no long paragraph');
  return ends;
}

const PASTED_CHARACTERS = 3_000;
const CUT_CHARACTERS = 2_000;
const FENCED_LINES = 30;
/** A fence is opened and, at the next time, closed. */
const KINDS = ['paste', 'cut', 'undo', 'fence', 'fence'];

/**
 * Pasting, cutting, undoing, opening a fence and closing it, as chance has it and equally often. A fence is closed some
 * lines below where it was opened, after none to a few other edits.
 * @param {string} text
 * @param {number} count
 * @param {number} seed
 * @returns {TextEdit[]} each in the text that those before it have left
 */
export function randomEdits(text, count, seed) {
  const by = chance(seed);
  const edits = [];
  const done = [];
  let current = text;
  let fence = null;
  while (edits.length < count) {
    const kind = by.pick(KINDS);
    const undone = kind === 'undo' ? done.pop() : undefined;
    const edit =
      undone?.edit ?? (kind === 'paste' ? paste(by, current) : kind === 'fence' ? fenceAt(by, current, fence) : cut(by, current));
    if (undone === undefined) done.push({ edit: inverse(current, edit), fence });
    if (undone !== undefined) fence = undone.fence;
    else if (kind === 'fence') fence = fence === null ? edit.start : null;
    else if (fence !== null) fence = moved(fence, edit);
    edits.push(edit);
    current = edited(current, edit);
  }
  return edits;
}

function paste(by, text) {
  const from = by.below(text.length);
  const place = by.happens(0.5) ? lineStart(text, by.below(text.length)) : by.below(text.length);
  return { start: place, end: place, text: text.slice(from, from + 1 + by.below(PASTED_CHARACTERS)) };
}

function cut(by, text) {
  const place = by.happens(0.5) ? lineStart(text, by.below(text.length)) : by.below(text.length);
  return { start: place, end: Math.min(text.length, place + 1 + by.below(CUT_CHARACTERS)), text: '' };
}

function fenceAt(by, text, opened) {
  let place = lineStart(text, opened ?? by.below(text.length));
  if (opened !== null) for (let lines = 1 + by.below(FENCED_LINES); lines > 0; lines -= 1) place = lineStart(text, place);
  return { start: place, end: place, text: '```\n' };
}

/** Where the next line starts. */
function lineStart(text, from) {
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end + 1;
}

/** The edit that takes another one back. */
function inverse(text, { start, end, text: insertion }) {
  return { start, end: start + insertion.length, text: text.slice(start, end) };
}

/** Where a place is found again after an edit. */
function moved(place, { start, end, text }) {
  return place < start ? place : Math.max(start, place + text.length - (end - start));
}
