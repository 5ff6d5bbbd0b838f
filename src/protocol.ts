import * as v from 'valibot';
import { GRADES, HELPS } from './core/practice/history/record.js';
import { sessionSchema } from './core/practice/session-schema.js';
import { VERBS } from './core/practice/session.js';

const timestamp = v.pipe(v.number(), v.finite());

const toPage = v.variant('type', [
  /**
   * All that the page shows. `now` is the host's clock as the message was sent, from which the page goes on counting;
   * `confirm` is a question to be answered by yes or no before an attempt is lost.
   */
  v.object({
    type: v.literal('state'),
    session: sessionSchema,
    now: timestamp,
    confirm: v.nullable(v.string()),
  }),
]);

const fromPage = v.variant('type', [
  /** The page is there, or is seen again, and asks for the state. */
  v.object({ type: v.literal('ready') }),
  /** The speaker pressed a key or a button. */
  v.object({ type: v.literal('verb'), verb: v.picklist(VERBS) }),
  v.object({ type: v.literal('finish') }),
  v.object({ type: v.literal('grade'), grade: v.picklist(GRADES) }),
  v.object({ type: v.literal('text'), text: v.picklist(HELPS) }),
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
