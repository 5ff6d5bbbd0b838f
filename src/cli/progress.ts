import { count } from './count.js';
import type { Output } from './output.js';

/** Runs that end sooner, in ms, say nothing of their progress. */
const DELAY_MS = 500;
const INTERVAL_MS = 100;
/** Back to the line's begin, and the line wiped. */
const WIPED = '\r\u001B[K';

/** One line that tells how far a long run has come, if somebody is there to see it. */
export class Progress {
  private notes = 0;
  private next = Date.now() + DELAY_MS;
  private isShown = false;

  constructor(
    private readonly verb: string,
    private readonly output: Output,
  ) {}

  /** One more note is done. */
  step(): void {
    this.notes += 1;
    if (!this.output.hasTerminal || Date.now() < this.next) return;
    this.next = Date.now() + INTERVAL_MS;
    this.isShown = true;
    this.output.error(`${WIPED}${this.verb} ${count(this.notes, 'note', 'notes')} …`);
  }

  /** Takes the line away. */
  end(): void {
    if (this.isShown) this.output.error(WIPED);
    this.isShown = false;
  }
}
