import { cueWords } from '../core/practice/cues.js';
import type { Help } from '../core/practice/history/record.js';
import type { Plan, Step } from '../core/practice/plan.js';
import { button, el } from './dom.js';
import type { Send } from './state.js';

const MODES: readonly (readonly [Help, string])[] = [
  ['hidden', 'Hidden'],
  ['cues', 'Cue words'],
  ['full', 'Full text'],
];

/** The buttons that choose how much of the story's text is seen. */
export function textChoice(current: Help, send: Send): HTMLElement {
  const buttons = MODES.map(([mode, label]) => {
    const element = button(`text-${mode}`, label, '', () => send({ type: 'text', text: mode }), 'choice');
    element.setAttribute('aria-pressed', String(mode === current));
    return element;
  });
  const name = el('span', { id: 'text-choice' }, 'Story’s text ', el('kbd', { 'aria-hidden': 'true' }, 'T'));
  return el('div', { class: 'choices', role: 'group', 'aria-labelledby': 'text-choice' }, name, ...buttons);
}

/** The place beside the clock; without text it is not there for anybody. */
export function textColumn(content: readonly HTMLElement[]): HTMLElement {
  return el('section', { class: 'text', 'aria-label': 'Story’s text' }, ...content);
}

/** What the note says to one step; for a story told without labels, all of it. */
export function stepText(plan: Plan, step: Step, mode: Help): HTMLElement[] {
  return mode === 'hidden' ? [] : [written(isWithoutLabels(plan) ? plan.notes : step.text, mode)];
}

/** The whole story, each step under its name. */
export function storyText(plan: Plan, mode: Help): HTMLElement[] {
  if (mode === 'hidden') return [];
  const head = el('h2', {}, 'What your note says');
  if (isWithoutLabels(plan)) return [head, written(plan.notes, mode)];
  const notes = plan.notes === '' ? [] : [written(plan.notes, mode)];
  return [head, ...notes, ...plan.steps.flatMap((step) => [el('h3', {}, step.name), written(step.text, mode)])];
}

function isWithoutLabels(plan: Plan): boolean {
  return plan.steps.every((step) => step.text === '');
}

function written(text: string, mode: Help): HTMLElement {
  const lines = mode === 'cues' ? cueWords(text) : text.split('\n').filter((line) => line.trim() !== '');
  if (lines.length === 0) return el('p', { class: 'quiet' }, 'Nothing is written here yet.');
  if (mode === 'cues') return el('ul', { dir: 'auto' }, ...lines.map((line) => el('li', {}, line)));
  return el('div', { dir: 'auto' }, ...lines.map((line) => el('p', {}, line)));
}
