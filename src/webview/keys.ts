import { following } from '../core/practice/following.js';
import { GRADES, type Help, HELPS } from '../core/practice/history/record.js';
import type { Session, Verb } from '../core/practice/session.js';
import { CLOCKS, type FromPage } from '../protocol.js';
import { message } from '../core/words.js';
import type { State } from './state.js';

/** The keys and what they do, for the help on the page: messages to be translated. */
export const KEYS: readonly (readonly [key: string, does: string])[] = [
  ['Space', message('Start; next section; resume')],
  ['P', message('Pause or resume')],
  ['Enter', message('Start; finish and see the splits')],
  ['Esc', message('Discard the attempt (asks first); close the page')],
  ['Y', message('Yes, when something is asked; Esc is no')],
  ['1 2 3 4', message('Grade: Again, Hard, Good, Easy')],
  ['U', message('Undo: back a section, the finish, the grade, what was discarded')],
  ['R', message('Tell it again')],
  ['B', message('Set the attempt’s times as the story’s budget, in your note')],
  ['W', message('Look at what you said, dictated or typed')],
  ['N', message('Next in the round; another story at its end')],
  ['T', message('Text: hidden, cue words, full')],
  ['C', message('Clock: up, down, hidden')],
  ['S', message('A sound when the light changes')],
  ['F', message('A flash when the light changes')],
  ['Z', message('Zen mode, the page alone on the screen')],
  ['?', message('Show or hide these keys')],
];

/** What a key asks for in the session's phase; undefined if it is no key of ours there. */
export function messageFor(key: string, state: State): FromPage | undefined {
  const pressed = key.toLowerCase();
  return messageAnywhere(pressed, state) ?? messageInPhase(pressed, state.session);
}

function messageAnywhere(key: string, { session, clock, sound, flash, round }: State): FromPage | undefined {
  switch (key) {
    case 'escape':
      return { type: 'leave' };
    case 'c':
      return { type: 'clock', clock: following(CLOCKS, clock) };
    case 's':
      return { type: 'sound', on: !sound };
    case 'f':
      return { type: 'flash', on: !flash };
    case 'z':
      return { type: 'zen' };
    case 'n':
      if (round.next !== null) return { type: 'goOn' };
      return session.phase === 'saved' ? { type: 'another' } : undefined;
    case 't':
      return 'text' in session && isBeforeReview(session) ? { type: 'text', text: following<Help>(HELPS, session.text) } : undefined;
    default:
      return undefined;
  }
}

function messageInPhase(key: string, session: Session): FromPage | undefined {
  switch (session.phase) {
    case 'choosing':
      return undefined;
    case 'ready':
      return verbFor(key, { ' ': 'start', enter: 'start', u: 'undo' });
    case 'countdown':
      return verbFor(key, { ' ': 'start', enter: 'start' });
    case 'running':
      return key === 'enter' ? { type: 'finish' } : verbFor(key, { ' ': 'next', p: 'pause', u: 'undo' });
    case 'paused':
      return key === 'enter' ? { type: 'finish' } : verbFor(key, { ' ': 'resume', p: 'resume', u: 'undo' });
    case 'review':
      return gradeFor(key) ?? afterwards(key);
    case 'saved':
      return afterwards(key);
  }
}

function afterwards(key: string): FromPage | undefined {
  if (key === 'w') return { type: 'transcript' };
  return key === 'b' ? { type: 'setBudget' } : verbFor(key, { r: 'retry', u: 'undo' });
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
