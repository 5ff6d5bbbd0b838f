import type { Log } from './log.js';

/** Logs what a step that nobody waits for fails with. */
export function logFailure(log: Log, step: Thenable<unknown>): void {
  step.then(undefined, (error: unknown) => logError(log, error));
}

/** Logs an error with its stack, and anything else that was thrown as text. */
export function logError(log: Log, error: unknown): void {
  log.error(error instanceof Error ? error : String(error));
}
