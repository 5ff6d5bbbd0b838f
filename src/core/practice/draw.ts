import type { Question } from '../notes/model.js';
import type { Attempt } from './history/record.js';

/** What can be drawn: a question or competency of a note, with the prompts under it. */
export type Drawable = Pick<Question, 'title' | 'prompts'>;

/** Seconds since 1970 at the start of 2025: seeds stay short. */
const EPOCH = 1_735_689_600;

/** The seed of an interview that is drawn now, to be read out and typed in: "1n2k4f". */
export function seedAt(now: number): string {
  return Math.max(0, Math.floor(now / 1000) - EPOCH).toString(36);
}

/** The seed that a user typed; null if it is none. */
export function readSeed(typed: string): string | null {
  const seed = typed.trim().toLowerCase();
  return /^[0-9a-z]{1,8}$/.test(seed) ? seed : null;
}

/**
 * Up to `count` questions, those that were practised least first, by chance among equals. As a seed says when it was
 * made, only what was practised before counts: the same seed and notes give the same interview on every later day too.
 * Of a competency with prompts, one of them is asked.
 */
export function drawQuestions(questions: readonly Drawable[], attempts: readonly Attempt[], count: number, seed: string): string[] {
  const until = (Number.parseInt(seed, 36) + EPOCH) * 1000;
  const answered = attempts.filter(({ at }) => at < until).map(({ question }) => question);
  const byTitle = new Map(questions.map((question) => [question.title, question]));
  const ranked = [...byTitle.values()].map((question) => {
    const asked = [question.title, ...question.prompts.map(({ text }) => text)];
    return {
      question,
      practised: answered.filter((each) => each !== null && asked.includes(each)).length,
      rank: chance(seed, question.title),
    };
  });
  ranked.sort((a, b) => a.practised - b.practised || a.rank - b.rank);
  return ranked
    .slice(0, count)
    .map(({ question: { title, prompts } }) => prompts[chance(seed, `${title}?`) % prompts.length]?.text ?? title);
}

/** A number that looks like chance and hangs on nothing but its seed and name (FNV-1a, mixed as MurmurHash3 does at its end). */
function chance(seed: string, name: string): number {
  let hash = 0x811c9dc5;
  for (const unit of `${seed} ${name}`) hash = Math.imul(hash ^ (unit.codePointAt(0) ?? 0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
