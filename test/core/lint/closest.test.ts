import { deepEqual, equal } from 'node:assert/strict';
import { CloseNames } from '../../../src/core/lint/closeNames.js';
import { areClose, closestTo, distanceOf, spellingOf } from '../../../src/core/lint/closest.js';
import { maskUnspoken } from '../../../src/core/lint/mask.js';

describe('the distance of words', () => {
  it('counts letters put in, left out, changed and swapped', () => {
    for (const [one, other, distance] of [
      ['', '', 0],
      ['calm', 'calm', 0],
      ['', 'abc', 3],
      ['calm', 'clam', 1],
      ['ab', 'ba', 1],
      ['xab', 'xba', 1],
      ['abx', 'bax', 1],
      ['calm', 'call', 1],
      ['calm', 'calms', 1],
      ['calm', 'cam', 1],
      ['abcd', 'badc', 2],
      ['aab', 'baa', 2],
      ['kitten', 'sitting', 3],
      ['abc', 'xyz', 3],
    ] as const) {
      equal(distanceOf(one, other), distance, `${one}, ${other}`);
      equal(distanceOf(other, one), distance, `${other}, ${one}`);
    }
  });

  it('tells which of several was meant: the first of the closest, if it is close at all', () => {
    const ids = ['missing-tags', 'missing-tag', 'missing-result'];
    equal(closestTo('missing-tagz', ids), 'missing-tags');
    equal(closestTo('MISSING-RESULTS', ids), 'missing-result');
    equal(closestTo('mising-tah', ['missing-tag', 'missing-tap']), 'missing-tag');
    equal(closestTo('unbalanced', ids), null);
    equal(closestTo('x', ['y', 'xyz']), 'y');
    equal(closestTo('a'.repeat(61), ['a'.repeat(60)]), null);
    equal(closestTo('a', ['b'.repeat(61)]), null);
  });
});

describe('names that are close', () => {
  const close = (one: string, other: string): boolean => areClose(spellingOf(one), spellingOf(other));

  it('differ in few letters, and the more letters they have in one more', () => {
    deepEqual(
      ['calm', 'brave', 'ownership', 'leadership', 'perseverance'].map((word) =>
        close(word, `${word.slice(0, -2)}${word.at(-1)}${word.at(-2)}`),
      ),
      [false, true, true, true, true],
    );
    deepEqual(
      ['ownership', 'leadership'].map((word) => close(word, `${word[0]}xx${word.slice(3)}`)),
      [false, true],
    );
    equal(close('cross team', 'cross taem'), true);
    equal(close('cross team', 'corss taem'), true);
    equal(close('cross team work', 'corss taem wrok'), false);
    equal(close('cross team', 'cross te a'), false);
  });

  it('are told by where words are parted, and by their order, but not by other numbers or other words of one stem', () => {
    equal(close('team work', 'teamwork'), true);
    equal(close('work team', 'team work'), true);
    equal(close('level 10 lead', 'level 11 lead'), false);
    equal(close('leadership', 'leadership'), false);
    for (const [one, other] of [
      ['negotiated', 'negotiates'],
      ['mentoring', 'mentored'],
      ['adaptable', 'adaptably'],
    ] as const)
      equal(close(one, other), false, one);
    for (const [one, other] of [
      ['perseverance', 'perseverence'],
      ['mentorings', 'mentoring'],
      ['leaderships', 'leadership'],
    ] as const)
      equal(close(one, other), true, one);
  });

  it('are never too long to compare', () => {
    equal(close('a'.repeat(60), `${'a'.repeat(59)}b`), true);
    equal(close('a'.repeat(61), `${'a'.repeat(60)}b`), false);
  });
});

describe('what is not spoken', () => {
  it('is masked in its place: code, comments, addresses', () => {
    for (const [text, masked] of [
      ['a `b` c', 'a     c'],
      ['a ``b`c`` d', 'a         d'],
      ['a ` b', 'a ` b'],
      ['a ```b``` c\nd', 'a         c\nd'],
      ['```\nb\n```\nc', '   \n \n   \nc'],
      ['~~~ js\nb', '      \n '],
      ['- ```\n  b\n  ```\nc', '     \n   \n     \nc'],
      ['a <!-- b\nc --> d', 'a       \n      d'],
      ['a <!-- b', 'a       '],
      ['[a](b c) d', '[a](   ) d'],
      ['see https://example.org/a_b) c', 'see                        ) c'],
      ['a (b) c', 'a (b) c'],
    ] as const) {
      equal(maskUnspoken(text), masked, text);
    }
  });
});

describe('close names among many', () => {
  const names = ['cross team', 'team cross', 'crossteam', 'cross taem', 'cross', 'mentoring', 'mentorign', 'team 2', 'team 3', '', 'c t'];
  const among = new CloseNames(names.map((name) => ({ name, spelling: spellingOf(name) })));
  const found = (name: string, isWanted = (_: string): boolean => true): string[] =>
    among.closeTo(spellingOf(name), (other) => isWanted(other.name)).map((other) => other.name);

  it('are those that are close one by one, in their order', () => {
    for (const name of [...names, 'cross tem', 'metnoring', 'team 22'])
      deepEqual(
        found(name),
        names.filter((other) => areClose(spellingOf(name), spellingOf(other))),
        name,
      );
    deepEqual(
      found('cross team', (name) => name.startsWith('t')),
      ['team cross'],
    );
  });

  it('are looked for among the first hundred that are wanted where hundreds begin alike', () => {
    const alike = Array.from({ length: 300 }, (_, index) => ({
      index,
      spelling: spellingOf(`conflict resolutio${String.fromCharCode(0x100 + index)}`),
    }));
    const own = spellingOf('conflict resolution');
    const places = new CloseNames(alike).closeTo(own, ({ index }) => index >= 50).map(({ index }) => index);
    deepEqual([places.length, places[0], places.at(-1)], [100, 50, 149]);
  });
});
