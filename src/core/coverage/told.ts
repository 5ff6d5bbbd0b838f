import { linkedStories } from '../notes/linked.js';
import type { Note, Story } from '../notes/model.js';

/** A story, and what its note says of it elsewhere. */
export interface Told {
  readonly story: Story;
  /** The questions, or the lines under them, from which links lead to it. */
  readonly linkedFrom: readonly string[];
}

/** The stories of a note, in its order. */
export function toldIn(note: Note): Told[] {
  const links = linkedStories(note);
  return note.stories.map(({ relative: story, line }) => {
    const here = links.filter(({ target }) => target === line);
    return {
      story,
      linkedFrom: here.map(({ question, line: at }) => question.prompts.find((prompt) => prompt.line === at)?.text ?? question.title),
    };
  });
}
