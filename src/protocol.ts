import * as v from 'valibot';
import { SETS } from './core/coverage/setIds.js';
import { GRADES, HELPS, MODES } from './core/practice/history/record.js';
import { resultSchema } from './core/practice/roundSchema.js';
import { budgetSchema, durationSchema, planSchema, sessionSchema } from './core/practice/sessionSchema.js';
import { VERBS } from './core/practice/session.js';

/** How the clock shows the time: what was spoken, what is left, or not at all. */
export const CLOCKS = ['up', 'down', 'hidden'] as const;
export type ClockFace = (typeof CLOCKS)[number];

const LONGEST_NOTE = 10_000;

const timestamp = v.pipe(v.number(), v.finite());
const index = v.pipe(v.number(), v.integer(), v.minValue(0));
const grade = v.picklist(GRADES);
const nextTime = v.object({ when: v.string(), date: v.string() });

/** A question to be answered by yes or no. `no` is the safe answer, and the one that Escape gives. */
const asked = v.object({ question: v.string(), detail: v.string(), yes: v.string(), no: v.string() });

const round = v.object({
  mode: v.picklist(MODES),
  seed: v.nullable(v.string()),
  /** Of the present task, from 0. */
  position: index,
  count: index,
  results: v.array(resultSchema),
  /** What comes next, if it can be gone on to now. */
  next: v.nullable(v.string()),
});

const grading = v.object({
  next: v.object({ again: nextTime, hard: nextTime, good: nextTime, easy: nextTime }),
  suggestion: v.object({ grade, reason: v.string() }),
});

const toPage = v.variant('type', [
  /** All that the page shows. `now` is the host's clock as the message was sent, from which the page goes on counting. */
  v.object({
    type: v.literal('state'),
    session: sessionSchema,
    now: timestamp,
    round,
    /** The stories with which a question may be answered. */
    candidates: v.array(v.object({ title: v.string(), detail: v.string() })),
    grading: v.nullable(grading),
    asked: v.nullable(asked),
    clock: v.picklist(CLOCKS),
    sound: v.boolean(),
    flash: v.boolean(),
  }),
]);

const fromPage = v.variant('type', [
  /** The page is there, or is seen again, and asks for the state. */
  v.object({ type: v.literal('ready') }),
  /** The speaker pressed a key or a button. */
  v.object({ type: v.literal('verb'), verb: v.picklist(VERBS) }),
  v.object({ type: v.literal('finish') }),
  v.object({ type: v.literal('grade'), grade }),
  v.object({ type: v.literal('note'), note: v.pipe(v.string(), v.maxLength(LONGEST_NOTE)) }),
  v.object({ type: v.literal('text'), text: v.picklist(HELPS) }),
  v.object({ type: v.literal('clock'), clock: v.picklist(CLOCKS) }),
  v.object({ type: v.literal('sound'), on: v.boolean() }),
  v.object({ type: v.literal('flash'), on: v.boolean() }),
  /** Which of the candidates. */
  v.object({ type: v.literal('choose'), index }),
  /** The attempt's times are to be the story's budget. */
  v.object({ type: v.literal('setBudget') }),
  /** On to the next task of the round. */
  v.object({ type: v.literal('goOn') }),
  /** The round is over: another story is to be chosen. */
  v.object({ type: v.literal('another') }),
  /** The speaker wants to get out: of the attempt, after being asked, or of the page when there is none. */
  v.object({ type: v.literal('leave') }),
  /** The answer to what is asked. */
  v.object({ type: v.literal('answer'), yes: v.boolean() }),
  v.object({ type: v.literal('zen') }),
  /** To look at what was said. */
  v.object({ type: v.literal('transcript') }),
]);

const verdict = v.picklist(['under', 'on time', 'over']);
const amount = v.pipe(v.number(), v.finite(), v.minValue(0));

/** As in `StoryFigures`. */
const figures = v.object({
  attempts: v.array(
    v.object({
      id: v.string(),
      at: timestamp,
      total: durationSchema,
      whole: budgetSchema,
      verdict,
      grade: v.nullable(grade),
      note: v.string(),
    }),
  ),
  steps: v.array(v.object({ name: v.string(), points: v.array(v.object({ at: timestamp, time: durationSchema, budget: budgetSchema })) })),
  grades: v.object({ again: amount, hard: amount, good: amount, easy: amount }),
});

const toProgressPage = v.object({
  type: v.literal('progress'),
  /** In all: attempts and milliseconds spoken. */
  attempts: amount,
  spoken: durationSchema,
  /** What is due today, in a sentence. */
  due: v.string(),
  weeks: v.array(v.object({ start: timestamp, attempts: amount, spoken: durationSchema })),
  ahead: v.array(v.object({ day: timestamp, stories: amount })),
  stories: v.array(
    v.object({ title: v.string(), note: v.string(), attempts: amount, last: v.nullable(timestamp), next: v.string(), isGone: v.boolean() }),
  ),
  /** The story that is looked at, by its place among the stories. */
  chosen: v.nullable(v.object({ index, figures })),
});

const fromProgressPage = v.variant('type', [
  v.object({ type: v.literal('ready') }),
  /** Which of the stories to look at. */
  v.object({ type: v.literal('look'), index }),
  /** Which of the stories to practise. */
  v.object({ type: v.literal('practise'), index }),
  v.object({ type: v.literal('start') }),
  v.object({ type: v.literal('export') }),
]);

/** The story that was told, and how long that took in milliseconds, if that is known. */
const toTranscriptPage = v.object({ type: v.literal('story'), plan: planSchema, spoken: v.nullable(durationSchema) });

/** What was said stays on the page. */
const fromTranscriptPage = v.object({ type: v.literal('ready') });

/** Up to 3: how well a story fits; 0 for not at all. */
const strength = v.picklist([0, 1, 2, 3]);

const toCoveragePage = v.object({
  type: v.literal('coverage'),
  set: v.picklist(SETS),
  /** How much has a story, in a sentence. */
  summary: v.string(),
  /** All stories: others are named by their place here. */
  stories: v.array(v.object({ title: v.string(), note: v.string() })),
  /** The stories that have a column. */
  columns: v.array(index),
  /** Those without a story first, a strength for each column. */
  rows: v.array(v.object({ name: v.string(), told: amount, cells: v.array(strength) })),
  /** The row that is looked at, and the stories that could answer it, the best first. */
  chosen: v.nullable(v.object({ row: index, answers: v.array(v.object({ story: index, strength, why: v.string() })) })),
  unused: v.array(index),
  overused: v.array(v.object({ story: index, names: v.array(v.string()) })),
});

const fromCoveragePage = v.variant('type', [
  v.object({ type: v.literal('ready') }),
  v.object({ type: v.literal('set'), set: v.picklist(SETS) }),
  /** Which of the rows to look at; null for none. */
  v.object({ type: v.literal('look'), row: v.nullable(index) }),
  /** Which of the stories to go to. */
  v.object({ type: v.literal('open'), story: index }),
  /** For which row to write a story. */
  v.object({ type: v.literal('write'), row: index }),
]);

/** What the extension host tells the practice page. */
export type ToPage = v.InferOutput<typeof toPage>;

/** What the practice page tells the extension host: never a path, an address or a command. */
export type FromPage = v.InferOutput<typeof fromPage>;

/** The same of the page that shows progress. */
export type ToProgressPage = v.InferOutput<typeof toProgressPage>;
export type FromProgressPage = v.InferOutput<typeof fromProgressPage>;

/** The same of the page that looks at what was said. */
export type ToTranscriptPage = v.InferOutput<typeof toTranscriptPage>;
export type FromTranscriptPage = v.InferOutput<typeof fromTranscriptPage>;

/** The same of the page that shows what the stories answer. */
export type ToCoveragePage = v.InferOutput<typeof toCoveragePage>;
export type FromCoveragePage = v.InferOutput<typeof fromCoveragePage>;

/** A message that fits the protocol, or why it does not. */
export type Received<Message> = { readonly message: Message } | { readonly problem: string };

/** Each of these checks what came from the other side, of which nothing is known yet. */
export function receiveToPage(value: unknown): Received<ToPage> {
  return received(v.safeParse(toPage, value));
}

export function receiveFromPage(value: unknown): Received<FromPage> {
  return received(v.safeParse(fromPage, value));
}

export function receiveToProgressPage(value: unknown): Received<ToProgressPage> {
  return received(v.safeParse(toProgressPage, value));
}

export function receiveFromProgressPage(value: unknown): Received<FromProgressPage> {
  return received(v.safeParse(fromProgressPage, value));
}

export function receiveToTranscriptPage(value: unknown): Received<ToTranscriptPage> {
  return received(v.safeParse(toTranscriptPage, value));
}

export function receiveFromTranscriptPage(value: unknown): Received<FromTranscriptPage> {
  return received(v.safeParse(fromTranscriptPage, value));
}

export function receiveToCoveragePage(value: unknown): Received<ToCoveragePage> {
  return received(v.safeParse(toCoveragePage, value));
}

export function receiveFromCoveragePage(value: unknown): Received<FromCoveragePage> {
  return received(v.safeParse(fromCoveragePage, value));
}

function received<Message>(result: v.SafeParseResult<v.GenericSchema<unknown, Message>>): Received<Message> {
  if (result.success) return { message: result.output };
  return { problem: result.issues.map((issue) => `${v.getDotPath(issue) ?? 'message'}: ${issue.message}`).join('; ') };
}
