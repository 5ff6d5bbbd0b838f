import './words.js';
import * as v from 'valibot';
import { readTranscript } from '../core/practice/transcript/transcript.js';
import { t } from '../core/words.js';
import { type FromTranscriptPage, receiveToTranscriptPage, type ToTranscriptPage } from '../protocol.js';
import { el, setText } from './dom.js';
import { connect } from './host.js';
import { readClockTime, resultOf, spokenFields, summaryOf } from './transcriptView.js';

/** What was said is looked at when nothing was typed for so many milliseconds. */
const DELAY = 300;

const keptSchema = v.object({ story: v.string(), text: v.string(), time: v.string() });

const content = el('main', {});
const result = el('div', {});
const status = el('p', { class: 'summary', role: 'status' });
document.body.append(content);
let shown: string | undefined;

const host = connect<ToTranscriptPage, FromTranscriptPage>(receiveToTranscriptPage, ({ plan, spoken }) => {
  const story = `${plan.title} ${spoken}`;
  if (shown === story) return;
  shown = story;
  const kept = v.safeParse(keptSchema, host.kept());
  const before = kept.success && kept.output.story === story ? kept.output : null;
  const fields = spokenFields(before, spoken);
  let timer: number | undefined;
  const look = (): void => {
    const [text, time] = [fields.text.value, fields.time.value];
    host.keep({ story, text, time });
    const transcript = text.trim() === '' ? null : readTranscript(text, readClockTime(time), plan);
    setText(status, transcript === null ? '' : summaryOf(transcript));
    result.replaceChildren(...(transcript === null ? [] : resultOf(transcript)));
  };
  fields.element.addEventListener('input', () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(look, DELAY);
  });
  content.replaceChildren(el('header', {}, el('h1', {}, t('What you said: {0}', plan.title))), fields.element, status, result);
  look();
  fields.text.focus();
});
