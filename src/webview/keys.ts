import type { Session } from '../core/practice/session.js';
import { type FromPage, TEXT_MODES, type TextMode } from '../protocol.js';

/** The keys and what they do, for the help on the page. */
export const KEYS: readonly (readonly [key: string, does: string])[] = [
  ['Space', 'Start; next section; resume'],
  ['P', 'Pause or resume'],
  ['Enter', 'Finish and see the splits'],
  ['Esc', 'Discard the attempt (asks first)'],
  ['T', 'Text hidden, cue words, full text'],
  ['R', 'Practise again, after an attempt'],
  ['?', 'Show or hide these keys'],
];

/** What a key asks for in the present phase; undefined if it is no key of ours there. */
export function messageFor(key: string, phase: Session['phase'], text: TextMode): FromPage | undefined {
  switch (key.toLowerCase()) {
    case ' ':
      return forSpace(phase);
    case 'enter':
      return phase === 'ready' ? event('start') : isUnderWay(phase) ? event('finish') : undefined;
    case 'p':
      return phase === 'running' ? event('pause') : phase === 'paused' ? event('resume') : undefined;
    case 'r':
      return phase === 'review' ? event('retry') : undefined;
    case 't':
      return phase === 'review' ? undefined : { type: 'text', text: following(text) };
    case 'escape':
      // A review is not kept anywhere: it takes more than a slip of the finger to close it.
      return phase === 'review' ? undefined : { type: 'leave' };
    default:
      return undefined;
  }
}

function forSpace(phase: Session['phase']): FromPage | undefined {
  switch (phase) {
    case 'ready':
      return event('start');
    case 'running':
      return event('next');
    case 'paused':
      return event('resume');
    case 'review':
      return undefined;
  }
}

function isUnderWay(phase: Session['phase']): boolean {
  return phase === 'running' || phase === 'paused';
}

function event(name: Extract<FromPage, { type: 'event' }>['event']): FromPage {
  return { type: 'event', event: name };
}

function following(text: TextMode): TextMode {
  return TEXT_MODES[(TEXT_MODES.indexOf(text) + 1) % TEXT_MODES.length] ?? 'hidden';
}
