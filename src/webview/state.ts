import type { FromPage, ToPage } from '../protocol.js';

/** What the host has told the page. */
export type State = Extract<ToPage, { type: 'state' }>;

/** Tells the host what the speaker did. */
export type Send = (message: FromPage) => void;

/** A drawn page: `tick` brings its clocks to `now`, milliseconds of the host's clock. */
export interface View {
  readonly element: HTMLElement;
  tick(now: number): void;
}

/** A view without a clock. */
export function still(element: HTMLElement): View {
  return { element, tick: () => undefined };
}
