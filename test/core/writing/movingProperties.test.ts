import { deepEqual, ok } from 'node:assert/strict';
import fc from 'fast-check';
import type { Story } from '../../../src/core/notes/model.js';
import { startReading, type Reading } from '../../../src/core/notes/reading.js';
import { moveStories, type Source, type Spot } from '../../../src/core/writing/moving.js';
import { renderedNotes } from '../notes/generator/notes.js';
import { runs, SEED } from '../runs.js';
import { edited } from './mended.js';

const RUNS = runs(60);
/** So much of what is tried has to be done: what is always refused loses nothing either. */
const DONE = 0.25;

/** Notes that end with a link to each of their headings. */
const notes = renderedNotes(5).map(
  ({ text }) =>
    `${text}\n## See also\n\n${startReading(text)
      .links.headings.map(({ anchor }) => `[a](#${anchor})`)
      .join(' ')}\n`,
);
const moves = fc.record({
  from: notes,
  to: fc.option(notes, { nil: null }),
  which: fc.uniqueArray(fc.nat(4), { minLength: 1, maxLength: 2 }),
  where: fc.nat(),
  side: fc.constantFrom('before' as const, 'after' as const),
});

describe('moving stories of random notes', function () {
  this.timeout(3_600_000);

  it('loses no line, tells every story as before, and has no link lead elsewhere', () => {
    let [tried, done] = [0, 0];
    fc.assert(
      fc.property(moves, ({ from: before, to: target, which, where, side }) => {
        const from = startReading(before);
        const to = target === null ? from : startReading(target);
        const places = [...new Set(which.map((each) => each % Math.max(1, from.note.stories.length)))];
        const count = to.note.stories.length;
        if (from.note.stories.length === 0 || count === 0 || (from === to && places.includes(where % count))) return;
        const source: Source = { from, places, paths: { toTarget: 'to.md', toSource: 'from.md' } };
        const spot: Spot = { place: where % count, side };
        tried += 1;
        const moved = moveStories({ sources: [source], to, spot });
        if (typeof moved === 'string') return;
        done += 1;
        const texts = target === null ? [edited(before, moved.to)] : [edited(before, moved.sources[0] ?? []), edited(target, moved.to)];
        const shown = `${[before, target].join('\n=====\n')}\n----- becomes\n${texts.join('\n=====\n')}`;
        deepEqual(linesOf(texts), linesOf([before, ...(target === null ? [] : [target])]), shown);
        checkStories(source, to, spot, texts, shown);
        deepEqual(ledTo(texts), ledTo([before, ...(target === null ? [] : [target])]), shown);
      }),
      { numRuns: RUNS, seed: SEED },
    );
    ok(done >= tried * DONE, `${done} of ${tried} were done`);
  });
});

/** All lines but blank ones, in no order, without the marks of headings and the targets of links. */
function linesOf(texts: readonly string[]): string[] {
  return texts
    .flatMap((text) => text.split(/\r\n|\n|\r/))
    .map((line) =>
      line
        .replace(/^ {0,3}#{1,6}/, '#')
        .replace(/\[a\]\([^)]*\)/g, '[a]')
        .trimEnd(),
    )
    .filter((line) => line !== '')
    .sort();
}

/** The headings to which links lead, each with the words right under it, in no order. */
function ledTo(texts: readonly string[]): string[] {
  const names = texts.length === 1 ? ['from.md'] : ['from.md', 'to.md'];
  const places = new Map(
    texts.flatMap((text, index) =>
      startReading(text).links.headings.map(({ anchor, line }) => [
        `${names[index]}#${anchor}`,
        text
          .split(/\r\n|\n|\r/)
          .slice(line - 1, line + 1)
          .join(' / ')
          .replace(/#+/g, '#'),
      ]),
    ),
  );
  const links = texts.flatMap((text, index) =>
    [...text.matchAll(/\[a\]\(([^#)]*)#([^)]*)\)/g)].map(([, path, anchor]) => `${path === '' ? names[index] : path}#${anchor}`),
  );
  return links.map((link) => places.get(link) ?? `${link} leads nowhere`).sort();
}

function checkStories({ from, places }: Source, to: Reading, spot: Spot, texts: readonly string[], shown: string): void {
  const isWithin = from === to;
  const moved = from.note.stories.filter((_story, place) => places.includes(place)).map(wordsOf);
  const left = from.note.stories.filter((_story, place) => !places.includes(place));
  const others = isWithin ? left : [...to.note.stories];
  const at = to.note.stories[spot.place];
  const index = others.findIndex((story) => story === at) + (spot.side === 'after' ? 1 : 0);
  const expected = [...others.slice(0, index).map(wordsOf), ...moved, ...others.slice(index).map(wordsOf)];
  const after = texts.map((text) => startReading(text, (isWithin ? from : to).options).note.stories);
  deepEqual(after.at(-1)?.map(wordsOf), expected, shown);
  if (!isWithin) deepEqual(after[0]?.map(outlineOf), left.map(outlineOf), shown);
  const before = others.map(outlineOf);
  deepEqual(
    after
      .at(-1)
      ?.map(outlineOf)
      .filter((_outline, place) => place < index || place >= index + moved.length),
    before,
    shown,
  );
}

function wordsOf({ title, tags, text, sections }: Story): unknown {
  return {
    title,
    tags: tags.map(({ name }) => name),
    text,
    sections: sections.map(({ roles, label, text: said }) => [roles, label, said]),
  };
}

function outlineOf(story: Story): unknown {
  const { group, question, framework, status } = story;
  return { ...(wordsOf(story) as object), group, question, framework, status };
}
