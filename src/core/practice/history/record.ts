import * as v from 'valibot';

/** Lines of a greater version are left alone: a newer program wrote them. */
export const VERSION = 1;

/** How well the user says a story went, worst first. */
export const GRADES = ['again', 'hard', 'good', 'easy'] as const;
export type Grade = (typeof GRADES)[number];

/** The most that the speaker let himself see of the text. */
export const HELPS = ['hidden', 'cues', 'full'] as const;
export type Help = (typeof HELPS)[number];

/** How the rehearsal came about. */
export const MODES = ['story', 'question', 'mock', 'due', 'compression'] as const;
export type Mode = (typeof MODES)[number];

const LAST_YEAR = 9999;

const id = v.pipe(v.string(), v.nonEmpty());
const duration = v.pipe(v.number(), v.finite(), v.minValue(0));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const budget = v.pipe(
  v.object({ minimum: duration, maximum: duration }),
  v.check(({ minimum, maximum }) => minimum <= maximum, 'the minimum is above the maximum'),
);

/** In files as an ISO date, in memory as milliseconds since 1970. */
const time = v.pipe(
  v.string(),
  v.isoTimestamp(),
  v.transform((text) => Date.parse(text)),
  v.check((at) => at >= 0 && new Date(at).getUTCFullYear() <= LAST_YEAR, 'no such time'),
);

const attempt = v.object({
  id,
  /** When it was finished. */
  at: time,
  /** The story as it was then. `id` is that of the story's history and the same for all of its attempts. */
  story: v.object({ id, title: v.string(), note: v.string(), fingerprint: v.string() }),
  /** The question that was asked, if any. */
  question: v.nullable(v.string()),
  mode: v.picklist(MODES),
  /** Milliseconds that the speaker took to choose the story; null where he did not have to. */
  choosing: v.nullable(duration),
  /** In the order in which they were to be told. `words` are those of the note; `time` is null for one not reached. */
  steps: v.pipe(v.array(v.object({ name: v.string(), words: count, budget, time: v.nullable(duration) })), v.minLength(1)),
  whole: budget,
  help: v.picklist(HELPS),
  /** The user's own words on it; empty for none. */
  note: v.string(),
  /** Null while it is not graded: such an attempt is shown, and does not move the schedule. */
  grade: v.nullable(v.picklist(GRADES)),
});

const amendment = v.object({
  id,
  at: time,
  /** The attempt's id. */
  of: id,
  grade: v.optional(v.nullable(v.picklist(GRADES))),
  note: v.optional(v.string()),
  removed: v.optional(v.boolean()),
});

/** One timed rehearsal of a story. Times are milliseconds since 1970, durations milliseconds. */
export type Attempt = Frozen<v.InferOutput<typeof attempt>>;
/** A step of an attempt, told or not. */
export type AttemptStep = Attempt['steps'][number];

/** What an attempt knows of its story, by which it is found again after renaming, moving or editing. */
export type AttemptedStory = Attempt['story'];

/** A story as it is at some time. `title` is empty when it has none; `note` is the note's path in its workspace folder. */
export type StoryTraits = Omit<AttemptedStory, 'id'>;

/** A later word on an attempt, as nothing that was written is ever changed. Of several the latest counts, for each field. */
export type Amendment = Frozen<v.InferOutput<typeof amendment>>;
/** What an amendment may change; what it leaves out stays. */
export type Change = Pick<Amendment, 'grade' | 'note' | 'removed'>;

type Frozen<T> = T extends object ? { readonly [Key in keyof T]: Frozen<T[Key]> } : T;

/** A line of a history file. */
export type Line =
  { readonly attempt: Attempt } | { readonly amendment: Amendment } | { readonly newer: number } | { readonly problem: string };

const KINDS = v.looseObject({ version: v.literal(VERSION), kind: v.picklist(['attempt', 'amendment']) });
const NEWER = v.looseObject({ version: v.pipe(v.number(), v.gtValue(VERSION)) });

/** The attempt as it stands in files. */
export function recordOf(attempt: Attempt): unknown {
  return { version: VERSION, kind: 'attempt', ...attempt, at: isoTime(attempt.at) };
}

/** The attempt as a line of JSON, with its line feed. */
export function attemptLine(attempt: Attempt): string {
  return `${JSON.stringify(recordOf(attempt))}\n`;
}

/** The amendment as a line of JSON, with its line feed. */
export function amendmentLine(amendment: Amendment): string {
  return `${JSON.stringify({ version: VERSION, kind: 'amendment', ...amendment, at: isoTime(amendment.at) })}\n`;
}

/** Milliseconds since 1970 as files have them. */
export function isoTime(at: number): string {
  return new Date(at).toISOString();
}

/** Reads a line, without its line feed. Keys that are not known are passed over. */
export function readLine(text: string): Line {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { problem: 'it is cut off, or no JSON' };
  }
  return readRecord(value);
}

/** Reads a record, already parsed from JSON. */
export function readRecord(value: unknown): Line {
  const kind = v.safeParse(KINDS, value);
  if (!kind.success) {
    const newer = v.safeParse(NEWER, value);
    return newer.success ? { newer: newer.output.version } : { problem: 'it is no record of practice' };
  }
  if (kind.output.kind === 'amendment') {
    const read = v.safeParse(amendment, value);
    return read.success ? { amendment: read.output } : { problem: problemOf(read.issues) };
  }
  const read = v.safeParse(attempt, value);
  return read.success ? { attempt: read.output } : { problem: problemOf(read.issues) };
}

function problemOf([issue]: readonly [v.BaseIssue<unknown>, ...v.BaseIssue<unknown>[]]): string {
  return `${v.getDotPath(issue) ?? 'record'}: ${issue.message}`;
}

/** Milliseconds spoken in the whole attempt. */
export function totalOf({ steps }: Pick<Attempt, 'steps'>): number {
  return steps.reduce((sum, step) => sum + (step.time ?? 0), 0);
}

/** Earlier first; of the same time, in the order of their ids, which differ, so that it is the same everywhere. */
export function byTime(one: { readonly at: number; readonly id: string }, other: { readonly at: number; readonly id: string }): number {
  return one.at - other.at || (one.id < other.id ? -1 : 1);
}
