import { editMarkdown, edited, parseMarkdown, textBetween, textOf, type MarkdownDocument } from '../markdown/document.js';
import type { Fragment } from '../markdown/fragment.js';
import { FragmentCache } from '../markdown/fragmentCache.js';
import type { TextEdit } from '../markdown/pieces.js';
import { decide, decideAgain, type Decision } from './decision.js';
import { LazyNote } from './lazyNote.js';
import type { Framework, Note, PlacedStory, Story } from './model.js';
import { withFrontMatter } from './named.js';
import { NoteLines, type Place } from './noteLines.js';
import { readPassage, type Passage } from './passage.js';
import { placeStory } from './place.js';
import { StoryMemory } from './storyMemory.js';
import { findSurroundings, type Surroundings } from './stories.js';
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
  return yield* NoteReading.of(yield* parseMarkdown(text, cache), options, { cache, stories: new StoryMemory() }, null);
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
  readonly stories: StoryMemory;
}

/** The parts of a reading, in the order in which each is made from those before it. */
interface Parts {
  readonly document: MarkdownDocument;
  readonly lines: NoteLines;
  readonly decision: Decision;
  readonly surroundings: readonly Surroundings[];
  /** The stories with their own places, as they stand in the note. */
  readonly stories: readonly Story[];
  readonly note: Note;
}

class NoteReading implements Reading {
  private constructor(
    readonly options: ReadOptions,
    private readonly memory: Memory,
    private readonly parts: Parts,
  ) {}

  get note(): Note {
    return this.parts.note;
  }

  get text(): string {
    return textOf(this.parts.document);
  }

  static *of(document: MarkdownDocument, options: ReadOptions, memory: Memory, before: Parts | null): Generator<void, NoteReading> {
    const { vocabulary = VOCABULARY, framework, name } = options;
    const read = (fragment: Fragment): Passage => readPassage(fragment, vocabulary);
    const lines = yield* before === null ? NoteLines.of(document.pieces, read) : before.lines.followedBy(document.pieces, read);
    const again = before !== null && lines.changed !== null && document.defined === before.document.defined ? decideAgain(before.decision, lines, lines.changed) : null;
    const decision = again ?? decide(lines, document.defined);
    yield;
    const surroundings = again !== null && before !== null ? before.surroundings : findSurroundings(decision.context, decision.drafts, framework);
    const stories: Story[] = [];
    for (const [index, draft] of decision.drafts.entries()) {
      const known = before?.decision.drafts[index] === draft ? before.stories[index] : undefined;
      stories.push(known ?? memory.stories.read(lines, decision.context, draft, surroundings[index] as Surroundings, before?.stories[index]));
      if (known === undefined) yield;
    }
    const isEmpty = stories.length === 0 && !decision.isAboutInterviews;
    const note = isEmpty ? NOTHING : new LazyNote(lines, decision, placed(stories, lines, decision, document, name, before?.note.stories ?? []));
    return new NoteReading(options, memory, { document, lines, decision, surroundings, stories, note });
  }

  *edit(edits: readonly TextEdit[]): Generator<void, NoteReading> {
    const { cache } = this.memory;
    let { document } = this.parts;
    const sorted = [...edits].sort((a, b) => b.start - a.start);
    for (const edit of sorted.length > MOST_EDITS ? [this.covering(sorted)] : sorted) document = yield* editMarkdown(document, edit, cache);
    return yield* NoteReading.of(document, this.options, this.memory, this.parts);
  }

  /** One edit in place of several, given from the last to the first. */
  private covering(edits: readonly TextEdit[]): TextEdit {
    const [start, end] = [Math.min(...edits.map((edit) => edit.start)), Math.max(...edits.map((edit) => edit.end))];
    let text = textBetween(this.parts.document, start, end);
    for (const edit of edits) text = edited(text, { ...edit, start: edit.start - start, end: edit.end - start });
    return { start, end, text };
  }
}

/** The stories in their places; those that stand where they stood are the same objects. */
function placed(read: readonly Story[], lines: NoteLines, { drafts }: Decision, document: MarkdownDocument, name: string | undefined, known: readonly PlacedStory[]): PlacedStory[] {
  const places = drafts.map(({ start }) => lines.placeOf(start));
  return withFrontMatter(read, places, document, name).map((story, index) => {
    const { offset, line } = places[index] as Place;
    const old = known[index];
    return old?.relative === story && old.extent.start === offset && old.line === line ? old : placeStory(story, offset, line);
  });
}
