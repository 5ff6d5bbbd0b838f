// Numbers that look like chance and are the same for the same seed.

/**
 * @typedef {object} Chance
 * @property {() => number} next from 0 to 1, exclusive
 * @property {(limit: number) => number} below a whole number from 0 to `limit`, exclusive
 * @property {(odds: number) => boolean} happens true so often, of 1
 * @property {<T>(list: readonly T[]) => T} pick
 */

/**
 * The generator known as mulberry32.
 * @param {number} seed a whole number
 * @returns {Chance}
 */
export function chance(seed) {
  let state = seed | 0;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit) => Math.floor(next() * limit);
  return { next, below, happens: (odds) => next() < odds, pick: (list) => list[below(list.length)] };
}
