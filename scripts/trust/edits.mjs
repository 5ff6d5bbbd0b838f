// Edits: random sequences of fixes, renames, sorting, undo and other people's changes on generated notes.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { chance } from '../bench/chance.mjs';
import { bundleSources } from '../bundled.mjs';
import { temporaryFolder } from '../temporary.mjs';

const SEQUENCES = 10_000;
const STEPS = 4;
/** Notes are generated so many at once. */
const BATCH = 50;
const TAG_NAMES = ['Winter', 'cross team', 'A tag: with 2 parts', 'Überblick'];
const EXTERNAL = ['\n', '\r\n', 'Somebody wrote this. ', '\n\n## A heading\n\n', '[', '  - ', '\u2028', '😀'];

const SOURCES = `
  export { default as fc } from 'fast-check';
  export { flawedNotes } from './test/core/writing/flawed.ts';
  export { lint } from './src/core/lint/lint.ts';
  export { startReading, editReading } from './src/core/notes/reading.ts';
  export { fixesFor } from './src/core/writing/fixes.ts';
  export { fixAll } from './src/core/writing/fixAll.ts';
  export { ignoreHere, ignoreInFile } from './src/core/writing/ignore.ts';
  export { addTags } from './src/core/writing/tags.ts';
  export { renameTag } from './src/core/editing/renameTag.ts';
  export { sortStories, SORT_KEYS } from './src/core/editing/sortStories.ts';
  export { convertLabels, LABEL_STYLES } from './src/core/editing/convertLabels.ts';
  export { tagKey } from './src/core/notes/reach.ts';
  export { rewrite } from './src/cli/rewrite.ts';
`;

/** @returns {Promise<import('../trust.mjs').Row[]>} */
export async function check({ share, seed }) {
  const code = await import(await bundleSources(SOURCES));
  const sequences = Math.round(SEQUENCES * share);
  const { below, pick } = chance(seed);
  const folder = await temporaryFolder('edits');
  await mkdir(folder, { recursive: true });
  const counts = { edits: 0, undone: 0, external: 0, refused: 0, wrong: 0 };
  for (let done = 0; done < sequences; done += BATCH) {
    const texts = code.fc.sample(code.flawedNotes, { numRuns: Math.min(BATCH, sequences - done), seed: seed + done });
    for (const text of texts) await new Sequence(code, { below, pick }, join(folder, 'note.md'), counts).run(text);
  }
  const tried = `${sequences} sequences: ${counts.edits} edits, ${counts.undone} undone, ${counts.external} by others`;
  return [
    { name: 'text outside of edits is left alone', tried, figure: `${counts.wrong} differ`, limit: '0', ok: counts.wrong === 0 },
    {
      name: 'edits of a text that changed are refused',
      tried: `${counts.external} conflicts`,
      figure: `${counts.refused} refused`,
      limit: 'all',
      ok: counts.refused === counts.external,
    },
  ];
}

/** One note, as it is changed. */
class Sequence {
  constructor(code, random, file, counts) {
    Object.assign(this, { code, random, file, counts });
  }

  async run(text) {
    let reading = this.code.startReading(text);
    for (let step = 0; step < STEPS; step++) {
      const edits = this.nextEdits(reading);
      if (edits.length === 0) continue;
      this.counts.edits++;
      const after = this.applied(reading.text, edits);
      const conflict = step === 1;
      if (conflict) await this.meetConflict(reading.text, after);
      const next = this.code.editReading(
        reading,
        edits.map(({ span, text: words }) => ({ ...span, text: words })),
      );
      if (next.text !== after || outline(next) !== outline(this.code.startReading(after)))
        this.report('read otherwise than anew', reading.text, edits);
      // Undo: the reading before is as it was, and so is its text.
      if (this.random.below(3) === 0) this.undo(reading.text, after, edits);
      else reading = next;
    }
  }

  /** Some change that the user may choose for this note. */
  nextEdits(reading) {
    const { code, random } = this;
    const findings = code.lint(reading.note);
    const finding = findings[random.below(Math.max(1, findings.length))];
    const tags = reading.note.stories.flatMap((story) => story.tags.map(({ name }) => name));
    const ways = [
      () => (finding === undefined ? null : random.pick([...code.fixesFor(reading, finding).map(({ edits }) => edits), null])),
      () => code.fixAll(reading, (note) => code.lint(note)).edits,
      () => (finding === undefined ? null : random.pick([code.ignoreHere, code.ignoreInFile])(reading, finding)),
      () => [code.addTags(reading, 0, [random.pick(TAG_NAMES)])].filter((edit) => edit !== null),
      () => (tags.length === 0 ? null : code.renameTag(reading, code.tagKey(random.pick(tags)), random.pick(TAG_NAMES))),
      () => code.sortStories(reading, random.pick(code.SORT_KEYS)),
      () => code.convertLabels(reading, random.pick(code.LABEL_STYLES), [...reading.note.stories.keys()]),
    ];
    const edits = random.pick(ways)();
    return Array.isArray(edits) ? edits : [];
  }

  /** The text with the edits, made by another program; what stands between them is compared. */
  applied(text, edits) {
    const document = TextDocument.create('file:///note.md', 'markdown', 1, text);
    const ordered = [...edits].sort((a, b) => a.span.start - b.span.start);
    const after = TextDocument.applyEdits(
      document,
      ordered.map(({ span, text: newText }) => ({
        range: { start: document.positionAt(span.start), end: document.positionAt(span.end) },
        newText,
      })),
    );
    let [at, end] = [0, 0];
    for (const { span, text: words } of ordered) {
      const kept = text.slice(end, span.start);
      if (span.start < end || span.end > text.length || after.slice(at, at + kept.length) !== kept)
        this.report('text outside of the edits', text, edits);
      at += kept.length + words.length;
      end = span.end;
    }
    if (after.slice(at) !== text.slice(end)) this.report('text behind the edits', text, edits);
    return after;
  }

  /** Somebody else has changed the file since it was read: it must stay as he wrote it. */
  async meetConflict(before, after) {
    this.counts.external++;
    const place = this.random.below(before.length + 1);
    // A place within a character halves it, and no file holds halves.
    const theirs = (before.slice(0, place) + this.random.pick(EXTERNAL) + before.slice(place)).toWellFormed();
    await writeFile(this.file, theirs);
    const refusal = await this.code.rewrite(this.file, before, after);
    if (refusal !== null && (await readFile(this.file, 'utf8')) === theirs) this.counts.refused++;
  }

  undo(before, after, edits) {
    this.counts.undone++;
    let grown = 0;
    const back = [...edits]
      .sort((a, b) => a.span.start - b.span.start)
      .map(({ span, text }) => {
        const start = span.start + grown;
        grown += text.length - (span.end - span.start);
        return { span: { start, end: start + text.length }, text: before.slice(span.start, span.end) };
      });
    if (this.applied(after, back) !== before) this.report('undone', before, edits);
  }

  report(what, text, edits) {
    this.counts.wrong++;
    console.log(
      `  ${what}: ${JSON.stringify(edits.map(({ span, text: words }) => [span, words]))} of ${JSON.stringify(text.slice(0, 2000))}`,
    );
  }
}

function outline({ note }) {
  return JSON.stringify(
    note.stories.map(({ title, span, tags, sections, missing }) => [
      title,
      span,
      tags,
      sections.map(({ roles, label, span: at, text }) => [roles, label, at, text]),
      missing,
    ]),
  );
}
