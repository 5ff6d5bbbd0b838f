import { advance } from './advance.js';
import { type Session, shiftSession } from './session.js';

/** A moment on two clocks, in milliseconds: one that nobody sets, and the system's, in milliseconds since 1970. */
export interface Moment {
  readonly monotonic: number;
  readonly wall: number;
}

/** How often both clocks are read while time is counted. */
export const BEAT = 1_000;
/** Without a beat for so long, the computer slept. */
const ASLEEP_FROM = 10_000;
/** A window takes no longer to be loaded again: the speaker spoke on. */
const LONGEST_RELOAD = 60_000;

/**
 * How much of the time between two readings, a beat apart, was spent awake and how much asleep. In sleep the monotonic
 * clock stands still on some systems and runs on others; the system's clock runs on, but also leaps when it is set.
 */
export function elapsed(before: Moment, now: Moment): { readonly awake: number; readonly asleep: number } {
  const monotonic = Math.max(0, now.monotonic - before.monotonic);
  if (monotonic >= ASLEEP_FROM) return { awake: BEAT, asleep: monotonic - BEAT };
  const leap = now.wall - before.wall - monotonic;
  return { awake: monotonic, asleep: leap >= ASLEEP_FROM ? leap : 0 };
}

/** A session as it was at `awake` of the clock that gives `now` to `advance`, and at `wall` of the system's. */
export interface Kept {
  readonly session: Session;
  readonly awake: number;
  readonly wall: number;
}

/**
 * The session as it goes on after its window was loaded again, on a clock that began anew. The speaker spoke on
 * meanwhile; where it took too long for that, he is asked.
 */
export function resumed({ session, awake, wall }: Kept, now: Omit<Kept, 'session'>): Session {
  const away = Math.max(0, now.wall - wall);
  const offset = now.awake - awake;
  if (away <= LONGEST_RELOAD) return shiftSession(session, offset - away);
  return advance(shiftSession(session, offset), { type: 'slept', length: away }, now.awake);
}
