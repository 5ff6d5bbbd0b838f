import { deepEqual, equal } from 'node:assert/strict';
import { fingerprintOf, likeness, readFingerprint } from '../../../../src/core/practice/history/fingerprint';

/** So many pairs of words that no text of another name has. */
function pairs(name: string, count: number): string {
  return Array.from({ length: count + 1 }, (_, index) => `${name}${index}`).join(' ');
}

function alike(one: string, other: string): number | null {
  const [first, second] = [one, other].map((text) => readFingerprint(fingerprintOf(text)));
  return first === undefined || second === undefined ? null : likeness(first, second);
}

describe('a fingerprint', () => {
  it('says of how many pairs of words a text is, and keeps no more than are needed', () => {
    const sizes = (text: string): number[] => [
      readFingerprint(fingerprintOf(text)).size,
      readFingerprint(fingerprintOf(text)).hashes.length,
    ];
    deepEqual(['', '…', 'Ropes', 'Wet ropes', pairs('wet', 20), pairs('wet', 200)].map(sizes), [
      [0, 0],
      [0, 0],
      [1, 1],
      [1, 1],
      [20, 20],
      [200, 64],
    ]);
    equal(fingerprintOf('Wet  ROPES!'), fingerprintOf('wet ropes'));
  });

  it('is that of an empty text when it was not made here', () => {
    for (const strange of ['', 'wet ropes', '2.AAA', 'x2.AAAA', '1.AAAA and more', '1.A'])
      deepEqual(readFingerprint(strange), { size: 0, hashes: [] }, strange);
    deepEqual(readFingerprint('999.AAACAAABAAAC'), { size: 2, hashes: [1, 2] });
  });
});

describe('the likeness of texts', () => {
  it('is the share of pairs that they have in common, or most of that of the shorter one', () => {
    const shared = pairs('shared', 10);
    equal(alike(shared, shared), 1);
    equal(alike(shared, pairs('other', 10)), 0);
    // The words at the seam make a pair of their own.
    equal(alike(`${shared} more`, `${shared} other`), 10 / 12);
    for (const [one, other] of [
      [shared, `${shared} ${pairs('more', 9)}`],
      [`${shared} ${pairs('more', 9)}`, shared],
    ] as const)
      equal(alike(one, other), 0.8);
    equal(alike(`${shared} ${pairs('one', 8)}`, `${shared} ${pairs('two', 19)}`), (0.8 * 10) / 19);
  });

  it('is not known of short texts, and none between a short one and a long one', () => {
    equal(alike(pairs('a', 7), pairs('a', 7)), null);
    equal(alike(pairs('a', 8), pairs('a', 8)), 1);
    equal(alike(pairs('a', 7), pairs('a', 8)), 0);
    equal(alike(pairs('a', 8), pairs('a', 7)), 0);
  });

  it('of long texts is right to about a tenth, by what both have kept', () => {
    const long = pairs('long', 600);
    equal(alike(long, long), 1);
    const half = alike(`${pairs('one', 300)} ${pairs('both', 600)}`, `${pairs('both', 600)} ${pairs('two', 300)}`) ?? 0;
    equal(Math.abs(half - Math.max(1 / 2, 0.8 * (2 / 3))) < 0.1, true, `${half}`);
    // Too few of the short one can be compared to say that the long one holds it.
    equal((alike(pairs('long', 12), pairs('long', 3_000)) ?? 1) < 0.2, true);
  });
});
