import { HELPS } from './history/record.js';
import {
  type Choosing,
  type Countdown,
  isLastStep,
  type Paused,
  type Ready,
  type Review,
  type Running,
  type Saved,
  type Session,
  type SessionEvent,
  spokenInStep,
  type Telling,
} from './session.js';

/**
 * The session after an event at `now`, a timestamp in milliseconds. Nothing ends but by `finish` or `discard`: no
 * budget stops the speaker, and `next` does nothing in the last step. An event that makes no sense in the session's
 * phase gives back the very same session.
 */
export function advance(session: Session, event: SessionEvent, now: number): Session {
  switch (session.phase) {
    case 'choosing':
      return fromChoosing(session, event, now);
    case 'ready':
      return fromReady(session, event, now);
    case 'countdown':
      return fromCountdown(session, event, now);
    case 'running':
      return fromRunning(session, event, now);
    case 'paused':
      return fromPaused(session, event, now);
    case 'review':
      return fromReview(session, event, now);
    case 'saved':
      return fromSaved(session, event, now);
  }
}

function fromChoosing(session: Choosing, event: SessionEvent, now: number): Session {
  if (event.type !== 'choose') return session;
  const { since, countdown } = session;
  return { phase: 'ready', plan: event.plan, chosenIn: Math.max(0, now - since), countdown, text: 'hidden', discarded: null };
}

function fromReady(session: Ready, event: SessionEvent, now: number): Session {
  switch (event.type) {
    case 'start':
      return started(session, session.discarded, now);
    case 'undo':
      return session.discarded ?? session;
    case 'text':
      return { ...session, text: event.text };
    default:
      return session;
  }
}

function fromCountdown(session: Countdown, event: SessionEvent, now: number): Session {
  switch (event.type) {
    case 'start':
    case 'next':
      return running(session, now);
    case 'tick':
      // The clock runs from when the countdown was over, however late that is noticed.
      return now < session.until ? session : running(session, session.until);
    case 'discard':
      return ready(session, session.discarded);
    case 'text':
      return { ...session, text: event.text };
    default:
      return session;
  }
}

function fromRunning(session: Running, event: SessionEvent, now: number): Session {
  switch (event.type) {
    case 'next':
      return isLastStep(session) ? session : { ...session, splits: [...session.splits, spokenInStep(session, now)], spoken: 0, since: now };
    case 'pause':
      return paused(session, now);
    case 'slept':
      return { ...session, gaps: [...session.gaps, { step: session.splits.length, length: event.length }] };
    default:
      return whileSpeaking(session, event, now);
  }
}

function fromPaused(session: Paused, event: SessionEvent, now: number): Session {
  return event.type === 'resume' ? { ...session, phase: 'running', since: now } : whileSpeaking(session, event, now);
}

/** What an event does whether the clock runs or not. */
function whileSpeaking(session: Running | Paused, event: SessionEvent, now: number): Session {
  switch (event.type) {
    case 'finish':
      return finished(session, event, now);
    case 'discard':
      return ready(session, paused(session, now));
    case 'text':
      return { ...session, text: event.text, help: HELPS[Math.max(HELPS.indexOf(session.help), HELPS.indexOf(event.text))] ?? event.text };
    case 'undo':
      return previousStep(session);
    case 'count':
      return counted(session);
    case 'omit':
      return session.gaps.length === 0 ? session : { ...session, gaps: [] };
    default:
      return session;
  }
}

function fromReview(session: Review, event: SessionEvent, now: number): Session {
  switch (event.type) {
    case 'grade':
      return { ...session, phase: 'saved', grade: event.grade };
    case 'discard':
      return ready(session, session);
    case 'retry':
      return started(session, session, now);
    case 'undo':
      return unfinished(session);
    case 'note':
      return { ...session, note: event.note };
    case 'count':
      return session.gaps.length === 0 ? session : { ...session, id: event.id, splits: withGaps(session.splits, session.gaps), gaps: [] };
    case 'omit':
      return session.gaps.length === 0 ? session : { ...session, gaps: [] };
    default:
      return session;
  }
}

function fromSaved(session: Saved, event: SessionEvent, now: number): Session {
  switch (event.type) {
    case 'retry':
      return started(session, null, now);
    case 'undo': {
      const { grade: _, ...told } = session;
      return { ...told, phase: 'review' };
    }
    case 'note':
      return { ...session, note: event.note };
    default:
      return session;
  }
}

type Discarded = Ready['discarded'];

function ready(session: Telling, discarded: Discarded): Ready {
  return { phase: 'ready', ...telling(session), discarded };
}

function started(session: Telling, discarded: Discarded, now: number): Session {
  const { countdown } = session;
  return countdown > 0 ? { phase: 'countdown', ...telling(session), until: now + countdown, discarded } : running(session, now);
}

function running(session: Telling, since: number): Running {
  return { phase: 'running', ...telling(session), help: session.text, splits: [], spoken: 0, since, gaps: [] };
}

function paused(session: Running | Paused, now: number): Paused {
  const { help, splits, gaps } = session;
  return { phase: 'paused', ...telling(session), help, splits, spoken: spokenInStep(session, now), gaps };
}

function finished(session: Running | Paused, { id, at }: Pick<Review, 'id' | 'at'>, now: number): Review {
  const { help, splits, gaps } = session;
  return { phase: 'review', ...telling(session), help, splits: [...splits, spokenInStep(session, now)], gaps, id, at, note: '' };
}

/** Back to where the attempt was finished. */
function unfinished(session: Review): Paused {
  const { help, splits, gaps } = session;
  return { phase: 'paused', ...telling(session), help, splits: splits.slice(0, -1), spoken: splits.at(-1) ?? 0, gaps };
}

/** What stays the same from the first phase to the last. */
function telling({ plan, chosenIn, countdown, text }: Telling): Telling {
  return { plan, chosenIn, countdown, text };
}

/** Takes back the last "next section": its time goes on. */
function previousStep(session: Running | Paused): Session {
  const last = session.splits.at(-1);
  if (last === undefined) return session;
  const splits = session.splits.slice(0, -1);
  const gaps = session.gaps.map(({ step, length }) => ({ step: Math.min(step, splits.length), length }));
  return { ...session, splits, spoken: last + session.spoken, gaps };
}

function counted(session: Running | Paused): Session {
  if (session.gaps.length === 0) return session;
  const [spoken = 0, ...splits] = withGaps([...session.splits, session.spoken], session.gaps).reverse();
  return { ...session, splits: splits.reverse(), spoken, gaps: [] };
}

function withGaps(splits: readonly number[], gaps: Review['gaps']): number[] {
  return splits.map((split, index) => gaps.filter(({ step }) => step === index).reduce((total, { length }) => total + length, split));
}
