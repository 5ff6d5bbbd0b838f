import * as v from 'valibot';
import { GRADES, MODES } from './history/record.js';
import type { Round } from './round.js';
import { budgetSchema, durationSchema, planSchema, sessionSchema } from './sessionSchema.js';

const story = v.object({
  story: v.object({ id: v.string(), title: v.string(), note: v.string(), fingerprint: v.string() }),
  plan: planSchema,
  note: v.string(),
});

const task = v.variant('kind', [
  v.object({ kind: v.literal('tell'), story, label: v.nullable(v.string()) }),
  v.object({ kind: v.literal('answer'), question: v.string() }),
]);

/** What came of a task, as it comes from outside. */
export const resultSchema = v.object({
  label: v.string(),
  chosenIn: v.nullable(durationSchema),
  spoken: durationSchema,
  whole: budgetSchema,
  grade: v.nullable(v.picklist(GRADES)),
});

/** A round as it comes from outside: from what was kept over a reload. */
export const roundSchema: v.GenericSchema<unknown, Round> = v.pipe(
  v.object({
    mode: v.picklist(MODES),
    seed: v.nullable(v.string()),
    tasks: v.pipe(v.array(task), v.minLength(1)),
    position: v.pipe(v.number(), v.integer(), v.minValue(0)),
    results: v.array(resultSchema),
    story: v.nullable(story),
    session: sessionSchema,
    countdown: durationSchema,
  }),
  v.check(({ position, tasks }) => position < tasks.length, 'the position is past the last task'),
);
