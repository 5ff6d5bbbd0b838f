import type * as vscode from 'vscode';

/** Logs what a step that nobody waits for fails with. */
export function logFailure(log: vscode.LogOutputChannel, step: Thenable<unknown>): void {
  step.then(undefined, (error: unknown) => logError(log, error));
}

/** Logs an error with its stack, and anything else that was thrown as text. */
export function logError(log: vscode.LogOutputChannel, error: unknown): void {
  log.error(error instanceof Error ? error : String(error));
}
