import { deepEqual, equal } from 'node:assert/strict';
import { knownTags } from '../../../src/core/editing/knownTags.js';
import { nameSpan, tagAt, tagsOfKey } from '../../../src/core/editing/tagPlaces.js';
import { tagKey } from '../../../src/core/notes/reach.js';
import { startReading } from '../../../src/core/notes/reading.js';
import { workspaceOf } from '../../../src/core/notes/workspace.js';

const SECTIONS = '**Situation:** Wet ropes.\n\n**Task:** Dry them.\n\n**Action:** I hung them up.\n\n**Result:** Dry by 12.\n\n';
const note = (...heads: readonly string[]): string =>
  `# Interview\n\n## Answers\n\n${heads.map((head, index) => `### Story ${index}\n\n${head}\n\n${SECTIONS}`).join('')}`;

describe('tags that may be written', () => {
  const tag = (name: string, ...aliases: string[]): { name: string; aliases: string[] } => ({ name, aliases });
  const known = (text: string, set = [tag('')].slice(1), competencies = [tag('')].slice(1)): string[] =>
    knownTags({ set, competencies, workspace: workspaceOf([startReading(text).note]) }).map(({ name, origin, stories, aliases }) =>
      [name, origin, stories, ...aliases].join(' '),
    );

  it('are those of the stories, the most used first and then by name', () => {
    deepEqual(known(note('[Zeal]', '[Calm] [Bold]', '[zeal]')), ['Zeal used 2', 'Bold used 1', 'Calm used 1']);
  });

  it('are those that are set, the short questions and the competencies, each once', () => {
    const text = `${note('[Calm]')}## Question categories\n\n### Conflict\n\n### Tell me about a time when all went wrong\n\n### Working with  hard people\n\n### Working with very hard people\n`;
    deepEqual(known(text, [tag('calm', 'quiet'), tag('Set')], [tag('Conflict', 'quarrel'), tag('Last')]), [
      'Calm used 1 quiet',
      'Set set 0',
      'Conflict question 0 quarrel',
      'Working with  hard people question 0',
      'Last competency 0',
    ]);
  });
});

describe('the places of tags', () => {
  const text = note('[Calm] [Bold]', 'Tags: calm, bold');
  const read = startReading(text).note;

  it('are found from within, and from both edges', () => {
    const start = text.indexOf('[Bold]');
    for (const offset of [start, start + 3, start + 6]) equal(tagAt(read, offset)?.name, 'Bold', `${offset}`);
    equal(tagAt(read, text.indexOf('### Story 1')), null);
  });

  it('are found in all stories, however the tag is written', () => {
    deepEqual(
      tagsOfKey(read, tagKey('CALM')).map(({ name }) => name),
      ['Calm', 'calm'],
    );
    deepEqual(tagsOfKey(read, tagKey('cal')), []);
  });

  it('hold the words alone', () => {
    const words = (...tags: Parameters<typeof nameSpan>): string => text.slice(nameSpan(...tags).start, nameSpan(...tags).end);
    for (const { tags } of read.stories) for (const tag of tags) equal(words(text, tag), tag.name);
    const strange = '[C++ (a|b)]';
    deepEqual(nameSpan(strange, { name: 'C++ (a|b)', line: 1, span: { start: 0, end: strange.length } }), {
      start: 1,
      end: strange.length - 1,
    });
    deepEqual(nameSpan('[a_b]', { name: 'other', line: 1, span: { start: 0, end: 5 } }), { start: 1, end: 4 });
    deepEqual(nameSpan('a_b', { name: 'other', line: 1, span: { start: 0, end: 3 } }), { start: 0, end: 3 });
  });
});
