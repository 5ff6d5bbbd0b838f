import type { Note, Story } from '../notes/model.js';
import { countSpokenWords, speakingSeconds } from '../notes/speech.js';
import { presetOf, withNoteBudgets } from '../practice/budgets.js';
import { cueWords } from '../practice/cues.js';
import { planOf, titleOf } from '../practice/plan.js';
import type { Pace } from '../notes/figures.js';
import { oneLine } from './markdown.js';

/** A story as it stands on a cheat sheet. */
export interface SheetStory {
  readonly title: string;
  readonly tags: readonly string[];
  readonly question: string | null;
  /** How long it takes to say, and how long it may take, in seconds. */
  readonly seconds: number;
  readonly budget: { readonly minimum: number; readonly maximum: number };
  /** In the order in which they are told; one without a name for a story without labels. */
  readonly sections: readonly SheetSection[];
}

/** A section of it. Times are seconds. */
export interface SheetSection {
  readonly name: string | null;
  readonly seconds: number;
  /** The words to remember it by; none if nothing is written there. */
  readonly cues: readonly string[];
}

/** A note whose stories are to stand on the sheet, and what its times depend on. */
export interface SheetNote {
  readonly note: Note;
  readonly pace: Pace;
}

/** More would not fit on the page. */
const MOST_CUES = 4;

/** The stories of the notes, in their order. */
export function sheetOf(notes: readonly SheetNote[]): SheetStory[] {
  return notes.flatMap(({ note, pace }) => note.stories.map((story) => sheetStory(story, note, pace)));
}

/** One of the stories of a note with these budgets. */
export function sheetStory(story: Story, { budgets }: Pick<Note, 'budgets'>, pace: Pace): SheetStory {
  const plan = planOf(story, withNoteBudgets(presetOf('', pace.budgets), budgets));
  const written = plan.steps.some(({ text }) => text !== '');
  const parts = written ? plan.steps.map(({ name, text }) => ({ name, text })) : [{ name: null, text: plan.notes }];
  return {
    title: titleOf(story),
    tags: story.tags.map(({ name }) => name),
    question: story.question,
    seconds: speakingSeconds(story.words, pace.wordsPerMinute),
    budget: { minimum: plan.whole.minimum / 1000, maximum: plan.whole.maximum / 1000 },
    sections: parts.map(({ name, text }) => ({
      name,
      seconds: speakingSeconds(countSpokenWords(text), pace.wordsPerMinute),
      cues: cueWords(text).slice(0, MOST_CUES).map(oneLine),
    })),
  };
}
