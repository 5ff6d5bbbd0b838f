import { GRADES, type Help, HELPS } from '../core/practice/history/record.js';
import type { Session, Verb } from '../core/practice/session.js';
import type { FromPage } from '../protocol.js';

/** The keys and what they do, for the help on the page. */
export const KEYS: readonly (readonly [key: string, does: string])[] = [
  ['Space', 'Start; next section; resume'],
  ['P', 'Pause or resume'],
  ['Enter', 'Start; finish and see the splits'],
  ['Esc', 'Discard the attempt (asks first)'],
  ['1 2 3 4', 'Grade: Again, Hard, Good, Easy'],
  ['U', 'Undo: back a section, the finish, the grade, what was discarded'],
  ['R', 'Tell it again'],
  ['T', 'Text hidden, cue words, full text'],
  ['?', 'Show or hide these keys'],
];

/** What a key asks for in the session's phase; undefined if it is no key of ours there. */
export function messageFor(key: string, session: Session): FromPage | undefined {
  const pressed = key.toLowerCase();
  if (pressed === 'escape') return { type: 'leave' };
  if (pressed === 't') return 'text' in session && isBeforeReview(session) ? { type: 'text', text: following(session.text) } : undefined;
  switch (session.phase) {
    case 'choosing':
      return undefined;
    case 'ready':
      return verbFor(pressed, { ' ': 'start', enter: 'start', u: 'undo' });
    case 'countdown':
      return verbFor(pressed, { ' ': 'start', enter: 'start' });
    case 'running':
      return pressed === 'enter' ? { type: 'finish' } : verbFor(pressed, { ' ': 'next', p: 'pause', u: 'undo' });
    case 'paused':
      return pressed === 'enter' ? { type: 'finish' } : verbFor(pressed, { ' ': 'resume', p: 'resume', u: 'undo' });
    case 'review':
      return gradeFor(pressed) ?? verbFor(pressed, { r: 'retry', u: 'undo' });
    case 'saved':
      return verbFor(pressed, { r: 'retry', u: 'undo' });
  }
}

function verbFor(key: string, verbs: Readonly<Record<string, Verb>>): FromPage | undefined {
  const verb = verbs[key];
  return verb === undefined ? undefined : { type: 'verb', verb };
}

function gradeFor(key: string): FromPage | undefined {
  const grade = GRADES[Number(key) - 1];
  return grade === undefined ? undefined : { type: 'grade', grade };
}

/** Afterwards the text stands beside the splits in any case. */
function isBeforeReview({ phase }: Session): boolean {
  return phase !== 'review' && phase !== 'saved';
}

function following(text: Help): Help {
  return HELPS[(HELPS.indexOf(text) + 1) % HELPS.length] ?? 'hidden';
}
