import type { NoteRule } from '../rule.js';
import { t, translate } from '../../words.js';

export const unreadText: NoteRule = {
  scope: 'note',
  id: 'unread-text',
  description: 'Text that nobody could have written by hand was not read as Markdown.',
  severity: 'information',
  *check({ unread }) {
    const [first, ...others] = unread;
    if (first === undefined) return;
    yield { message: messageOf(translate(first.reason), others.length), span: first.span };
  },
};

function messageOf(reason: string, others: number): string {
  if (others === 0)
    return t('From here on, text is taken as it stands, its Markdown unread, because of {0}: move it to a file of its own.', reason);
  if (others === 1)
    return t(
      'From here on, text is taken as it stands, its Markdown unread, because of {0}: move it to a file of its own. So is one other place in this note.',
      reason,
    );
  return t(
    'From here on, text is taken as it stands, its Markdown unread, because of {0}: move it to a file of its own. So are {1} other places in this note.',
    reason,
    others,
  );
}
