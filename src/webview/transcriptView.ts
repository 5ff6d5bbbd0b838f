import { listOf } from '../core/notes/names.js';
import { clockTime } from '../core/practice/format.js';
import type { SectionHeard } from '../core/practice/transcript/coverage.js';
import type { Transcript } from '../core/practice/transcript/transcript.js';
import { el } from './dom.js';

const SHAPES: Readonly<Record<SectionHeard['verdict'], string>> = { told: '●', touched: '▲', skipped: '○' };
/** Words per minute between which a listener follows with ease. */
const EASY = { slowest: 110, fastest: 170 };

/** Where the user puts in what he said. */
export interface SpokenFields {
  readonly element: HTMLElement;
  readonly text: HTMLTextAreaElement;
  readonly time: HTMLInputElement;
}

/** @param spoken milliseconds, if it is known how long it took */
export function spokenFields(before: { readonly text: string; readonly time: string } | null, spoken: number | null): SpokenFields {
  const text = el('textarea', { id: 'text', rows: '12', 'aria-describedby': 'hint' });
  const time = el('input', { id: 'time', type: 'text', inputmode: 'numeric', placeholder: '2:10', autocomplete: 'off' });
  text.value = before?.text ?? '';
  time.value = before?.time ?? (spoken === null ? '' : clockTime(spoken));
  const element = el(
    'div',
    { class: 'spoken' },
    el('p', { id: 'hint', class: 'quiet' }, 'Dictate into the field with your system’s dictation, or paste or type what you said. It stays on this page.'),
    el('label', { for: 'text' }, 'What you said'),
    text,
    el('label', { for: 'time' }, 'How long it took, in minutes and seconds'),
    time,
  );
  return { element, text, time };
}

/** The seconds of "2:10" or "130"; null for anything else. */
export function readClockTime(typed: string): number | null {
  const [, minutes = '0', seconds] = /^\s*(?:(\d{1,3}):)?(\d{1,4})\s*$/.exec(typed) ?? [];
  const total = seconds === undefined ? 0 : Number(minutes) * 60 + Number(seconds);
  return total > 0 ? total : null;
}

/** What it was like, in a few words. */
export function summaryOf({ words, wordsPerMinute, sections }: Transcript): string {
  const skipped = sections.filter(({ verdict }) => verdict === 'skipped').map(({ name }) => name);
  const pace = wordsPerMinute === null ? '' : `, ${Math.round(wordsPerMinute)} a minute`;
  return `${words} words${pace}. ${skipped.length === 0 ? 'Each section was heard.' : `Not heard: ${listOf(skipped, 'and')}.`}`;
}

/** What it was like, as tables. */
export function resultOf(transcript: Transcript): HTMLElement[] {
  const { fillers, sections } = transcript;
  return [
    table('How it sounded', ['', ''], measures(transcript)),
    ...(fillers.length === 0 ? [] : [table('Fillers', ['Filler', 'Times'], fillers.map(({ filler, count }) => [filler, String(count)]))]),
    table('Your sections in what you said', ['Section', 'Heard', ''], sections.map(({ name, share, verdict }) => [name, `${Math.round(share * 100)} %`, `${SHAPES[verdict]} ${verdict}`])),
  ];
}

function measures({ words, wordsPerMinute, fillers, fillersPerMinute, language, own, team }: Transcript): string[][] {
  const count = fillers.reduce((sum, filler) => sum + filler.count, 0);
  const said = language === null ? 'not known in this language' : count === 0 ? 'none' : `${count}${fillersPerMinute === null ? '' : `, ${fillersPerMinute.toFixed(1)} a minute`}`;
  return [
    ['Words', String(words)],
    ['Pace', wordsPerMinute === null ? 'Say how long it took to see it.' : `${Math.round(wordsPerMinute)} words a minute${paceRemark(wordsPerMinute)}`],
    ['Fillers', said],
    ['I, my, me', String(own)],
    ['We, our, us', `${team}${team > own ? ': what did you do yourself?' : ''}`],
  ];
}

function paceRemark(wordsPerMinute: number): string {
  if (wordsPerMinute > EASY.fastest) return ', fast: leave pauses';
  return wordsPerMinute < EASY.slowest ? ', slow' : '';
}

function table(name: string, heads: readonly string[], rows: readonly (readonly string[])[]): HTMLElement {
  const head = heads.every((each) => each === '') ? null : el('thead', {}, el('tr', {}, ...heads.map((each) => (each === '' ? el('td', {}) : el('th', { scope: 'col' }, each)))));
  const body = rows.map(([first = '', ...cells]) => el('tr', {}, el('th', { scope: 'row' }, first), ...cells.map((cell) => el('td', {}, cell))));
  return el('table', {}, el('caption', {}, name), head, el('tbody', {}, ...body));
}
