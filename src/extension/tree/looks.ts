import type * as vscode from 'vscode';
import type { Note, Story } from '../../core/notes/model.js';
import type { NoteIndex } from '../noteIndex.js';

/** Knows what the rows of the notes look like, so that they are drawn anew only where that changes. */
export class Looks {
  private readonly notes = new Map<string, string>();
  private readonly stories = new WeakMap<Story, string>();

  constructor(private readonly index: NoteIndex) {}

  /** Do the rows of any of these notes look otherwise than when this was last asked? */
  haveChanged(uris: readonly vscode.Uri[]): boolean {
    const changed = uris.filter((uri) => {
      const key = uri.toString();
      const note = this.index.found(uri);
      const [before, after] = [this.notes.get(key), note === undefined ? undefined : this.lookOf(note)];
      if (after === undefined) this.notes.delete(key);
      else this.notes.set(key, after);
      return before !== after;
    });
    return changed.length > 0;
  }

  private lookOf({ stories }: Note): string {
    return stories.map(({ relative }) => this.lookOfStory(relative)).join('\n');
  }

  private lookOfStory(story: Story): string {
    const known = this.stories.get(story);
    if (known !== undefined) return known;
    const { title, status, words, framework, missing, group, question } = story;
    const sections = story.sections.map((section) => [section.roles, section.label, section.empty, section.words]);
    const look = JSON.stringify([title, status, words, framework, missing, group, question, story.tags.map(({ name }) => name), sections]);
    this.stories.set(story, look);
    return look;
  }
}
