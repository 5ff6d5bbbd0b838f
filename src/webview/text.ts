import { cueWords } from '../core/practice/cues.js';
import type { Help } from '../core/practice/history/record.js';
import type { Plan, Step } from '../core/practice/plan.js';
import { shownName } from '../core/practice/stepNames.js';
import { choice, el } from './dom.js';
import type { Send } from './state.js';
import { message, t, translate } from '../core/words.js';

const HELP_NAMES: readonly (readonly [Help, string])[] = [
  ['hidden', message('Hidden')],
  ['cues', message('Cue words')],
  ['full', message('Full text')],
];

/** The buttons that choose how much of the story's text is seen. */
export function textChoice(current: Help, send: Send): HTMLElement {
  return choice(
    'text',
    t('Story’s text'),
    'T',
    HELP_NAMES.map(([help, name]) => [help, translate(name)] as const),
    current,
    (text) => send({ type: 'text', text }),
  );
}

/** The place beside the clock; without text it is not there for anybody. */
export function textColumn(content: readonly HTMLElement[]): HTMLElement {
  return el('section', { class: 'text', 'aria-label': t('Story’s text') }, ...content);
}

/** What the note says to one step; for a story told without labels, all of it. */
export function stepText(plan: Plan, step: Step, help: Help): HTMLElement[] {
  return help === 'hidden' ? [] : [written(isWithoutLabels(plan) ? plan.notes : step.text, help)];
}

/** The whole story, each step under its name. */
export function storyText(plan: Plan, help: Help): HTMLElement[] {
  if (help === 'hidden') return [];
  const head = el('h2', {}, t('What your note says'));
  if (isWithoutLabels(plan)) return [head, written(plan.notes, help)];
  const notes = plan.notes === '' ? [] : [written(plan.notes, help)];
  return [head, ...notes, ...plan.steps.flatMap((step) => [el('h3', {}, shownName(step.name)), written(step.text, help)])];
}

function isWithoutLabels(plan: Plan): boolean {
  return plan.steps.every((step) => step.text === '');
}

function written(text: string, help: Help): HTMLElement {
  const lines = help === 'cues' ? cueWords(text) : text.split('\n').filter((line) => line.trim() !== '');
  if (lines.length === 0) return el('p', { class: 'quiet' }, t('Nothing is written here yet.'));
  if (help === 'cues') return el('ul', { dir: 'auto' }, ...lines.map((line) => el('li', {}, line)));
  return el('div', { dir: 'auto' }, ...lines.map((line) => el('p', {}, line)));
}
