import type { Edit } from '../lint/rule.js';
import type { Span } from '../notes/model.js';

/** A stretch of the text as it was, or words that were written since. */
type Stretch = Span | string;

/** Edits of a text one round after the other, told as edits of the text before the first. */
export class Revision {
  private stretches: readonly Stretch[];

  constructor(private readonly text: string) {
    this.stretches = [{ start: 0, end: text.length }];
  }

  /** Takes edits in, which do not overlap. Their offsets are those of the text after the rounds before. */
  apply(edits: readonly Edit[]): void {
    const sorted = [...edits].sort((a, b) => a.span.start - b.span.start);
    const revised: Stretch[] = [];
    let at = 0;
    for (const { span, text } of sorted) {
      revised.push(...this.between(at, span.start), text);
      at = span.end;
    }
    this.stretches = [...revised, ...this.between(at, Infinity)].filter((stretch) => lengthOf(stretch) > 0);
  }

  /** The text as it is now. */
  toString(): string {
    return this.stretches.map((stretch) => (typeof stretch === 'string' ? stretch : this.text.slice(stretch.start, stretch.end))).join('');
  }

  /** What leads from the text before the first round to that after the last, ascending. */
  edits(): Edit[] {
    const edits: Edit[] = [];
    let at = 0;
    let written = '';
    for (const stretch of [...this.stretches, { start: this.text.length, end: this.text.length }]) {
      if (typeof stretch === 'string') {
        written += stretch;
        continue;
      }
      if (written !== '' || stretch.start > at) edits.push({ span: { start: at, end: stretch.start }, text: written });
      at = stretch.end;
      written = '';
    }
    return edits.filter(({ span, text }) => this.text.slice(span.start, span.end) !== text);
  }

  /** The stretches between two offsets of the text as it is now. */
  private between(start: number, end: number): Stretch[] {
    const cut: Stretch[] = [];
    let at = 0;
    for (const stretch of this.stretches) {
      const [from, to] = [Math.max(start, at) - at, Math.min(end, at + lengthOf(stretch)) - at];
      if (from < to)
        cut.push(typeof stretch === 'string' ? stretch.slice(from, to) : { start: stretch.start + from, end: stretch.start + to });
      at += lengthOf(stretch);
    }
    return cut;
  }
}

function lengthOf(stretch: Stretch): number {
  return typeof stretch === 'string' ? stretch.length : stretch.end - stretch.start;
}
