import * as v from 'valibot';
import type * as vscode from 'vscode';
import type { Round } from '../../core/practice/round.js';
import { roundSchema } from '../../core/practice/roundSchema.js';
import { resumed } from '../../core/practice/sleep.js';

const KEY = 'starStories.practice.round';

const keptSchema = v.object({ round: roundSchema, awake: v.pipe(v.number(), v.finite()), wall: v.pipe(v.number(), v.finite()) });

/** Keeps the round over a reload of the window, with what the clock and the system's clock showed. Undefined keeps none. */
export function keepRound(state: vscode.Memento, round: Round | undefined, awake: number): Thenable<void> {
  return state.update(KEY, round === undefined ? undefined : { round, awake, wall: Date.now() });
}

/** The round that was kept, as it goes on; undefined if there is none that this version of the extension understands. */
export function keptRound(state: vscode.Memento, awake: number): Round | undefined {
  const kept = v.safeParse(keptSchema, state.get<unknown>(KEY));
  if (!kept.success) return undefined;
  const { round, ...then } = kept.output;
  return { ...round, session: resumed({ session: round.session, ...then }, { awake, wall: Date.now() }) };
}
