import { elapsed, type Moment } from '../../core/practice/sleep.js';

/** Both extension hosts have it; the libraries this folder compiles against, kept free of Node and DOM, do not say so. */
declare const performance: { now(): number };

/** What an awake clock shows: `now` in milliseconds, and how long the computer slept since it was read last. */
export interface ClockReading {
  readonly now: number;
  readonly slept: number;
}

/** Counts the time in which the computer is awake. It tells sleep only as long as it is read every `BEAT`. */
export class AwakeClock {
  private before = moment();
  private awake = 0;

  read(): ClockReading {
    const now = moment();
    const { awake, asleep } = elapsed(this.before, now);
    this.before = now;
    this.awake += awake;
    return { now: this.awake, slept: asleep };
  }
}

function moment(): Moment {
  return { monotonic: performance.now(), wall: Date.now() };
}
