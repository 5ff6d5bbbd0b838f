import type { Fragment } from '../markdown/fragment.js';
import type { Context } from './context.js';
import type { Draft } from './drafts.js';
import type { Story } from './model.js';
import type { NoteLines } from './noteLines.js';
import { readStory, type Surroundings } from './stories.js';

/** Stories as read, by the fragments they stand in: one that stays as it is need not be read again. */
export class StoryMemory {
  private readonly entries = new WeakMap<Fragment, Entry[]>();

  /** The story of the draft, its places counted from its own start, its lines from 1; the one `before` if that says the same. */
  read(note: NoteLines, context: Context, draft: Draft, surroundings: Surroundings, before: Story | undefined): Story {
    const [first, last] = [note.pieceOf(draft.start), note.pieceOf(Math.max(draft.start, draft.end - 1))];
    const fragments = note.pieces.slice(first, last + 1).map(({ fragment }) => fragment);
    const key = keyOf(draft, draft.start - note.firstOf(first), surroundings);
    const [head] = fragments as [Fragment, ...Fragment[]];
    const entries = this.entries.get(head) ?? [];
    const known = entries.find((entry) => entry.key === key && entry.fragments.every((fragment, index) => fragment === fragments[index]));
    if (known !== undefined) return known.story;
    const read = readRelative(note, context, draft, surroundings, fragments);
    const story = before?.source === read.source && JSON.stringify(before) === JSON.stringify(read) ? before : read;
    this.entries.set(head, [...entries.filter((entry) => entry.key !== key), { key, fragments, story }]);
    return story;
  }
}

interface Entry {
  readonly key: string;
  readonly fragments: readonly Fragment[];
  readonly story: Story;
}

/** All of a draft that a reading depends on besides its text. `offset` is the index of its first line in its first fragment. */
function keyOf({ start, end, title, marks }: Draft, offset: number, { framework, group, question }: Surroundings): string {
  const places = marks.flatMap((mark) => [mark.index - start, Math.min(mark.end, end) - start]);
  return JSON.stringify([offset, end - start, title === null, places, framework, group, question]);
}

function readRelative(note: NoteLines, context: Context, draft: Draft, surroundings: Surroundings, fragments: readonly Fragment[]): Story {
  const { start, end } = draft;
  const { offset, line } = note.placeOf(start);
  const lines = note.window(start, end, offset, line);
  const from = note.lines[start]?.span.start ?? 0;
  const textTo = (to: number): string =>
    fragments
      .map(({ text }) => text)
      .join('')
      .slice(from, from + to);
  const marks = draft.marks.map((mark) => ({
    ...mark,
    index: mark.index - start,
    end: mark.end - start,
    line: lines[mark.index - start] ?? mark.line,
  }));
  const relative = { ...draft, title: draft.title === null ? null : (lines[0] ?? null), marks, start: 0, end: end - start };
  return readStory({ ...context, lines, labels: note.labels.slice(start, end) }, relative, surroundings, textTo);
}
