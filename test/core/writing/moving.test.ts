import { deepEqual, equal } from 'node:assert/strict';
import { startReading, type Reading } from '../../../src/core/notes/reading.js';
import { moveStories, type Spot } from '../../../src/core/writing/moving.js';
import { relativePath } from '../../../src/core/writing/relativePath.js';
import { edited } from './mended.js';

const PATHS = { toTarget: 'other.md', toSource: 'one.md' };

const story = (title: string, marks = '###'): string =>
  `${marks} ${title}\n[calm]\n\n${marks}# Situation\nWet ropes.\n\n${marks}# Task\nDry them.\n\n${marks}# Action\nI hung them up.\n\n${marks}# Result\nDry in 2 days.\n`;
const note = (...stories: string[]): string => `# Stories\n\n## Stories\n\n${stories.join('\n')}`;
const ROPE = story('The rope store');
const CRANE = story('The crane');
const WELL = story('The dry well');

/** The note once the stories at these places have gone there. */
function reordered(text: string, places: readonly number[], spot: Spot): string {
  const reading = startReading(text);
  const moved = moveStories({ sources: [{ from: reading, places, paths: PATHS }], to: reading, spot });
  return typeof moved === 'string' ? moved : edited(text, moved.to);
}

/** Both notes once the stories have gone from one to the other. */
function handedOver(
  from: string,
  places: readonly number[],
  to: string,
  spot: Spot | null,
  paths: { toTarget: string | null; toSource: string | null } = PATHS,
): string[] {
  const moved = moveStories({ sources: [{ from: startReading(from), places, paths }], to: startReading(to), spot });
  return typeof moved === 'string' ? [moved] : [edited(from, moved.sources[0] ?? []), edited(to, moved.to)];
}

describe('moving stories in their note', () => {
  it('puts one before another', () => {
    equal(reordered(note(ROPE, CRANE, WELL), [1], { place: 0, side: 'before' }), note(CRANE, ROPE, WELL));
    equal(reordered(note(ROPE, CRANE, WELL), [2], { place: 0, side: 'before' }), note(WELL, ROPE, CRANE));
  });

  it('puts one behind another', () => {
    equal(reordered(note(ROPE, CRANE, WELL), [0], { place: 2, side: 'after' }), note(CRANE, WELL, ROPE));
    equal(reordered(note(ROPE, CRANE, WELL), [0], { place: 1, side: 'after' }), note(CRANE, ROPE, WELL));
  });

  it('moves several together, in their order', () => {
    equal(reordered(note(ROPE, CRANE, WELL), [2, 1], { place: 0, side: 'before' }), note(CRANE, WELL, ROPE));
    equal(reordered(note(ROPE, CRANE, WELL), [0, 1], { place: 2, side: 'after' }), note(WELL, ROPE, CRANE));
    equal(reordered(note(ROPE, CRANE, WELL), [0, 2], { place: 1, side: 'after' }), note(CRANE, ROPE, WELL));
  });

  it('changes nothing where they stand there already', () => {
    equal(reordered(note(ROPE, CRANE), [0], { place: 1, side: 'before' }), note(ROPE, CRANE));
  });

  it('keeps the rules between stories between them', () => {
    const [rope, crane, well] = [ROPE, CRANE, WELL].map((each) => each.trimEnd());
    equal(
      reordered(note(`${rope}\n\n---\n`, `${crane}\n\n---\n`, `${well}\n`), [2], { place: 0, side: 'before' }),
      note(`${well}\n\n---\n`, `${rope}\n\n---\n`, `${crane}\n`),
    );
    const lettered = (title: string): string => `### ${title}\n\nS: Wet.\nR: Dry in 2 days.\n`;
    const stories = (...titles: string[]): string => note(titles.map(lettered).join('\n---\n\n'));
    equal(reordered(stories('Rope', 'Crane', 'Well'), [0], { place: 2, side: 'after' }), stories('Crane', 'Well', 'Rope'));
    equal(reordered(stories('Rope', 'Crane', 'Well'), [1], { place: 0, side: 'before' }), stories('Crane', 'Rope', 'Well'));
  });

  it('takes along code, images, comments to the checks and anchors', () => {
    const more = `<!-- star-stories-disable-next-story missing-tags -->\n<a id="well"></a>\n${WELL}\n![The well](well.png)\n\n\`\`\`sh\n### no heading\n\`\`\`\n`;
    equal(reordered(note(ROPE, more, CRANE), [1], { place: 0, side: 'before' }), note(more, ROPE, CRANE));
    equal(reordered(note(ROPE, more, CRANE), [1], { place: 2, side: 'after' }), note(ROPE, CRANE, more));
  });

  it('has links to headings of one text lead where they led', () => {
    const text = note(ROPE, CRANE).replace('Dry in 2 days.', 'See [that](#situation-1), [this](#task) and [the crane](#the-crane).');
    const expected = note(CRANE, ROPE.replace('Dry in 2 days.', 'See [that](#situation), [this](#task-1) and [the crane](#the-crane).'));
    equal(reordered(text, [1], { place: 0, side: 'before' }), expected);
  });

  it('keeps the line ends of the note', () => {
    const crlf = (text: string): string => text.replaceAll('\n', '\r\n');
    equal(reordered(crlf(note(ROPE, CRANE, WELL)), [0], { place: 2, side: 'after' }), crlf(note(CRANE, WELL, ROPE)));
  });

  it('is refused for rows of a table', () => {
    const table =
      '# Stories\n\n| Story | Situation | Task | Action | Result |\n| --- | --- | --- | --- | --- |\n| Rope | Wet. | Dry. | I hung. | Dry in 2. |\n| Crane | Bent. | Mend. | I bent. | Straight in 3. |\n';
    equal(reordered(table, [0], { place: 1, side: 'after' }), 'no-block');
  });

  it('is refused where the story would be read as a part of another', () => {
    const text = `**Situation:** Bent.\n\n**Task:** Mend it.\n\n**Action:** I bent it back.\n\n**Result:** Straight in 3 days.\n\n## Stories\n\n${ROPE}`;
    deepEqual(
      startReading(text).note.stories.map(({ title }) => title),
      [null, 'The rope store'],
    );
    equal(reordered(text, [0], { place: 1, side: 'after' }), 'read-otherwise');
  });
});

describe('moving stories to another note', () => {
  it('puts them behind the last story, at the level of the stories there', () => {
    const other = `# Interview\n\n${story('The lift', '##')}\n## Questions\n\n### Failure\n- What went wrong?\n`;
    deepEqual(handedOver(note(ROPE, CRANE), [1], other, { place: 0, side: 'after' }), [
      note(ROPE),
      other.replace('## Questions', `${story('The crane', '##')}\n## Questions`),
    ]);
  });

  it('puts them before a story, several at once', () => {
    deepEqual(handedOver(note(ROPE, CRANE, WELL), [0, 2], note(story('The lift')), { place: 0, side: 'before' }), [
      note(CRANE),
      note(ROPE, WELL, story('The lift')),
    ]);
  });

  it('brings together those of several notes', () => {
    const texts = [note(ROPE, CRANE), note(story('The lift'), story('The pier')), note(WELL, story('The mast'))];
    const [first, second, to] = texts.map((text) => startReading(text)) as [Reading, Reading, Reading];
    const sources = [first, second, to].map((from) => ({ from, places: [0], paths: PATHS }));
    const moved = moveStories({ sources, to, spot: { place: 1, side: 'after' } });
    if (typeof moved === 'string') throw new Error(moved);
    deepEqual(
      moved.sources.map((edits, index) => edited(texts[index] ?? '', edits)),
      [note(CRANE), note(story('The pier')), texts[2]],
    );
    equal(edited(texts[2] ?? '', moved.to), note(story('The mast'), WELL, ROPE, story('The lift')));
  });

  it('ends a note that holds no story yet with them', () => {
    const [left, given] = handedOver(note(ROPE, CRANE), [1], '# Stories of work\n\nNotes of mine.\n', null);
    equal(left, note(ROPE));
    deepEqual(
      startReading(given ?? '').note.stories.map(({ title }) => title),
      ['The crane'],
    );
  });

  it('writes the line ends of the other note', () => {
    const [, given] = handedOver(note(ROPE, CRANE), [1], note(WELL).replaceAll('\n', '\r\n'), { place: 0, side: 'after' });
    equal(given, note(WELL, CRANE).replaceAll('\n', '\r\n'));
  });

  it('has links across lead to the other note, and those inside go on', () => {
    const from = note(ROPE, CRANE)
      .replace('Dry in 2 days.', 'As [the crane](#the-crane).')
      .replace(
        'I hung them up.\n\n#### Result\nDry in 2 days.',
        'I hung them up as in [the store](#the-rope-store) and [here](#situation-1).\n\n#### Result\nDry in 2 days.',
      );
    const [left, given] = handedOver(from, [1], note(WELL), { place: 0, side: 'after' });
    equal(left?.includes('[the crane](other.md#the-crane)'), true, left);
    equal(given?.includes('[the store](one.md#the-rope-store) and [here](#situation-1)'), true, given);
  });

  it('is refused where such a link could not be written', () => {
    const from = note(ROPE, CRANE).replace('Dry in 2 days.', 'As [the crane](#the-crane).');
    deepEqual(handedOver(from, [1], note(WELL), { place: 0, side: 'after' }, { toTarget: null, toSource: null }), ['links']);
  });

  it('is refused where the story has its words from elsewhere in its note', () => {
    const from = `${note(ROPE, CRANE.replace('I hung them up.', 'I hung them up with [Ann][ann].'))}\n[ann]: https://example.org\n`;
    deepEqual(handedOver(from, [0], note(WELL), { place: 0, side: 'after' }).length, 2);
    const [first] = handedOver(from.replace('[ann]: https', '## More\n\n[ann]: https'), [1], note(WELL), { place: 0, side: 'after' });
    equal(first, 'read-otherwise');
  });
});

describe('a link from one note to another', () => {
  it('names it from the folder in which it stands', () => {
    equal(relativePath('/notes/one.md', '/notes/two.md'), 'two.md');
    equal(relativePath('/notes/one.md', '/notes/more notes/two (1).md'), 'more%20notes/two%20%281%29.md');
    equal(relativePath('/notes/a/b/one.md', '/notes/c/two.md'), '../../c/two.md');
    equal(relativePath('/notes/one/two.md', '/notes/one'), '../one');
    equal(relativePath('/notes/one.md', '/notes/a/notes/two.md'), 'a/notes/two.md');
  });
});
