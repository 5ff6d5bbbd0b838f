// What was measured, by row and program.
import { median, p95 } from './statistics.mjs';

/**
 * @typedef {'ms' | 'MB'} Unit
 * @typedef {{row: string, program: string, unit: Unit, count: number, median: number, p95: number}} Figure
 */

/** Collects values; rows and the programs in them keep the order in which they came. */
export class Measurements {
  #rows = new Map();

  /**
   * @param {string} row what is measured, such as "typing into 1 MB"
   * @param {string} program
   * @param {readonly number[]} values
   * @param {Unit} [unit]
   */
  add(row, program, values, unit = 'ms') {
    if (!this.#rows.has(row)) this.#rows.set(row, { unit, programs: new Map() });
    const { programs } = this.#rows.get(row);
    programs.set(program, [...(programs.get(program) ?? []), ...values]);
  }

  /**
   * One number of a program in a row; NaN when it was left out.
   * @param {string} row
   * @param {string} program
   * @param {'median' | 'p95'} number
   */
  of(row, program, number = 'median') {
    const values = this.#rows.get(row)?.programs.get(program) ?? [];
    if (values.length === 0) return NaN;
    return number === 'median' ? median(values) : p95(values);
  }

  /** @returns {Figure[]} */
  figures() {
    return [...this.#rows].flatMap(([row, { unit, programs }]) =>
      [...programs].map(([program, values]) => ({ row, program, unit, count: values.length, median: median(values), p95: p95(values) })),
    );
  }
}
