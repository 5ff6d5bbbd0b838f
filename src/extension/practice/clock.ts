/** Both extension hosts have it; the libraries this folder compiles against, kept free of Node and DOM, do not say so. */
declare const performance: { now(): number };

/** A timestamp in milliseconds, of a clock that no setting of the system's time turns back. */
export function monotonicNow(): number {
  return performance.now();
}
