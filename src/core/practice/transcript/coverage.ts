import { type SpokenRole, SPOKEN_ROLES } from '../../notes/model.js';
import { englishName } from '../../notes/names.js';
import { VOCABULARY } from '../../notes/vocabulary.js';
import type { Plan } from '../plan.js';
import { COMMON_WORDS, type Spoken } from './speech.js';
import { wordsIn } from '../../segments.js';
import { t } from '../../words.js';

/** How much of a section was heard. */
export interface SectionHeard {
  readonly name: string;
  /** 0-1, of the words that tell it from the others. */
  readonly share: number;
  readonly verdict: 'told' | 'touched' | 'skipped';
}

/** Who tells a story in his own words uses about half of those he wrote. */
const TOLD = 0.35;
const TOUCHED = 0.15;
/** With fewer words of its own, a section is known by all of its words. */
const ENOUGH_OWN = 3;
const SHORTEST = 4;

/** What was heard of each section that says something, or of the whole story if it has no sections. */
export function sectionsHeard({ steps, notes }: Pick<Plan, 'steps' | 'notes'>, spoken: readonly Spoken[], text: string): SectionHeard[] {
  const written = steps.filter((step) => step.text.trim() !== '');
  const parts = written.length === 0 ? [{ name: t('Whole story'), text: notes }] : written;
  const words = parts.map((part) => tellingWords(part.text));
  const heard = tellingWords(text);
  return parts.flatMap(({ name }, index) => {
    const all = words[index] ?? new Set();
    const own = [...all].filter((word) => !words.some((other, nth) => nth !== index && other.has(word)));
    const telling = own.length < ENOUGH_OWN ? [...all] : own;
    if (telling.length === 0) return [];
    const share = telling.filter((word) => [...heard].some((other) => isSameWord(word, other))).length / telling.length;
    return [{ name, share, verdict: verdictOf(share, isAnnounced(name, spoken)) }];
  });
}

function verdictOf(share: number, announced: boolean): SectionHeard['verdict'] {
  if (share >= TOLD) return 'told';
  return share >= TOUCHED || announced ? 'touched' : 'skipped';
}

/** The words that a text is known by: long ones, numbers, and those of scripts without spaces. */
function tellingWords(text: string): Set<string> {
  const words = wordsIn(text).map(({ segment }) => segment.toLowerCase());
  return new Set(
    words.filter((word) => /\p{N}/u.test(word) || (!COMMON_WORDS.has(word) && word.length >= (isUnspaced(word) ? 2 : SHORTEST))),
  );
}

function isUnspaced(word: string): boolean {
  return /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(word);
}

/** Words that differ in their endings only are the same: "order" and "orders", "stopped" and "stop". */
function isSameWord(one: string, other: string): boolean {
  if (one === other) return true;
  const least = Math.max(SHORTEST, Math.max(one.length, other.length) - 3);
  return !/\p{N}/u.test(one) && !isUnspaced(one) && one.slice(0, least) === other.slice(0, least);
}

/** Whether the speaker says what comes now: "the result was". `name` is a step's, in English. */
function isAnnounced(name: string, spoken: readonly Spoken[]): boolean {
  const roles = SPOKEN_ROLES.filter((role) => name.includes(englishName(role)));
  return spoken.some(({ word }) => {
    const entry = VOCABULARY.get(word);
    return entry?.strength === 'word' && roles.includes(entry.role as SpokenRole);
  });
}
