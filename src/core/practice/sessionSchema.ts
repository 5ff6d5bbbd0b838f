import * as v from 'valibot';
import { GRADES, HELPS } from './history/record.js';
import type { Plan } from './plan.js';
import type { Session } from './session.js';

/** Milliseconds. */
export const durationSchema = v.pipe(v.number(), v.finite(), v.minValue(0));
const timestamp = v.pipe(v.number(), v.finite());
const index = v.pipe(v.number(), v.integer(), v.minValue(0));

/** A budget as it comes from outside. */
export const budgetSchema = v.object({ minimum: durationSchema, maximum: durationSchema });

/** A plan as it comes from outside: from a message, or from what was kept over a reload. */
export const planSchema: v.GenericSchema<unknown, Plan> = v.object({
  title: v.string(),
  question: v.nullable(v.string()),
  notes: v.string(),
  steps: v.pipe(v.array(v.object({ name: v.string(), budget: budgetSchema, text: v.string() })), v.minLength(1)),
  whole: budgetSchema,
});

const telling = { plan: planSchema, chosenIn: v.nullable(durationSchema), countdown: durationSchema, text: v.picklist(HELPS) };
const speaking = {
  ...telling,
  splits: v.array(durationSchema),
  help: v.picklist(HELPS),
  gaps: v.array(v.object({ step: index, length: durationSchema })),
};
const told = { ...speaking, id: v.pipe(v.string(), v.nonEmpty()), at: timestamp, note: v.string() };
const paused = v.object({ phase: v.literal('paused'), ...speaking, spoken: durationSchema });
const review = v.object({ phase: v.literal('review'), ...told });
const discarded = v.nullable(v.variant('phase', [paused, review]));

/** A session as it comes from outside. */
export const sessionSchema: v.GenericSchema<unknown, Session> = v.variant('phase', [
  v.object({ phase: v.literal('choosing'), question: v.string(), since: timestamp, countdown: durationSchema }),
  v.object({ phase: v.literal('ready'), ...telling, discarded }),
  v.object({ phase: v.literal('countdown'), ...telling, until: timestamp, discarded }),
  v.object({ phase: v.literal('running'), ...speaking, spoken: durationSchema, since: timestamp }),
  paused,
  review,
  v.object({ phase: v.literal('saved'), ...told, grade: v.picklist(GRADES) }),
]);
