import type { Edit } from '../lint/rule.js';

/** An insertion put together piece by piece, with the places at which the user goes on writing. */
export class Insertion {
  private text = '';
  private readonly cursors: number[] = [];

  add(text: string): this {
    this.text += text;
    return this;
  }

  /** The user goes on writing here. */
  pause(): this {
    this.cursors.push(this.text.length);
    return this;
  }

  /** The edit that inserts all of it at the offset. */
  at(offset: number): Edit {
    return { span: { start: offset, end: offset }, text: this.text, cursors: this.cursors };
  }
}
