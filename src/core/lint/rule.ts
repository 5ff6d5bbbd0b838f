import type { Note, Span, Story } from '../notes/model.js';
import type { Workspace } from '../notes/workspace.js';
import type { Comment } from './comments.js';
import type { LintSettings, OptionValue, Severity } from './settings.js';

/** One change of the note's text: `text` in place of what stands at `span`. */
export interface Edit {
  readonly span: Span;
  readonly text: string;
  /** Indices in `text` where the user goes on writing, ascending; none where nothing is left to write. */
  readonly cursors?: readonly number[];
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

/** An option of a rule: what it may hold, and what it holds unless the user says otherwise. */
export type OptionSpec =
  | { readonly kind: 'number'; readonly default: number; readonly minimum: number; readonly maximum: number; readonly description: string }
  | { readonly kind: 'boolean'; readonly default: boolean; readonly description: string }
  | { readonly kind: 'words'; readonly default: readonly string[]; readonly description: string };
/** By the option's name. */
export type OptionSpecs = Readonly<Record<string, OptionSpec>>;

/** The values of a rule's options. */
export type OptionsOf<Specs extends OptionSpecs> = {
  readonly [Name in keyof Specs]: Specs[Name] extends { kind: 'number' }
    ? number
    : Specs[Name] extends { kind: 'boolean' }
      ? boolean
      : Specs[Name] extends { kind: 'words' }
        ? readonly string[]
        : OptionValue;
};

interface RuleData<Specs extends OptionSpecs> {
  readonly id: string;
  /** One sentence for the list of rules. */
  readonly description: string;
  /** Unless the settings say otherwise. */
  readonly severity: Severity | 'off';
  readonly options?: Specs;
}

/**
 * A check of one story by itself. Its places are counted from the story's start, and so are those of the problems: what
 * it finds is kept for as long as the story stays as it is.
 */
export interface StoryRule<Specs extends OptionSpecs = OptionSpecs> extends RuleData<Specs> {
  readonly scope: 'story';
  /** How grave its findings in this story are unless the settings say otherwise, where that depends on the story. */
  severityFor?(story: Story): Severity | 'off';
  check(story: Story, options: OptionsOf<Specs>, settings: LintSettings): Iterable<Problem>;
}

/** A check of a whole note, done anew at each change: it must not look at more than a few fields of each story. */
export interface NoteRule<Specs extends OptionSpecs = OptionSpecs> extends RuleData<Specs> {
  readonly scope: 'note';
  check(note: Note, options: OptionsOf<Specs>, settings: LintSettings, workspace: Workspace): Iterable<Problem>;
}

/** A rule that comments may name. */
export interface KnownRule {
  readonly id: string;
  /** It was looked for, so that a comment that names it may have done something. */
  readonly isOn: boolean;
}

/** A check of the comments that switch rules off, done when it is known which of them did. */
export interface CommentRule<Specs extends OptionSpecs = OptionSpecs> extends RuleData<Specs> {
  readonly scope: 'comment';
  check(comment: Comment, rules: readonly KnownRule[]): Iterable<Problem>;
}

/** Data and a pure generator; the engine adds id, severity and the link to the rule's page. */
export type Rule = StoryRule | NoteRule | CommentRule;
