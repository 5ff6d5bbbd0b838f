import type { NoteRule } from '../rule.js';

export const unreadText: NoteRule = {
  scope: 'note',
  id: 'unread-text',
  description: 'Text that nobody could have written by hand was not read as Markdown.',
  severity: 'information',
  *check({ unread }) {
    const [first, ...others] = unread;
    if (first === undefined) return;
    const more = others.length === 0 ? '' : ` So are ${others.length} other places in this note.`;
    yield { message: `From here on, text is taken as it stands, its Markdown unread, for its ${first.reason}: move it to a file of its own.${more}`, span: first.span };
  },
};
