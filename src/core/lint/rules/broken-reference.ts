import type { NoteRule } from '../rule.js';

export const brokenReference: NoteRule = {
  scope: 'note',
  id: 'broken-reference',
  description: 'A link leads to a heading that is not there.',
  severity: 'warning',
  *check(note) {
    for (const { anchor, span } of note.brokenReferences) {
      yield { message: `No heading of this note is called “#${anchor}”: point the link at one that is there.`, span };
    }
  },
};
