import * as v from 'valibot';
import { type Session, SESSION_EVENTS } from './core/practice/session.js';

/** How much of the story's text the speaker sees. */
export const TEXT_MODES = ['hidden', 'cues', 'full'] as const;
export type TextMode = (typeof TEXT_MODES)[number];

const duration = v.pipe(v.number(), v.finite(), v.minValue(0));
const timestamp = v.pipe(v.number(), v.finite());
const budget = v.object({ minimum: duration, maximum: duration });
const splits = v.array(duration);
const plan = v.object({
  title: v.string(),
  question: v.nullable(v.string()),
  notes: v.string(),
  steps: v.pipe(v.array(v.object({ name: v.string(), budget, text: v.string() })), v.minLength(1)),
  whole: budget,
});

const session: v.GenericSchema<unknown, Session> = v.variant('phase', [
  v.object({ phase: v.literal('ready'), plan }),
  v.object({ phase: v.literal('running'), plan, splits, spoken: duration, since: timestamp }),
  v.object({ phase: v.literal('paused'), plan, splits, spoken: duration }),
  v.object({ phase: v.literal('review'), plan, splits }),
]);

const toPage = v.variant('type', [
  /**
   * All that the page shows. `now` is the host's clock as the message was sent, from which the page goes on counting;
   * `confirm` is a question to be answered by yes or no before an attempt is lost.
   */
  v.object({
    type: v.literal('state'),
    session,
    now: timestamp,
    text: v.picklist(TEXT_MODES),
    confirm: v.nullable(v.string()),
  }),
]);

const fromPage = v.variant('type', [
  /** The page is there, or is seen again, and asks for the state. */
  v.object({ type: v.literal('ready') }),
  /** The speaker pressed a key or a button. */
  v.object({ type: v.literal('event'), event: v.picklist(SESSION_EVENTS) }),
  v.object({ type: v.literal('text'), text: v.picklist(TEXT_MODES) }),
  /** The speaker wants to get out: of the attempt, after being asked, or of the page when there is none. */
  v.object({ type: v.literal('leave') }),
  /** The answer to the state's `confirm`. */
  v.object({ type: v.literal('answer'), yes: v.boolean() }),
]);

/** What the extension host tells the practice page. */
export type ToPage = v.InferOutput<typeof toPage>;

/** What the practice page tells the extension host: never a path, an address or a command. */
export type FromPage = v.InferOutput<typeof fromPage>;

/** A message that fits the protocol, or why it does not. */
export type Received<Message> = { readonly message: Message } | { readonly problem: string };

export function receiveToPage(value: unknown): Received<ToPage> {
  return received(v.safeParse(toPage, value));
}

export function receiveFromPage(value: unknown): Received<FromPage> {
  return received(v.safeParse(fromPage, value));
}

function received<Message>(result: v.SafeParseResult<v.GenericSchema<unknown, Message>>): Received<Message> {
  if (result.success) return { message: result.output };
  return { problem: result.issues.map((issue) => `${v.getDotPath(issue) ?? 'message'}: ${issue.message}`).join('; ') };
}
