import type { Directive, Note, Span } from '../notes/model.js';

/** What a comment says to the checks, `<!-- star-stories-disable missing-tags -->`. */
export interface Comment {
  readonly verb: string;
  readonly span: Span;
  /** The rules it names; none for all. */
  readonly rules: readonly string[];
  /** Those of them that it switched off somewhere; `null` among them if it names none and switched some off. */
  readonly used: ReadonlySet<string>;
}

export function readComments(note: Note): Directive[] {
  return [...note.directives];
}
