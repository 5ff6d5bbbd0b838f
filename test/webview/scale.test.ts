import assert from 'node:assert/strict';
import fc from 'fast-check';
import { trendOf } from '../../src/webview/charts/trend';
import { countAxis, labelled, spread, timeAxis } from '../../src/webview/charts/scale';

describe('the axis of a chart', () => {
  it('has times that one reads easily', () => {
    const marks = (seconds: number): number[] => timeAxis(seconds * 1000).marks.map((mark) => mark / 1000);
    assert.deepEqual(marks(4), [0, 5]);
    assert.deepEqual(marks(55), [0, 15, 30, 45, 60]);
    assert.deepEqual(marks(180), [0, 60, 120, 180]);
    assert.deepEqual(marks(1_000), [0, 300, 600, 900, 1200]);
  });

  it('counts in whole numbers', () => {
    assert.deepEqual(
      [1, 3, 5, 12, 154].map((highest) => countAxis(highest).marks),
      [
        [0, 1],
        [0, 1, 2, 3],
        [0, 1, 2, 3, 4, 5],
        [0, 5, 10, 15],
        [0, 50, 100, 150, 200],
      ],
    );
  });

  it('reaches the highest value with few marks, whatever it is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000 }), (highest) => {
        for (const { top, marks } of [timeAxis(highest), countAxis(highest)]) {
          assert.ok(top >= highest && marks.length >= 2 && marks.length <= 6 && marks.at(-1) === top, `${highest}: ${marks.join()}`);
        }
      }),
    );
  });
});

describe('the trend of many values', () => {
  it('stays where they do not change, and follows them where they do, without their ups and downs', () => {
    assert.deepEqual(trendOf([]), []);
    assert.deepEqual(
      trendOf(Array.from({ length: 300 }, () => 7)),
      Array.from({ length: 300 }, () => 7),
    );
    const falling = trendOf(Array.from({ length: 300 }, (_, index) => 300 - index + (index % 2 === 0 ? 50 : -50)));
    assert.ok(
      falling.slice(6, -6).every((value, index) => Math.abs(value - (294 - index)) < 6),
      falling.join(),
    );
  });
});

describe('the labels of a chart', () => {
  it('are left out where they would touch, but for the last', () => {
    const labels = Array.from({ length: 10 }, (_, index) => `day ${index}`);
    const written = (distance: number): number[] => [...labels.keys()].filter(labelled(labels, distance));
    assert.deepEqual(written(200), [...labels.keys()]);
    assert.deepEqual(written(20), [0, 3, 6, 9]);
    assert.deepEqual(written(1), [9]);
    assert.deepEqual([...labels.keys()].filter(labelled(labels, 20, 0)), [0, 3, 6, 9]);
    assert.deepEqual([...labels.keys()].filter(labelled(labels, 20, 1)), [1, 4, 7]);
  });

  it('are moved apart, in their order and within the chart', () => {
    assert.deepEqual(spread([10, 50], 15, 200), [10, 50]);
    assert.deepEqual(spread([10, 12, 14], 15, 200), [10, 25, 40]);
    assert.deepEqual(spread([190, 195, 199], 15, 200), [170, 185, 200]);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 200 }), { maxLength: 8 }), (places) => {
        const moved = spread(
          places.sort((a, b) => a - b),
          15,
          200,
        );
        moved.forEach((place, index) => assert.ok(place <= 200 && (index === 0 || place - (moved[index - 1] ?? 0) >= 15)));
      }),
    );
  });
});
