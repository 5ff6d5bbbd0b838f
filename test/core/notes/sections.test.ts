import { deepEqual, equal } from 'node:assert/strict';
import { onlyStory, told } from './told.js';

function noteOf(lines: string): string {
  return `# Interview notes\n\n## Stories\n\n### Ropes\n\n${lines}\n`;
}

/** What each section of a story says, and last what stands in none. */
function said(lines: string): string[] {
  const { sections, text } = onlyStory(noteOf(lines));
  return [...sections.map((section) => `${section.label}: ${section.text.replaceAll('\n', ' / ')}`), text.replaceAll('\n', ' / ')];
}

/** What the last section of a story says that has a Result in bold. */
function result(lines: string): string | undefined {
  return said(`**Situation:** Wet.\n\n**Result:** ${lines}`).at(-2);
}

describe('a section', () => {
  it('has the lines up to the next label, those of one paragraph joined', () => {
    deepEqual(said('Hung in May.\nTwo crews.\n\n**Situation:** Wet.\n\n**Result:** Dry.\nAll of them.\n\n- one\n\n- two'), [
      'Situation: Wet.',
      'Result: Dry. All of them. / one / two',
      'Hung in May. Two crews.',
    ]);
    deepEqual(said('**Situation:**\nWet\nand cold.\n\n**Result:** Dry.'), ['Situation: Wet and cold.', 'Result: Dry.', '']);
  });

  it('of metadata has its paragraph, and of tags or a question its line', () => {
    deepEqual(
      said(
        '**Situation:** Wet.\n\n**Best for:** calm\npeople\n\nIn between.\n\n**Tags:** a, b\nThen dry.\n\n**Question:** Why?\nWhy not.\n\n**Result:** Dry.\n\n**Source:** me',
      ),
      [
        'Situation: Wet.',
        'Best for: calm people',
        'Tags: a, b',
        'Question: Why?',
        'Result: Dry.',
        'Source: me',
        'In between. Then dry. Why not.',
      ],
    );
    deepEqual(said('**Situation:** Wet.\n\n- a\n  - **Source:** me\n\n**Result:** Dry.'), [
      'Situation: Wet. / a / Source: me',
      'Result: Dry.',
      '',
    ]);
  });

  it('that tells the end goes on to what is written as another label', () => {
    equal(result('Dry.\n\n**If they ask:** Two crews.\n\n**More:** and more.'), 'Result: Dry.');
    equal(result('Dry.\n\n**If they ask**: Two crews.'), 'Result: Dry.');
    equal(result('Dry.\n\n**Learning:** Wind.\n\n**If they ask:** Two crews.'), 'Learning: Wind.');
    equal(
      result('Dry.\n**One:** a\n\n- **First:** b\n\n**By** the way: c\n\nAll: d\n\n**12 %** — e'),
      'Result: Dry. One: a / First: b / By the way: c / All: d / 12 % — e',
    );
    deepEqual(said('- **Situation:** Wet.\n- **Result:** Dry.\n  - **First:** a\n- **If they ask:** Two.'), [
      'Situation: Wet.',
      'Result: Dry. / First: a',
      '',
    ]);
    deepEqual(said('Situation: Wet.\n\nResult: Dry.\n\n**First:** a'), ['Situation: Wet.', 'Result: Dry. / First: a', '']);
    deepEqual(said('**Situation:** Wet.\n\n**Action:** Hung.\n\n**First:** a'), ['Situation: Wet.', 'Action: Hung. / First: a', '']);
    equal(result('\n\n**First:** a\n\n**Then:** b'), 'Result: First: a');
  });

  it('ends with its quotation', () => {
    deepEqual(said('> **Situation:** Wet.\n>\n> **Result:** Dry.\n>\n> All.\n\nOff.'), ['Situation: Wet.', 'Result: Dry. / All.', '']);
    equal(result('Dry.\n\n> All.\n\nOf them.'), 'Result: Dry. / All. / Of them.');
  });

  it('ends where other ideas or questions begin', () => {
    equal(result('Dry.\n\nOther ideas:\n\n- The fog horn'), 'Result: Dry.');
    equal(result('Dry.\n\n**Other ideas**\n\n- The fog horn'), 'Result: Dry.');
    equal(result('Dry.\n\nOther ideas\n\n- Other ideas:'), 'Result: Dry. / Other ideas / Other ideas:');
    equal(result('Dry.\n\nQ12. Who helped?\n\nTwo.'), 'Result: Dry.');
    equal(result('Dry.\n\nQ3: Who helped?'), 'Result: Dry.');
    equal(result('Dry.\n\nQ3 was good.\n\nAs Q2: none.'), 'Result: Dry. / Q3 was good. / As Q2: none.');
  });

  it('ends at a rule behind its text, and not before', () => {
    equal(result('\n\n---\n\nDry.\n\n---\n\nOff.'), 'Result: Dry.');
    equal(result('Dry.\n\n- one\n\n  ---\n\n  two'), 'Result: Dry. / one / two');
    equal(result('Dry.\n\n---\n\nOff.'), 'Result: Dry.');
  });

  it('holds brackets that are no tags there', () => {
    deepEqual(said('[early]\n\n**Situation:** Wet.\n\n[calm]\n\n**Result:** Dry.\n\n[late]'), [
      'Situation: Wet. / [calm]',
      'Result: Dry.',
      '',
    ]);
    deepEqual(
      onlyStory(noteOf('[early]\n\n**Situation:** Wet.\n\n[calm]\n\n**Result:** Dry.\n\n[late]')).tags.map(({ name }) => name),
      ['early', 'late'],
    );
  });

  it('with code alone says nothing but is not empty, with a comment alone is', () => {
    const { sections } = onlyStory(
      noteOf('~~~\nbefore\n~~~\n\n**Situation:**\n\n<!-- `wet` -->\n\n**Action:**\n\n```sh\nhang\n```\n\n**Result:**\n\n~~~\ndry\n~~~'),
    );
    deepEqual(
      sections.map(({ text, empty }) => [text, empty]),
      [
        ['', true],
        ['', false],
        ['', false],
      ],
    );
  });

  it('has the time that stands in its label', () => {
    deepEqual(
      onlyStory(noteOf('**Situation (30s):** Wet.\n\n**Result:** Dry (1:00).')).sections.map(({ budget }) => budget),
      [{ minimum: 30, maximum: 30 }, null],
    );
  });
});

describe('an Action without a label', () => {
  it('is what stands between Context and Impact', () => {
    for (const lines of [
      '* Context: wet\n  twice\n* Hung them.\n* Turned them.\n* Impact: dry',
      '* Context\n  * wet\n  * twice\n* Hung them.\n* Turned them.\n* Impact: dry',
      'Context: wet\ntwice\n\n- Hung them.\n- Turned them.\n\nImpact: dry',
      '**Context**\n\nwet\ntwice\n\nHung them.\n\nTurned them.\n\n**Impact**\n\ndry',
      '**Context**\n\n- wet\n- twice\n\nHung them.\n\nTurned them.\n\n**Impact:** dry',
      '**Context:** wet\ntwice\n\nHung them.\n\n- Turned them.\n\n**Impact:** dry',
    ]) {
      const { sections, text } = onlyStory(noteOf(lines));
      deepEqual(
        sections.map((section) => [section.label, section.text.replaceAll('\n', ' ')]),
        [
          ['Context', 'wet twice'],
          [null, 'Hung them. Turned them.'],
          ['Impact', 'dry'],
        ],
        lines,
      );
      equal(text, '');
    }
  });

  it('is not what Context itself says, nor there where Action has a label', () => {
    deepEqual(said('**Context:**\nwet\n\n**Impact:** dry'), ['Context: wet', 'Impact: dry', '']);
    deepEqual(said('**Context:** wet\n\nand cold\n\n**Approach:** Hung them.\n\n**Impact:** dry'), [
      'Context: wet / and cold',
      'Approach: Hung them.',
      'Impact: dry',
      '',
    ]);
  });

  it('is not what is jotted down where nothing has a label', () => {
    const car = (title: string): string => `### ${title}\n\n- Context: wet\n- Hung them.\n- Impact: dry\n\n`;
    deepEqual(told(`# Interview notes\n\n## Stories\n\n${car('Ropes')}${car('Cranes')}### Night shift\n\n- jottings\n`), [
      'Ropes @5 S7 ~A8 R9',
      'Cranes @11 S13 ~A14 R15',
      'Night shift @17 -SAR',
    ]);
    const text = `${car('Ropes')}${car('Cranes')}### Lamps\n\n- Lit them.\n\nAll of them.\n\nImpact: light\n`;
    deepEqual(told(`# Interview notes\n\n## Stories\n\n${text}`).at(-1), 'Lamps @17 ~A19 R23 -S');
  });

  it('has its place in the note', () => {
    const text = noteOf('- Context: wet\n- Hung them.\n- Turned them.\n- Impact: dry');
    const [, action] = onlyStory(text).sections;
    equal(action?.line, 8);
    equal(text.slice(action?.span.start, action?.span.end), 'Hung them.');
    equal(text.slice(action?.body.start, action?.body.end), 'Hung them.\n- Turned them.');
  });
});
