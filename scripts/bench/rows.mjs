// What the rows of the table are called.

/** Our own name among the programs. */
export const OURS = 'STAR Stories';
/** The process that does nothing. */
export const NOTHING = 'node -e 0';
/** The Markdown extension that VS Code brings, by its name there. */
export const BUILT_IN = 'Markdown Language Features';
/** A folder walked and its files read, and nothing done with them. */
export const FLOOR = 'walking and reading';

/** @param {number} bytes */
export const typingInto = (bytes) => `typing into ${sizeName(bytes)}`;
/** @param {number} bytes */
export const randomEditsOf = (bytes) => `random edits of ${sizeName(bytes)}`;
/** @param {'note' | 'smallLists'} corpus @param {number} size bytes of a note, or lists */
export const firstReadingOf = (corpus, size) => `first reading of ${corpus === 'note' ? sizeName(size) : `${count(size)} small lists`}`;
/** @param {number} files */
export const checking = (files) => `checking ${count(files)} files`;
/** @param {number} files */
export const checkingAgain = (files) => `checking ${count(files)} files again, with a cache`;
/** @param {number} files */
export const memoryFor = (files) => `memory for ${count(files)} files`;
/** @param {number} files */
export const scanning = (files) => `walking, reading and scanning ${count(files)} files`;
/** @param {number} bytes */
export const checkingNote = (bytes) => `checking one note of ${sizeName(bytes)}`;
/** @param {string} version of VS Code */
export const activating = (version) => `activation in VS Code ${version}`;

/** @param {number} bytes */
export const checkingNoteAgain = (bytes) => `${checkingNote(bytes)} again, with a cache`;

/** A number of bytes as people say it. @param {number} bytes */
function sizeName(bytes) {
  return bytes >= 1e6 ? `${bytes / 1e6} MB` : `${bytes / 1e3} KB`;
}

/** With a comma at thousands. @param {number} number */
export function count(number) {
  return number.toLocaleString('en');
}
