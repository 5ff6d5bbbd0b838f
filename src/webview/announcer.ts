import { budgetRange } from '../core/practice/format.js';
import { type Pace, paceOf } from '../core/practice/pace.js';
import { type Session, spokenInAll, spokenInStep } from '../core/practice/session.js';
import { el } from './dom.js';

/** Tells a screen reader of a new section and of a new pace, once each, and of nothing else. */
export interface Announcer {
  readonly element: HTMLElement;
  hear(session: Session, now: number): void;
}

interface Heard {
  readonly step: string;
  readonly stepPace: string;
  readonly wholePace: string;
}

export function announcer(): Announcer {
  const element = el('div', { class: 'for-screen-readers', 'aria-live': 'polite' });
  let before: Heard | undefined;
  const hear = (session: Session, now: number): void => {
    const heard = heardIn(session, now);
    const news = before === undefined || heard === undefined ? [] : newsSince(before, heard);
    // A page that is drawn for the first time, perhaps in mid-attempt, has no news: it is read as it stands.
    before = heard ?? before;
    if (news.length > 0) element.textContent = news.join(' ');
  };
  return { element, hear };
}

function heardIn(session: Session, now: number): Heard | undefined {
  if (session.phase === 'ready') return { step: '', stepPace: '', wholePace: wholeLine('on time') };
  if (session.phase !== 'running') return undefined;
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
