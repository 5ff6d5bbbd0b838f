import { withNoteBudgets } from '../../core/practice/budgets.js';
import { type Drawable, drawQuestions } from '../../core/practice/draw.js';
import type { Mode } from '../../core/practice/history/record.js';
import { planOf } from '../../core/practice/plan.js';
import { COMPRESSION, scaledPlan } from '../../core/practice/presets.js';
import type { RehearsedStory, RoundStart, Task } from '../../core/practice/round.js';
import type { PractisedStory, Repertoire } from './library.js';
import { readPracticeSettings } from './practiceSettings.js';
import { t } from '../../core/words.js';

/** The story as it is now: what is edited later does not reach the speaker. */
export function rehearsedStory({ story, budgets, preset, history, uri }: PractisedStory): RehearsedStory {
  const { id, traits } = history;
  return {
    story: { ...traits, id: id ?? crypto.randomUUID() },
    plan: planOf(story, withNoteBudgets(preset, budgets)),
    note: uri.toString(),
  };
}

/** One story. */
export function storyRound(story: PractisedStory): RoundStart {
  return roundOf('story', [tell(story)]);
}

/** The stories, one after another. Undefined if there is none. */
export function dueRound(stories: readonly PractisedStory[]): RoundStart | undefined {
  const [first, ...others] = stories.map(tell);
  return first === undefined ? undefined : roundOf('due', [first, ...others]);
}

/** One story in less and less time. */
export function compressionRound(story: PractisedStory): RoundStart {
  const rehearsed = rehearsedStory(story);
  const inTime = (seconds: number): Task => ({
    kind: 'tell',
    story: { ...rehearsed, plan: scaledPlan(rehearsed.plan, seconds) },
    label: t('{0} seconds', seconds),
  });
  const [longest, ...shorter] = COMPRESSION;
  return roundOf('compression', [inTime(longest), ...shorter.map(inTime)]);
}

/** One question, to be answered with a story of the speaker's choice. */
export function questionRound(question: string): RoundStart {
  return roundOf('question', [{ kind: 'answer', question }]);
}

/** So many questions by a seed. Undefined if there is none to draw. */
export function mockRound(repertoire: Repertoire, count: number, seed: string): RoundStart | undefined {
  const drawn = drawQuestions(drawables(repertoire), repertoire.attempts, count, seed);
  const [first, ...others] = drawn.map((question): Task => ({ kind: 'answer', question }));
  return first === undefined ? undefined : { ...roundOf('mock', [first, ...others]), seed };
}

/** The questions of the notes; where there are none, one for each tag. */
export function drawables({ questions, stories }: Repertoire): readonly Drawable[] {
  if (questions.length > 0) return questions;
  const tags = new Set(stories.flatMap(({ story }) => story.tags.map(({ name }) => name)));
  return [...tags].map((tag) => ({ title: t('Tell me about a time that shows “{0}”.', tag), prompts: [] }));
}

function tell(story: PractisedStory): Task {
  return { kind: 'tell', story: rehearsedStory(story), label: null };
}

function roundOf(mode: Mode, tasks: RoundStart['tasks']): RoundStart {
  return { mode, seed: null, tasks, countdown: readPracticeSettings().countdown };
}
