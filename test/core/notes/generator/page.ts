import type { Style } from './styles.js';

/** The lines of a note while it is written. Line numbers are 1-based. */
export class Page {
  readonly lines: string[] = [];

  constructor(private readonly style: Style) {}

  /** Writes a line and returns its number. */
  add(text: string): number {
    return this.lines.push(text);
  }

  /** Writes lines and returns the number of the first. */
  addAll(lines: readonly string[]): number {
    return this.lines.push(...lines) - lines.length + 1;
  }

  /** A blank line, unless one is there. */
  space(): void {
    if (this.lines.length > 0 && this.lines.at(-1) !== '') this.add('');
  }

  /** A heading with a blank line before it; returns its line. The upper two levels may be underlined. */
  heading(level: number, text: string): number {
    this.space();
    if (!this.style.underlined || level > 2) return this.add(`${'#'.repeat(Math.min(level, 6))} ${text}`);
    const line = this.add(text);
    this.add((level === 1 ? '=' : '-').repeat(Math.max(3, text.length)));
    return line;
  }

  toString(): string {
    return `${this.lines.join(this.style.lineEnd)}${this.style.lineEnd}`;
  }
}
