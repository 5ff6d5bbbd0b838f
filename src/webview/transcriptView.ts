import { listOf } from '../core/notes/names.js';
import { clockTime } from '../core/practice/format.js';
import type { SectionHeard } from '../core/practice/transcript/coverage.js';
import { shownName } from '../core/practice/stepNames.js';
import type { Transcript } from '../core/practice/transcript/transcript.js';
import { dateLanguage, message, t, translate } from '../core/words.js';
import { el } from './dom.js';

const SHAPES: Readonly<Record<SectionHeard['verdict'], string>> = { told: '●', touched: '▲', skipped: '○' };
const VERDICTS: Readonly<Record<SectionHeard['verdict'], string>> = {
  told: message('told'),
  touched: message('touched'),
  skipped: message('skipped'),
};
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
    el(
      'p',
      { id: 'hint', class: 'quiet' },
      t('Dictate into the field with your system’s dictation, or paste or type what you said. It stays on this page.'),
    ),
    el('label', { for: 'text' }, t('What you said')),
    text,
    el('label', { for: 'time' }, t('How long it took, in minutes and seconds')),
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
  const skipped = sections.filter(({ verdict }) => verdict === 'skipped').map(({ name }) => shownName(name));
  const said = wordsPerMinute === null ? t('{0} words.', words) : t('{0} words, {1} a minute.', words, Math.round(wordsPerMinute));
  return `${said} ${skipped.length === 0 ? t('Each section was heard.') : t('Not heard: {0}.', listOf(skipped, 'and'))}`;
}

/** What it was like, as tables. */
export function resultOf(transcript: Transcript): HTMLElement[] {
  const { fillers, sections } = transcript;
  return [
    table(t('How it sounded'), ['', ''], measures(transcript)),
    ...(fillers.length === 0
      ? []
      : [
          table(
            t('Fillers'),
            [t('Filler'), t('Times')],
            fillers.map(({ filler, count }) => [filler, String(count)]),
          ),
        ]),
    table(t('Your sections in what you said'), [t('Section'), t('Heard'), ''], sections.map(heardRow)),
  ];
}

function heardRow({ name, share, verdict }: SectionHeard): string[] {
  return [shownName(name), `${Math.round(share * 100)} %`, `${SHAPES[verdict]} ${translate(VERDICTS[verdict])}`];
}

function measures({ words, wordsPerMinute, fillers, fillersPerMinute, language, own, team }: Transcript): string[][] {
  const count = fillers.reduce((sum, filler) => sum + filler.count, 0);
  const perMinute = new Intl.NumberFormat(dateLanguage(), { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const counted = fillersPerMinute === null ? String(count) : t('{0}, {1} a minute', count, perMinute.format(fillersPerMinute));
  const said = language === null ? t('not known in this language') : count === 0 ? t('none') : counted;
  return [
    [t('Words'), String(words)],
    [t('Pace'), wordsPerMinute === null ? t('Say how long it took to see it.') : paceText(wordsPerMinute)],
    [t('Fillers'), said],
    [t('I, my, me'), String(own)],
    [t('We, our, us'), team > own ? t('{0}: what did you do yourself?', team) : String(team)],
  ];
}

function paceText(wordsPerMinute: number): string {
  const words = Math.round(wordsPerMinute);
  if (wordsPerMinute > EASY.fastest) return t('{0} words a minute, fast: leave pauses', words);
  return wordsPerMinute < EASY.slowest ? t('{0} words a minute, slow', words) : t('{0} words a minute', words);
}

function table(name: string, heads: readonly string[], rows: readonly (readonly string[])[]): HTMLElement {
  const head = heads.every((each) => each === '')
    ? null
    : el('thead', {}, el('tr', {}, ...heads.map((each) => (each === '' ? el('td', {}) : el('th', { scope: 'col' }, each)))));
  const body = rows.map(([first = '', ...cells]) =>
    el('tr', {}, el('th', { scope: 'row' }, first), ...cells.map((cell) => el('td', {}, cell))),
  );
  return el('table', {}, el('caption', {}, name), head, el('tbody', {}, ...body));
}
