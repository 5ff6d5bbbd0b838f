import type { TimeRange } from './times.js';

/** What a section of a story is for. `other` is a label that is no part of the answer, such as "Tags" or "Follow-ups". */
export type Role = 'situation' | 'task' | 'action' | 'result' | 'learning' | 'other';

/** The roles a framework may ask for, in the order in which they are told. */
export const SPOKEN_ROLES = ['situation', 'task', 'action', 'result', 'learning'] as const;
export type SpokenRole = (typeof SPOKEN_ROLES)[number];

/** The roles that `missing` may name. */
export const STAR_ROLES = ['situation', 'task', 'action', 'result'] as const;
export type StarRole = (typeof STAR_ROLES)[number];

/** See `FRAMEWORK_ROLES` for what each asks for. */
export const FRAMEWORKS = ['STAR', 'STARR', 'CAR', 'CARL', 'PAR', 'SOAR', 'SBI'] as const;
export type Framework = (typeof FRAMEWORKS)[number];

/**
 * How far a story has come: `complete` has every role its framework asks for, `partial` has some labels,
 * `prose` is told without labels, `stub` is a title with jottings or nothing.
 */
export type Status = 'complete' | 'partial' | 'prose' | 'stub';

/** A stretch of the note's text: 0-based UTF-16 offsets, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A place in a note that has a line of its own. `line` is 1-based and is where `span` starts. */
export interface Located {
  readonly line: number;
  readonly span: Span;
}

/** A bracket tag such as `[Conflict Resolution]`; the span includes the brackets. */
export interface Tag extends Located {
  readonly name: string;
}

/** A labelled part of a story. `span` and `line` are the label's. */
export interface Section extends Located {
  /** Usually one role; two for a combined label such as "Situation/Task". Never empty. */
  readonly roles: readonly Role[];
  /** The label's words as written, without markup and separator; null for unlabelled steps that are the action. */
  readonly label: string | null;
  /** What is said under the label: plain text, paragraphs and list items on lines of their own. */
  readonly text: string;
  /** From after the label to where the next section starts. */
  readonly body: Span;
  /** Spoken words in `text`. */
  readonly words: number;
  /** Nothing, or only a placeholder such as `TODO`, stands under the label. */
  readonly empty: boolean;
  /** The time that the label sets for the section: `Situation (30s)`. */
  readonly budget: TimeRange | null;
}

/** One anecdote. `span` and `line` are the title's, or the first label's when there is no title. */
export interface Story extends Located {
  readonly title: string | null;
  /** From the title to the end of the story's text. */
  readonly extent: Span;
  readonly tags: readonly Tag[];
  /** The heading over several stories under which this one stands, if any. */
  readonly group: string | null;
  /** The interview question this story stands under, if any. */
  readonly question: string | null;
  readonly framework: Framework;
  readonly status: Status;
  /** In the note's order. */
  readonly sections: readonly Section[];
  /** The roles among S, T, A, R that the framework asks for and that are absent or empty. */
  readonly missing: readonly StarRole[];
  /** What stands under the title outside of any section: plain text as in `Section.text`. */
  readonly text: string;
  /** Spoken words of the whole story, title and tags left out. */
  readonly words: number;
  /** The time that the title sets for the story: `Rope store (2:00)`. */
  readonly budget: TimeRange | null;
  /** The note's text at `extent`. */
  readonly source: string;
}

/** A story at its place in a note. Its fields are computed when asked for: copy them by name, not by spreading. */
export interface PlacedStory extends Story {
  /**
   * The story with offsets counted from its `extent.start` and lines from 1. It is the same object for as long as the
   * story stays as it is, wherever it moves: what follows from a story alone can be kept by it.
   */
  readonly relative: Story;
}

/** A comment that speaks to the checks, `<!-- star-stories-disable missing-tags -->`. */
export interface Directive extends Located {
  /** What stands behind `star-stories-`, trimmed: `disable missing-tags`. */
  readonly text: string;
}

/** A link inside the note, `(#anchor)`, that leads to no heading. */
export interface BrokenReference extends Located {
  readonly anchor: string;
  /** What is written behind the `#`; null where that cannot be told. */
  readonly anchorSpan: Span | null;
}

/** A heading that looks like a story's title and is read as none for the level at which it stands. */
export interface MisplacedStory extends Located {
  readonly title: string;
  /** 1-6: the level of the stories near it. */
  readonly level: number;
  /** The `#` before it; null for an underlined heading. */
  readonly marks: Span | null;
}

/** A line under a question that says what may be asked. */
export interface Prompt extends Located {
  readonly text: string;
}

/** An interview question or competency that stories answer. `span` is its heading's or line's. */
export interface Question extends Located {
  readonly title: string;
  readonly prompts: readonly Prompt[];
}

/** A story not written yet: one line of a list. */
export interface Idea extends Located {
  readonly text: string;
}

/** A heading over several stories that is itself no story. */
export interface Group extends Located {
  readonly title: string;
}

/** A link inside the note to one of its stories, questions or groups. `target` is the 1-based line it leads to. */
export interface Reference extends Located {
  readonly target: number;
}

/** The time that a note sets for a part of each of its stories, as in a list `Action: 60-90 seconds`. */
export interface NoteBudget extends Located {
  /** The roles that share the time; empty for the whole answer. */
  readonly roles: readonly Role[];
  readonly time: TimeRange;
}

/** Text that was taken as it stands, its Markdown unread, or not read at all. */
export interface UnreadText extends Located {
  /** A noun phrase. */
  readonly reason: string;
}

/** One sentence on why a line was read as it was. */
export interface Reason extends Located {
  readonly text: string;
}

/**
 * What sets a note apart from another version of it, of which only words inside of stories changed: no title, tag,
 * question, answer, group, link or comment, and no line more or less.
 */
export interface Rewording {
  /** The `version` of the note before. */
  readonly since: object;
  /** What stood at or behind this offset has moved by `by` UTF-16 units. */
  readonly from: number;
  readonly by: number;
}

/** What a note holds. Each list is in the note's order. */
export interface Note {
  /** Another object for each text: by it one knows which note the next is a rewording of. */
  readonly version: object;
  readonly rewording: Rewording | null;
  readonly stories: readonly PlacedStory[];
  readonly questions: readonly Question[];
  readonly ideas: readonly Idea[];
  readonly groups: readonly Group[];
  readonly references: readonly Reference[];
  readonly brokenReferences: readonly BrokenReference[];
  /** The anchors of its headings, by which links find them. */
  readonly anchors: readonly string[];
  readonly misplaced: readonly MisplacedStory[];
  readonly budgets: readonly NoteBudget[];
  readonly directives: readonly Directive[];
  readonly unread: readonly UnreadText[];
  /** Why: for each heading and label of a note about interviews, and for titles of stories. */
  readonly reasons: readonly Reason[];
}
