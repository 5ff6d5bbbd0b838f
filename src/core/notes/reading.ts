import { editMarkdown, edited, parseMarkdown, textBetween, textOf, type MarkdownDocument } from '../markdown/document.js';
import type { Fragment } from '../markdown/fragment.js';
import { FragmentCache } from '../markdown/fragmentCache.js';
import type { TextEdit } from '../markdown/pieces.js';
import { areInStories, decide, decideAgain, type Decision } from './decision.js';
import type { Draft } from './drafts.js';
import { LazyNote } from './lazyNote.js';
import type { Framework, Note, PlacedStory, Rewording, Story } from './model.js';
import { withFrontMatter } from './named.js';
import { NoteLines } from './noteLines.js';
import { LazyLinks, type NoteLinks } from './noteLinks.js';
import { readPassage, type Passage } from './passage.js';
import { movePlaced, placeStory } from './place.js';
import { StoryMemory } from './storyMemory.js';
import { shareTheSame } from './workspace.js';
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
  /** The links inside the note and what they may lead to, whether or not it is about interviews. */
  readonly links: NoteLinks;
}

const NOTHING: Note = {
  stories: [],
  questions: [],
  ideas: [],
  groups: [],
  references: [],
  version: {},
  rewording: null,
  brokenReferences: [],
  anchors: [],
  misplaced: [],
  budgets: [],
  directives: [],
  unread: [],
  reasons: [],
};

/** More edits at once than these are taken as one that covers them all. */
const MOST_EDITS = 8;

/** Reads a note from its beginning to its end. */
export function startReading(text: string, options: ReadOptions = {}): Reading {
  return finish(startReadingInSteps(text, options));
}

/** Does the same in steps of a few ms. */
export function* startReadingInSteps(text: string, options: ReadOptions = {}): Generator<void, Reading> {
  const cache = new FragmentCache();
  return yield* NoteReading.of(yield* parseMarkdown(text, cache), options, { cache, stories: new StoryMemory() }, null, null);
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

  get links(): NoteLinks {
    return new LazyLinks(this.parts.lines);
  }

  static *of(
    document: MarkdownDocument,
    options: ReadOptions,
    memory: Memory,
    before: Parts | null,
    edit: TextEdit | null,
  ): Generator<void, NoteReading> {
    const { vocabulary = VOCABULARY, framework, name } = options;
    const read = (fragment: Fragment): Passage => readPassage(fragment, vocabulary);
    const lines = yield* before === null ? NoteLines.of(document.pieces, read) : before.lines.followedBy(document.pieces, read);
    const again =
      before !== null && lines.changed !== null && document.defined === before.document.defined
        ? decideAgain(before.decision, lines, lines.changed)
        : null;
    const decision = again ?? decide(lines, document.defined);
    yield;
    const surroundings =
      again !== null && before !== null ? before.surroundings : findSurroundings(decision.context, decision.drafts, framework);
    const stories: Story[] = [];
    for (let index = 0; index < decision.drafts.length; index += 1) {
      const draft = decision.drafts[index] as Draft;
      const known = before?.decision.drafts[index] === draft ? before.stories[index] : undefined;
      stories.push(
        known ?? memory.stories.read(lines, decision.context, draft, surroundings[index] as Surroundings, before?.stories[index]),
      );
      if (known === undefined) yield;
    }
    const isEmpty = stories.length === 0 && !decision.isAboutInterviews;
    if (isEmpty) return new NoteReading(options, memory, { document, lines, decision, surroundings, stories, note: NOTHING });
    const starts = decision.drafts.map(({ start }) => start);
    const named = withFrontMatter(stories, starts.length === 1 ? lines.placeOf(starts[0] ?? 0) : null, document, name);
    // What changes before the pieces changes `defined` too.
    const isMoved = again !== null && before !== null && edit !== null;
    const inPlace =
      (isMoved ? moveStories(named, starts, lines, before, edit) : null) ?? placeStories(named, starts, lines, before?.note.stories ?? []);
    const rewording = again !== null && before !== null ? rewordingOf(before, lines, inPlace, edit) : null;
    const note = new LazyNote(lines, decision, inPlace, rewording, before?.note ?? null);
    return new NoteReading(options, memory, { document, lines, decision, surroundings, stories, note });
  }

  *edit(edits: readonly TextEdit[]): Generator<void, NoteReading> {
    const { cache } = this.memory;
    let { document } = this.parts;
    const sorted = [...edits].sort((a, b) => b.start - a.start);
    for (const edit of sorted.length > MOST_EDITS ? [this.covering(sorted)] : sorted) document = yield* editMarkdown(document, edit, cache);
    return yield* NoteReading.of(document, this.options, this.memory, this.parts, sorted.length === 1 ? (sorted[0] ?? null) : null);
  }

  /** One edit in place of several, given from the last to the first. */
  private covering(edits: readonly TextEdit[]): TextEdit {
    const [start, end] = [edits.at(-1)?.start ?? 0, edits[0]?.end ?? 0];
    let text = textBetween(this.parts.document, start, end);
    for (const edit of edits) text = edited(text, { ...edit, start: edit.start - start, end: edit.end - start });
    return { start, end, text };
  }
}

/** The stories where their lines stand in the note. */
function placeStories(
  stories: readonly Story[],
  starts: readonly number[],
  lines: NoteLines,
  known: readonly PlacedStory[],
): PlacedStory[] {
  return lines.mapPlaces(starts, (index, offset, line) => placeStory(stories[index] as Story, offset, line, known[index]));
}

/** The same for stories that begin in the lines they began in before an edit: it moves all of them behind it by as much. */
function moveStories(
  stories: readonly Story[],
  starts: readonly number[],
  lines: NoteLines,
  before: Parts,
  edit: TextEdit,
): PlacedStory[] | null {
  const { changed } = lines;
  const known = before.note.stories;
  if (changed === null || known.length !== stories.length) return null;
  const by = { offset: edit.text.length - (edit.end - edit.start), line: lines.lineCount - before.lines.lineCount };
  return stories.map((story, index) => {
    const start = starts[index] ?? 0;
    if (start < changed.start) return movePlaced(known[index] as PlacedStory, story, { offset: 0, line: 0 });
    if (start >= changed.end) return movePlaced(known[index] as PlacedStory, story, by);
    const { offset, line } = lines.placeOf(start);
    return placeStory(story, offset, line, known[index]);
  });
}

/** What an edit changed that changed no decision, if that was no more than words in stories. */
function rewordingOf(
  { lines: before, decision, note }: Parts,
  lines: NoteLines,
  stories: readonly PlacedStory[],
  edit: TextEdit | null,
): Rewording | null {
  const { changed } = lines;
  if (
    edit === null ||
    changed === null ||
    !changed.isPlain ||
    lines.lineCount !== before.lineCount ||
    !areInStories(decision, lines, changed)
  )
    return null;
  const isShared = stories.every(({ relative }, index) => {
    const old = note.stories[index]?.relative;
    return old === relative || (old !== undefined && shareTheSame(old, relative));
  });
  return isShared ? { since: note.version, from: edit.end, by: edit.text.length - (edit.end - edit.start) } : null;
}
