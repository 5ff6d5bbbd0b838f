import type { Budget } from './budgets.js';

/** A duration in milliseconds as minutes and seconds, cut to whole seconds: "2:14". */
export function clockTime(milliseconds: number): string {
  const seconds = Math.floor(Math.abs(milliseconds) / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** "+0:07", "−0:04" (with the minus sign, not a hyphen) or "0:00". */
export function signedTime(milliseconds: number): string {
  if (Math.abs(milliseconds) < 1000) return '0:00';
  return `${milliseconds < 0 ? '−' : '+'}${clockTime(milliseconds)}`;
}

/** "0:20–0:30", or one time when the budget leaves no room. */
export function budgetRange({ minimum, maximum }: Budget): string {
  return minimum === maximum ? clockTime(maximum) : `${clockTime(minimum)}–${clockTime(maximum)}`;
}
