import type { Note, Span } from '../notes/model.js';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** What a rule has found, and where: offsets in the note. */
export interface Problem {
  /** One sentence: what is wrong and what to do. */
  readonly message: string;
  readonly span: Span;
}

/** A check of one note. Data and a pure generator; the engine adds id, severity and the link to the rule's page. */
export interface Rule {
  readonly id: string;
  /** One sentence for the list of rules. */
  readonly description: string;
  /** Unless the settings say otherwise. */
  readonly severity: Severity;
  check(note: Note): Iterable<Problem>;
}
