import { budgetRange } from '../core/practice/format.js';
import { type Pace, PACES, paceOf } from '../core/practice/pace.js';
import { type Session, spokenInAll, spokenInStep } from '../core/practice/session.js';
import { shownName } from '../core/practice/stepNames.js';
import { t } from '../core/words.js';
import { lightName } from './lights.js';

/** What is new: in words for a screen reader, and the light that came on, if one did. */
export interface News {
  readonly words: string;
  readonly light: Pace | null;
}

interface Heard {
  readonly step: string;
  readonly stepName: string;
  readonly stepPace: Pace;
  readonly wholePace: Pace;
}

const BLANK: Heard = { step: '', stepName: '', stepPace: 'early', wholePace: 'early' };

/**
 * What there is to tell as the clock goes: each new section and each light once, and nothing else. The returned function
 * is called with every tick and gives back the news since the last one, mostly none.
 */
export function announcer(): (session: Session, now: number) => News | null {
  let before: Heard | undefined;
  return (session, now) => {
    const heard = heardIn(session, now);
    // A page that is drawn for the first time in mid-attempt has no news: it is read as it stands.
    const news = before === undefined || heard === undefined ? null : newsSince(before, heard);
    before = heard ?? before;
    return news;
  };
}

function heardIn(session: Session, now: number): Heard | undefined {
  if (session.phase === 'paused') return undefined;
  if (session.phase !== 'running') return BLANK;
  const step = session.plan.steps[session.splits.length];
  if (step === undefined) return undefined;
  return {
    step: t('{0}, {1}.', shownName(step.name), budgetRange(step.budget)),
    stepName: shownName(step.name),
    stepPace: paceOf(spokenInStep(session, now), step.budget),
    wholePace: paceOf(spokenInAll(session, now), session.plan.whole),
  };
}

function newsSince(before: Heard, { step, stepName, stepPace, wholePace }: Heard): News | null {
  if (stepName === '') return null;
  const isNewStep = before.step !== step;
  const lights: { readonly words: string; readonly light: Pace }[] = [];
  if (!isNewStep && before.stepPace !== stepPace) lights.push({ words: t('{0}: {1}.', stepName, lightName(stepPace)), light: stepPace });
  if (before.wholePace !== wholePace) lights.push({ words: t('{0}: {1}.', t('Whole answer'), lightName(wholePace)), light: wholePace });
  const words = [...(isNewStep ? [step] : []), ...lights.map((each) => each.words)].join(' ');
  if (words === '') return null;
  const [worst] = lights.map(({ light }) => light).sort((one, other) => PACES.indexOf(other) - PACES.indexOf(one));
  return { words, light: worst === 'early' ? null : (worst ?? null) };
}
