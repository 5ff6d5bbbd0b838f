import { deepEqual, equal, ok, throws } from 'node:assert/strict';
import fc from 'fast-check';
import picomatch from 'picomatch/posix';
import { globTest } from '../../src/core/config/glob.js';

describe('a glob', () => {
  const fits = (glob: string, ...paths: readonly string[]): string[] => paths.filter(globTest(glob));

  it('names files in its folder, and in those under it', () => {
    deepEqual(fits('*.md', 'a.md', '.a.md', 'b/a.md', 'a.txt'), ['a.md', '.a.md']);
    deepEqual(fits('**/*.{md,txt}', 'a.md', 'b/c/a.txt', 'a.html', 'b/md'), ['a.md', 'b/c/a.txt']);
    deepEqual(fits('a/**', 'a', 'a/b', 'a/b/c', 'ab'), ['a', 'a/b', 'a/b/c']);
    deepEqual(fits('a/**/b', 'a/b', 'a/x/y/b', 'a/xb', 'ab'), ['a/b', 'a/x/y/b']);
    deepEqual(fits('./drafts/', 'drafts', 'drafts/a'), ['drafts']);
  });

  it('takes signs for what they mean, and all others for themselves', () => {
    deepEqual(fits('[a-c_]?.md', 'b1.md', '_1.md', 'd1.md', 'b.md'), ['b1.md', '_1.md']);
    deepEqual(fits('[!a]b', 'ab', 'cb', '/b'), ['cb']);
    deepEqual(fits('{x,y{1,2}}.md', 'x.md', 'y2.md', 'y.md'), ['x.md', 'y2.md']);
    deepEqual(fits('\\*{a} (1)+.md', '*{a} (1)+.md', 'b{a} (1)+.md'), ['*{a} (1)+.md']);
    throws(() => globTest('[a'), /a \[ is not closed/);
    throws(() => globTest('{a,{b}'), /a { is not closed/);
  });

  it('means what it means elsewhere (property)', () => {
    const unit = fc.constantFrom('a', 'b', '.', '*', '?', '[ab-]', '[^a]', '{a,b?}', '{b*,ca}');
    const name = fc.string({ unit, minLength: 1, maxLength: 4 });
    // What several `*` in a row, `./` and `*/**` mean is told otherwise in each place.
    const glob = fc
      .array(fc.oneof({ weight: 3, arbitrary: name.filter((text) => !text.includes('**')) }, fc.constant('**')), {
        minLength: 1,
        maxLength: 4,
      })
      .map((names) => names.join('/'))
      .filter((text) => !/^\.\/|[*}]\/\*\*$/.test(text));
    const path = fc
      .array(fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 })
      .map((names) => names.join('/'));
    fc.assert(
      fc.property(glob, path, (text, file) => equal(globTest(text)(file), picomatch(text, { dot: true })(file))),
      { numRuns: 5000 },
    );
  });

  it('is no burden, whatever its signs', () => {
    const path = `${'a'.repeat(250)}.md`;
    const begin = performance.now();
    for (const glob of ['*a'.repeat(140) + 'b', '+(*a)b', '**/'.repeat(90) + 'b', '{a*,a}'.repeat(40) + 'b'])
      equal(globTest(glob)(path), false);
    ok(performance.now() - begin < 1000);
  });
});
