// Writes folders of Markdown files, of which a few are notes of stories.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { chance } from './chance.mjs';
import { note } from './notes.mjs';
import { ordinary } from './ordinary.mjs';

/** One file in so many is a note. */
const NOTE_EVERY = 20;
const MEAN_BYTES = 7_100;
const [SMALLEST, LARGEST] = [300, 200_000];
const FILES_IN_FOLDER = 12;
const FOLDERS_IN_PACKAGE = 8;

/**
 * Fills an empty folder.
 * @param {string} folder
 * @param {number} files how many; one in twenty is a note
 * @param {number} seed
 * @returns {{files: number, notes: number, bytes: number}} what was written
 */
export function writeWorkspace(folder, files, seed) {
  const by = chance(seed);
  let bytes = 0;
  let notes = 0;
  for (let index = 0; index < files; index += 1) {
    const isNote = index % NOTE_EVERY === NOTE_EVERY - 1;
    const size = sizeOf(by);
    const text = isNote ? note(size, by.below(2 ** 31)) : ordinary(by, size);
    const path = join(folder, pathOf(index, isNote));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    bytes += text.length;
    if (isNote) notes += 1;
  }
  return { files, notes, bytes };
}

/** Few files are long and most are short, as in folders that people have: their logarithm is normally distributed. */
function sizeOf(by) {
  const spread = 1;
  const normal = Math.sqrt(-2 * Math.log(1 - by.next())) * Math.cos(2 * Math.PI * by.next());
  return Math.round(Math.min(LARGEST, Math.max(SMALLEST, MEAN_BYTES * Math.exp(spread * normal - spread ** 2 / 2))));
}

function pathOf(index, isNote) {
  const folder = Math.floor(index / FILES_IN_FOLDER);
  const name = isNote ? `stories-${index}.md` : index % FILES_IN_FOLDER === 0 ? 'README.md' : `page-${index}.md`;
  return join(`package-${Math.floor(folder / FOLDERS_IN_PACKAGE)}`, `docs-${folder % FOLDERS_IN_PACKAGE}`, name);
}
