import * as vscode from 'vscode';
import { LOCAL_CALENDAR } from '../../core/practice/calendar.js';

/** Calls at each midnight, and when the window is looked at again: a computer that slept has not heard it strike. */
export function onNewDay(listener: () => void): vscode.Disposable {
  let midnight: ReturnType<typeof setTimeout>;
  const wait = (): void => {
    const now = Date.now();
    midnight = setTimeout(strike, LOCAL_CALENDAR.startOf(LOCAL_CALENDAR.dayOf(now) + 1) - now);
  };
  const strike = (): void => {
    wait();
    listener();
  };
  wait();
  const focus = vscode.window.onDidChangeWindowState(({ focused }) => {
    if (focused) listener();
  });
  return new vscode.Disposable(() => {
    clearTimeout(midnight);
    focus.dispose();
  });
}
