import { countWords } from '../../notes/speech.js';
import { voiceOf } from '../../notes/voice.js';
import type { Plan } from '../plan.js';
import { type SectionHeard, sectionsHeard } from './coverage.js';
import { type FillerCount, fillersIn, languageOf, spokenWords } from './speech.js';

/** What a telling of a story was like, from its words as they were dictated or typed. */
export interface Transcript {
  readonly words: number;
  /** Null if it is not known how long it took. */
  readonly wordsPerMinute: number | null;
  /** The language's code, by which the fillers are known; null for one whose fillers are not. */
  readonly language: string | null;
  /** The most frequent first. */
  readonly fillers: readonly FillerCount[];
  readonly fillersPerMinute: number | null;
  /** How often the speaker says I, my and the like, and how often we, our and the like. */
  readonly own: number;
  readonly team: number;
  /** Of the story, in the order in which they are to be told. */
  readonly sections: readonly SectionHeard[];
}

/**
 * @param seconds how long it took; null if nobody knows
 * @param plan the story that was told
 */
export function readTranscript(text: string, seconds: number | null, plan: Pick<Plan, 'steps' | 'notes'>): Transcript {
  const spoken = spokenWords(text);
  const language = languageOf(spoken);
  const fillers = language === null ? [] : fillersIn(spoken, language);
  const words = countWords(text);
  const perMinute = (count: number): number | null => (seconds === null || !(seconds > 0) ? null : (count * 60) / seconds);
  const { own, team } = voiceOf(text);
  return {
    words,
    wordsPerMinute: perMinute(words),
    language,
    fillers,
    fillersPerMinute: language === null ? null : perMinute(fillers.reduce((sum, { count }) => sum + count, 0)),
    own,
    team,
    sections: sectionsHeard(plan, spoken, text),
  };
}
