import { budgetRange } from '../core/practice/format.js';
import { type Pace, paceOf } from '../core/practice/pace.js';
import { type Session, spokenInAll, spokenInStep } from '../core/practice/session.js';

interface Heard {
  readonly step: string;
  readonly stepPace: string;
  readonly wholePace: string;
}

/**
 * What a screen reader is to say as the clock goes: each new section and each new pace once, and nothing else. The
 * returned function is called with every tick and gives back the news since the last one, mostly none: an empty text.
 */
export function announcer(): (session: Session, now: number) => string {
  let before: Heard | undefined;
  return (session, now) => {
    const heard = heardIn(session, now);
    // A page that is drawn for the first time in mid-attempt has no news: it is read as it stands.
    const news = before === undefined || heard === undefined ? [] : newsSince(before, heard);
    before = heard ?? before;
    return news.join(' ');
  };
}

function heardIn(session: Session, now: number): Heard | undefined {
  if (session.phase === 'paused') return undefined;
  if (session.phase !== 'running') return { step: '', stepPace: '', wholePace: wholeLine('early') };
  const step = session.plan.steps[session.splits.length];
  if (step === undefined) return undefined;
  return {
    step: `${step.name}, ${budgetRange(step.budget)}.`,
    stepPace: `${step.name}: ${paceOf(spokenInStep(session, now), step.budget)}.`,
    wholePace: wholeLine(paceOf(spokenInAll(session, now), session.plan.whole)),
  };
}

function wholeLine(pace: Pace): string {
  return `Whole answer: ${pace}.`;
}

function newsSince(before: Heard, heard: Heard): string[] {
  const whole = before.wholePace === heard.wholePace ? [] : [heard.wholePace];
  if (before.step !== heard.step) return [heard.step, ...whole];
  return before.stepPace === heard.stepPace ? whole : [heard.stepPace, ...whole];
}
