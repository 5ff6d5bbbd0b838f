import type { Note } from './model.js';
import { tagKey } from './reach.js';

/** A tag as it was first written, and how many stories carry it. */
export interface UsedTag {
  readonly name: string;
  readonly stories: number;
}

/** What a note brings to the workspace. */
interface Share {
  readonly tags: ReadonlyMap<string, UsedTag>;
  readonly questions: ReadonlyMap<string, string>;
}

/** What notes know of one another: the tags that their stories carry, and the questions they ask. */
export class Workspace {
  private readonly shares = new Map<string, Share>();
  private sum: Share | null = null;

  /** Takes a note in, in place of what was known by its `key` before. Says whether that changes anything for the others. */
  set(key: string, note: Note): boolean {
    const share = shareOf(note);
    const before = this.shares.get(key);
    if (before === undefined ? share.tags.size + share.questions.size === 0 : areSame(before, share)) return false;
    this.shares.set(key, share);
    this.sum = null;
    return true;
  }

  /** Forgets a note. Says whether that changes anything for the others. */
  delete(key: string): boolean {
    if (!this.shares.delete(key)) return false;
    this.sum = null;
    return true;
  }

  /** By `tagKey`. */
  get tags(): ReadonlyMap<string, UsedTag> {
    return this.all.tags;
  }

  /** Questions, competencies and prompts, by `tagKey`, as first written. */
  get questions(): ReadonlyMap<string, string> {
    return this.all.questions;
  }

  private get all(): Share {
    this.sum ??= sumOf([...this.shares.values()]);
    return this.sum;
  }
}

/** A workspace of these notes. */
export function workspaceOf(notes: Iterable<Note>): Workspace {
  const workspace = new Workspace();
  let key = 0;
  for (const note of notes) workspace.set(String((key += 1)), note);
  return workspace;
}

function shareOf(note: Note): Share {
  const tags = new Map<string, UsedTag>();
  for (const { relative } of note.stories) for (const { name } of relative.tags) addTag(tags, tagKey(name), { name, stories: 1 });
  const questions = new Map<string, string>();
  for (const { title } of note.questions) if (!questions.has(tagKey(title))) questions.set(tagKey(title), title);
  return { tags, questions };
}

function sumOf(shares: readonly Share[]): Share {
  const tags = new Map<string, UsedTag>();
  const questions = new Map<string, string>();
  for (const share of shares) {
    for (const [key, tag] of share.tags) addTag(tags, key, tag);
    for (const [key, title] of share.questions) if (!questions.has(key)) questions.set(key, title);
  }
  return { tags, questions };
}

function addTag(tags: Map<string, UsedTag>, key: string, { name, stories }: UsedTag): void {
  const known = tags.get(key);
  tags.set(key, { name: known?.name ?? name, stories: (known?.stories ?? 0) + stories });
}

function areSame(a: Share, b: Share): boolean {
  return [...a.questions].join('\n') === [...b.questions].join('\n') && textOf(a.tags) === textOf(b.tags);
}

function textOf(tags: ReadonlyMap<string, UsedTag>): string {
  return [...tags].map(([key, { name, stories }]) => `${key}\t${name}\t${stories}`).join('\n');
}
