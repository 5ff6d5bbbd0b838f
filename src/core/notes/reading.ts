import { editMarkdown, edited, parseMarkdown, textBetween, textOf, type MarkdownDocument } from '../markdown/document.js';
import type { Fragment } from '../markdown/fragment.js';
import { FragmentCache } from '../markdown/fragmentCache.js';
import type { TextEdit } from '../markdown/pieces.js';
import { decide, type Decision } from './decision.js';
import { LazyNote } from './lazyNote.js';
import type { Framework, Note, PlacedStory, Story } from './model.js';
import { withFrontMatter } from './named.js';
import { NoteLines } from './noteLines.js';
import { readPassage, type Passage } from './passage.js';
import { placeStory } from './place.js';
import { StoryMemory } from './storyMemory.js';
import { findSurroundings } from './stories.js';
import { VOCABULARY, type Vocabulary } from './vocabulary.js';

export type { TextEdit } from '../markdown/pieces.js';

/** What a reading depends on besides the text. */
export interface ReadOptions {
  /** The label words; the built-in ones by default. */
  readonly vocabulary?: Vocabulary;
  /** The framework of all stories, in place of the one that each shows. */
  readonly framework?: Framework | undefined;
  /** The file's name, with or without folders, which names a story that nothing else does. */
  readonly name?: string;
}

/** What a note holds, and what is needed to follow its edits. */
export interface Reading {
  readonly note: Note;
  /** Put together when asked for. */
  readonly text: string;
  readonly options: ReadOptions;
}

const NOTHING: Note = { stories: [], questions: [], ideas: [], groups: [], references: [], brokenReferences: [], anchors: [], misplaced: [], budgets: [], directives: [], reasons: [] };

/** More edits at once than these are taken as one that covers them all. */
const MOST_EDITS = 8;

/** Reads a note from its beginning to its end. */
export function startReading(text: string, options: ReadOptions = {}): Reading {
  return finish(startReadingInSteps(text, options));
}

/** Does the same in steps of a few ms. */
export function* startReadingInSteps(text: string, options: ReadOptions = {}): Generator<void, Reading> {
  const cache = new FragmentCache();
  const memory = { cache, passages: new WeakMap<Fragment, Passage>(), stories: new StoryMemory() };
  return yield* NoteReading.of(yield* parseMarkdown(text, cache), options, memory, null);
}

/** Reads what the edits change. Their offsets are those of the text before the first of them, and they do not overlap. */
export function editReading(reading: Reading, edits: readonly TextEdit[]): Reading {
  return finish(editReadingInSteps(reading, edits));
}

/**
 * Does the same in steps of a few ms. The reading before stays as it is. Stories that did not change are the same
 * objects, wherever they have moved.
 */
export function* editReadingInSteps(reading: Reading, edits: readonly TextEdit[]): Generator<void, Reading> {
  if (!(reading instanceof NoteReading)) throw new TypeError('the reading was not made here');
  return yield* reading.edit(edits);
}

/** Does all steps at once. */
export function finish<T>(steps: Generator<void, T>): T {
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

/** What was read before, kept for as long as the note is followed. */
interface Memory {
  readonly cache: FragmentCache;
  readonly passages: WeakMap<Fragment, Passage>;
  readonly stories: StoryMemory;
}

class NoteReading implements Reading {
  private constructor(
    private readonly document: MarkdownDocument,
    readonly options: ReadOptions,
    private readonly memory: Memory,
    private readonly decision: Decision,
    readonly note: Note,
  ) {}

  get text(): string {
    return textOf(this.document);
  }

  static *of(document: MarkdownDocument, options: ReadOptions, memory: Memory, before: NoteReading | null): Generator<void, NoteReading> {
    const { vocabulary = VOCABULARY, framework, name } = options;
    const passages: Passage[] = [];
    for (const { fragment } of document.pieces) {
      let passage = memory.passages.get(fragment);
      if (passage === undefined) {
        passage = readPassage(fragment, vocabulary);
        memory.passages.set(fragment, passage);
        yield;
      }
      passages.push(passage);
    }
    const lines = new NoteLines(document.pieces, passages);
    const decision = decide(lines, document.defined, before?.decision ?? null);
    yield;
    if (decision.drafts.length === 0 && !decision.isAboutInterviews) return new NoteReading(document, options, memory, decision, NOTHING);
    const surroundings = findSurroundings(decision.context, decision.drafts, framework);
    const read: Story[] = [];
    for (const [index, draft] of decision.drafts.entries()) {
      const around = surroundings[index];
      if (around !== undefined) read.push(memory.stories.read(lines, decision.context, draft, around));
      yield;
    }
    const places = decision.drafts.map(({ start }) => lines.placeOf(start));
    const known = before?.note.stories ?? [];
    const stories = withFrontMatter(read, places, document, name).map((story, index): PlacedStory => {
      const { offset, line } = places[index] ?? { offset: 0, line: 1 };
      const old = known[index];
      return old?.relative === story && old.extent.start === offset && old.line === line ? old : placeStory(story, offset, line);
    });
    return new NoteReading(document, options, memory, decision, new LazyNote(lines, decision, stories));
  }

  *edit(edits: readonly TextEdit[]): Generator<void, NoteReading> {
    const { cache } = this.memory;
    let { document } = this;
    const sorted = [...edits].sort((a, b) => b.start - a.start);
    for (const edit of sorted.length > MOST_EDITS ? [this.covering(sorted)] : sorted) document = yield* editMarkdown(document, edit, cache);
    return yield* NoteReading.of(document, this.options, this.memory, this);
  }

  /** One edit in place of several, given from the last to the first. */
  private covering(edits: readonly TextEdit[]): TextEdit {
    const [last, first] = [edits[0], edits.at(-1)];
    const [start, end] = [first?.start ?? 0, Math.max(...edits.map((edit) => edit.end))];
    let text = textBetween(this.document, start, last === undefined ? start : end);
    for (const edit of edits) text = edited(text, { ...edit, start: edit.start - start, end: edit.end - start });
    return { start, end, text };
  }
}
