import { deepEqual, equal } from 'node:assert/strict';
import fc from 'fast-check';
import { renameSetTag } from '../../../src/core/editing/renameSetTag.js';
import { renameTag } from '../../../src/core/editing/renameTag.js';
import { tagKey } from '../../../src/core/notes/reach.js';
import { startReading } from '../../../src/core/notes/reading.js';
import { edited } from '../writing/mended.js';
import { flawedNotes } from '../writing/flawed.js';

declare const process: { env: Record<string, string | undefined> };

const RUNS = Math.ceil(Number(process.env['STAR_STORIES_RUNS'] ?? 2_000) / 20);
const SEED = Number(process.env['STAR_STORIES_SEED'] ?? 1);

const TOLD = '\n**S:** Wet.\n\n**T:** Dry them.\n\n**A:** I hung them up.\n\n**R:** Dry by 12.\n';
const note = (...tagLines: readonly string[]): string =>
  `# Interview\n\n## Answers\n\n${tagLines.map((line, index) => `### Rope ${'ABC'.charAt(index)}\n${line}\n${TOLD}`).join('\n')}`;

function renamed(text: string, from: string, to: string): string | null {
  const edits = renameTag(startReading(text), tagKey(from), to);
  return edits === null ? null : edited(text, edits);
}

describe('renaming a tag', function () {
  this.timeout(600_000);

  it('changes it in brackets, in lists, in titles and in front matter', () => {
    equal(
      renamed(note('[calm] [winter]', '[Calm]', '**Tags:** winter, calm'), 'calm', 'cool head'),
      note('[cool head] [winter]', '[cool head]', '**Tags:** winter, cool head'),
    );
    const title = `# Interview\n\n## Answers\n\n### Ropes [calm] [winter]\n${TOLD}`;
    equal(renamed(title, 'calm', 'cool'), title.replace('calm', 'cool'));
    const front = `---\ntags: [calm, "calm down"]\n---\n# Interview story: the ropes\n${TOLD}`;
    equal(renamed(front, 'calm', 'cool'), front.replace('[calm', '[cool'));
    const listed = front.replace('[calm, "calm down"]', 'wet calm, calm, winter');
    equal(renamed(listed, 'calm', 'cool'), listed.replace(', calm', ', cool'));
    equal(renamed(listed, 'calm', 'winter'), listed.replace(', calm', ''));
  });

  it('keeps a tag once where it becomes another that is there', () => {
    equal(
      renamed(note('[calm] [winter]', '[winter], [calm]', 'Tags: calm, winter'), 'calm', 'winter'),
      note('[winter]', '[winter]', 'Tags: winter'),
    );
    equal(renamed(note('[winter]\n[calm]'), 'calm', 'winter'), note('[winter]'));
  });

  it('takes what parts it from its neighbours along', () => {
    const cases = [
      ['[calm] [winter] [Calm]', 'cool', '[cool] [winter]'],
      ['[winter] / [calm] / [quiet]', 'winter', '[winter] / [quiet]'],
      ['- [calm] [winter]', 'winter', '- [winter]'],
      ['**Tags:** calm, winter', 'winter', '**Tags:** winter'],
      ['[winter]\n[calm] [quiet]', 'winter', '[winter]\n[quiet]'],
      ['[CALM] [calm]', 'calm', '[calm]'],
      ['\\[calm\\] \\[winter\\]', 'cool', '\\[cool\\] \\[winter\\]'],
      ['\\[calm\\] \\[winter\\]', 'winter', '\\[winter\\]'],
      ['#calm #winter', 'winter', '#winter'],
    ] as const;
    for (const [line, name, after] of cases) equal(renamed(note(line), 'calm', name), note(after), line);
    const twice = renamed(note('[winter]\n[calm] [Calm]'), 'calm', 'winter') ?? '';
    deepEqual(
      startReading(twice).note.stories[0]?.tags.map((tag) => tag.name),
      ['winter'],
    );
  });

  it('does nothing to a note without it, whatever the name', () => {
    for (const name of ['cool', 'a]b', ' cool']) equal(renamed(note('[winter]'), 'calm', name), note('[winter]'));
    equal(renamed(note('[calm]'), 'calm', ' cool'), null);
  });

  it('leaves all other words alone', () => {
    const text = note('[calm]').replace('Wet.', 'Wet, and I was calm. [calm]');
    equal(renamed(text, 'calm', 'cool'), text.replace('\n[calm]', '\n[cool]'));
  });

  it('is refused where the name would not be read as a tag', () => {
    for (const name of ['', ' ', 'a]b', 'two\nlines', 'TODO', '12', 'one two three four five six seven eight', 'really?'])
      equal(renamed(note('[calm]'), 'calm', name), null, name);
    equal(renamed(note('Tags: calm, winter'), 'calm', 'calm, quiet'), null);
    for (const name of ['C++', 'R&D', 'קור רוח', '冷静', '🏗️ building', 'a_b_c', '*bold* #1', '<b>']) {
      const text = renamed(note('[calm]'), 'calm', name);
      if (text !== null)
        deepEqual(
          startReading(text).note.stories[0]?.tags.map((tag) => tag.name),
          [name],
        );
    }
    equal(renamed(note('[calm]'), 'calm', 'קור רוח'), note('[קור רוח]'));
  });

  it('changes it where a configuration sets it, but for one that sets the other too', () => {
    const inConfig = (text: string, from: string, to: string): string => edited(text, renameSetTag(text, tagKey(from), to));
    equal(inConfig('{ "tags": ["Calm", "winter"] }', 'calm', 'cool "head"'), '{ "tags": ["cool \\"head\\"", "winter"] }');
    equal(inConfig('{ "tags": { "Focus": ["calm"], "calm": [] } }', 'calm', 'cool'), '{ "tags": { "Focus": ["cool"], "cool": [] } }');
    equal(
      inConfig('\uFEFF{ "tags": ["calm", 3, { "calm": "calm" },] }', 'calm', 'cool'),
      '\uFEFF{ "tags": ["cool", 3, { "calm": "calm" },] }',
    );
    equal(inConfig('{ "tags": { "calm": "calm" } }', 'calm', 'cool'), '{ "tags": { "cool": "calm" } }');
    equal(renameSetTag('{ "tags": ["Calm", "calm"] }', 'calm', 'calm').length, 1);
    for (const text of ['{ "tags": ["calm", "winter"] }', '{ "tags": 3 }', '{ "rules": { "calm": "off" } }', 'no JSON', ''])
      equal(inConfig(text, 'calm', 'winter'), text);
  });

  it('of random notes changes the tag, and no character besides', () => {
    fc.assert(
      fc.property(flawedNotes, fc.nat(), fc.constantFrom('cool head', 'קור רוח', null), (text, which, name) => {
        const reading = startReading(text);
        const tags = reading.note.stories.flatMap((story) => story.tags.map((tag) => tag.name));
        const from = tags[which % Math.max(1, tags.length)];
        const to = name ?? tags.at(0);
        const after = from === undefined || to === undefined ? null : renamed(text, from, to);
        if (after === null || from === undefined || to === undefined) return;
        const isTag = (each: string): boolean => [tagKey(from), tagKey(to)].includes(tagKey(each));
        const others = (source: string): unknown =>
          startReading(source).note.stories.map(({ title, sections, text: said, tags: all }) => ({
            title,
            said,
            sections: sections.filter(({ roles }) => !roles.includes('other')).map((section) => section.text),
            tags: all.map((tag) => tag.name).filter((each) => !isTag(each)),
          }));
        deepEqual(others(after), others(text));
        equal(
          startReading(after).note.stories.some((story) => story.tags.some((tag) => tag.name !== to && tagKey(tag.name) === tagKey(from))),
          false,
        );
        equal(without(after, to, from), without(text, to, from));
      }),
      { numRuns: RUNS, seed: SEED },
    );
  });
});

/** The text without these words, and what parts tags. */
function without(text: string, ...names: readonly string[]): string {
  return names
    .reduce((left, name) => left.replaceAll(new RegExp(name.replace(/[^\p{L}\p{N}\s]/gu, '\\$&'), 'gi'), ''), text)
    .replace(/[[\]\s,;|·•/]+/g, '');
}
