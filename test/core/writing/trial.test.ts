import { equal, ok } from 'node:assert/strict';
import type { Edit } from '../../../src/core/lint/rule.js';
import { startReading } from '../../../src/core/notes/reading.js';
import { changesNothing, setsAllTags, Trial } from '../../../src/core/writing/trial.js';

const NOTE = `# Interview

## Answers

### Ropes
[calm]

Last week.

**Situation:** Wet.

**Action:** I hung them, as [there](#the-crane).

**Task:** Dry them.

### The crane
[cool]

**Situation:** Bent.

**Task:** Mend it.

**Action:** I bent it.

**Result:** Straight.

## Questions

### Conflict

- Who fell out?

## Other cases

- The mast
`;

const READING = startReading(NOTE);

/** Writes `to` in the place of words that are in the note. */
function change(from: string, to: string): Edit {
  const start = NOTE.indexOf(from);
  ok(start !== -1, from);
  return { span: { start, end: start + from.length }, text: to };
}

/** Writes it behind words of the note; the user goes on at `‸`. */
function behind(words: string, text: string): Edit {
  const {
    span: { end },
  } = change(words, '');
  const cursor = text.indexOf('‸');
  return { span: { start: end, end }, text: text.replace('‸', ''), cursors: cursor === -1 ? [] : [cursor] };
}

/** Edits that change something that neither a tag, a section nor a comment to the checks may change. */
const DAMAGES: readonly Edit[] = [
  change('Ropes', 'Rope'),
  change('Last week.', 'Last year.'),
  change('Wet.', 'Dry.'),
  change('The crane', 'A crane'),
  change('[cool]', '[warm]'),
  change('Bent.', 'Bent so.'),
  change('**Task:** Mend', '**Goal:** Mend'),
  change('**Result:** Straight.', ''),
  change('### Conflict', '### Quarrel'),
  change('Who fell out?', 'Who left?'),
  change('- The mast', '- The masts'),
  change('#the-crane', '#ropes'),
];

function refusesDamages(isFine: (edits: readonly Edit[]) => boolean, ...edits: readonly Edit[]): void {
  equal(isFine(edits), true);
  const apart = DAMAGES.filter(({ span }) => edits.every((edit) => span.end <= edit.span.start || edit.span.end <= span.start));
  for (const damage of apart)
    equal(isFine([...edits, damage]), false, `${NOTE.slice(damage.span.start, damage.span.end)} → ${damage.text}`);
}

describe('a section that is tried out', () => {
  const trial = new Trial(READING, 0);
  const result = behind('Dry them.', '\n\n**Result:** ‸');

  it('has to be read as what it is meant for, with all else as it was', () => {
    refusesDamages((edits) => trial.addsSections(edits, ['result']), result);
    equal(trial.addsSections([result], ['learning']), false);
    equal(trial.addsSections([result], ['result', 'learning']), false);
    equal(trial.addsSections([result, change('[calm]', '[calm] [late]')], ['result']), false);
    equal(trial.addsSections([behind('Dry them.', '\n\nResult ‸')], ['result']), false);
    equal(trial.addsSections([behind('Dry them.', '\n\n### Result\n\n‸')], ['result']), false);
  });

  it('may be for a story that there is alone', () => {
    equal(new Trial(READING, 7).addsSections([result], ['result']), false);
    equal(new Trial(READING, 1).addsSections([result], ['result']), false);
  });
});

describe('tags that are tried out', () => {
  it('have to be those that are meant, with all else as it was', () => {
    const trial = new Trial(READING, 0);
    const late = change('[calm]', '[calm] [late]');
    refusesDamages((edits) => trial.setsTags(edits, ['late', 'calm']), late);
    equal(trial.setsTags([late], ['late']), false);
    equal(new Trial(READING, 7).setsTags([late], ['late', 'calm']), false);
  });

  it('have to be those of each story, where they are written in all', () => {
    const edits = [change('[calm]', '[late]'), change('[cool]', '[late] [cool]')];
    refusesDamages((all) => setsAllTags(READING, all, [['late'], ['cool', 'late']]), ...edits);
    equal(setsAllTags(READING, edits, [['late'], ['cool']]), false);
    equal(setsAllTags(READING, edits, [['late']]), false);
  });
});

describe('an order that is tried out', () => {
  const trial = new Trial(READING, 0);
  const story = READING.note.stories[0];
  const [situation, action, task] = story?.sections ?? [];
  const swapped = [
    change('**Action:** I hung them, as [there](#the-crane).', '**Task:** Dry them.'),
    change('**Task:** Dry them.\n\n### The', '**Action:** I hung them, as [there](#the-crane).\n\n### The'),
  ];

  it('has to be the one that is meant, with all else as it was', () => {
    ok(situation !== undefined && action !== undefined && task !== undefined);
    refusesDamages((edits) => trial.ordersSections(edits, [situation, task, action]), ...swapped);
    equal(trial.ordersSections(swapped, [situation, action, task]), false);
    equal(new Trial(READING, 7).ordersSections(swapped, [situation, task, action]), false);
    equal(trial.ordersSections([...swapped, change('[calm]', '[calm] [late]')], [situation, task, action]), false);
  });
});

describe('a story that is tried out', () => {
  it('has to be one more, with the others as they were', () => {
    const mast = behind(
      'Straight.',
      '\n\n### The mast\n\n**Situation:** Low.\n\n**Task:** Mend it.\n\n**Action:** I did.\n\n**Result:** High.',
    );
    const isFine = (edits: readonly Edit[]): boolean => new Trial(READING, -1).addsStory(edits);
    equal(isFine([mast]), true);
    equal(isFine([]), false);
    for (const damage of DAMAGES.slice(0, 7)) equal(isFine([mast, damage]), false, damage.text);
    // The story in which it was may change.
    equal(new Trial(READING, 0).addsStory([mast, change('Wet.', 'Dry.')]), true);
    equal(new Trial(READING, 1).addsStory([mast, change('Wet.', 'Dry.')]), false);
  });
});

describe('a comment that is tried out', () => {
  it('may change nothing', () => {
    refusesDamages((edits) => changesNothing(READING, edits), behind('## Answers\n\n', '<!-- star-stories-disable-file -->\n\n'));
    equal(changesNothing(READING, [change('[calm]', '[calm] [late]')]), false);
    equal(changesNothing(READING, [behind('Straight.', '\n\n### The mast\n\n**S:** Low.\n\n**A:** I did.\n\n**R:** High.')]), false);
  });
});
