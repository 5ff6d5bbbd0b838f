import type { Note, Span, Story } from '../notes/model.js';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** One change of the note's text: `text` in place of what stands at `span`. */
export interface Edit {
  readonly span: Span;
  readonly text: string;
}

/** What mends a problem: the quick fix and `--fix` apply the same edits, which do not overlap. */
export interface Fix {
  /** In the imperative: "Add a Result". */
  readonly title: string;
  readonly edits: readonly Edit[];
  /** It writes what the user would have written without being asked, so `--fix` and "fix all" may apply it. */
  readonly isSafe: boolean;
}

/** Another place that a problem is about. */
export interface Related {
  readonly message: string;
  readonly span: Span;
}

/** What a rule has found, and where: offsets in the note. */
export interface Problem {
  /** One sentence: what is wrong and what to do. */
  readonly message: string;
  readonly span: Span;
  readonly related?: readonly Related[];
  readonly fixes?: readonly Fix[];
}

/** What rules depend on besides the note. */
export interface LintSettings {
  /** Words per minute for speaking times. */
  readonly wordsPerMinute: number;
}

interface RuleData {
  readonly id: string;
  /** One sentence for the list of rules. */
  readonly description: string;
  /** Unless the settings say otherwise. */
  readonly severity: Severity | 'off';
}

/**
 * A check of one story by itself. Its places are counted from the story's start, and so are those of the problems: what
 * it finds is kept for as long as the story stays as it is.
 */
export interface StoryRule extends RuleData {
  readonly scope: 'story';
  check(story: Story, settings: LintSettings): Iterable<Problem>;
}

/** A check of a whole note, done anew at each change: it must not look at more than a few fields of each story. */
export interface NoteRule extends RuleData {
  readonly scope: 'note';
  check(note: Note, settings: LintSettings): Iterable<Problem>;
}

/** Data and a pure generator; the engine adds id, severity and the link to the rule's page. */
export type Rule = StoryRule | NoteRule;
