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
  private next: number;
  private isShown = false;

  constructor(
    private readonly verb: string,
    private readonly output: Pick<Output, 'error' | 'hasTerminal'>,
    private readonly now = Date.now,
  ) {
    this.next = now() + DELAY_MS;
  }

  /** One more note is done. */
  step(): void {
    this.notes += 1;
    if (!this.output.hasTerminal || this.now() < this.next) return;
    this.next = this.now() + INTERVAL_MS;
    this.isShown = true;
    this.output.error(`${WIPED}${this.verb} ${count(this.notes, 'note', 'notes')} …`);
  }

  /** Takes the line away. */
  end(): void {
    if (this.isShown) this.output.error(WIPED);
    this.isShown = false;
  }
}
