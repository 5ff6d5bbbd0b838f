import { deepEqual, equal } from 'node:assert/strict';
import { startReading } from '../../../src/core/notes/reading.js';
import { excerptOf } from '../../../src/core/writing/excerpt.js';

const HEAD = '# Interview notes\n\n## Stories\n';
const ropes = '### Ropes\n\nS: Wet.\nR: Dry.';
const crane = '### Crane\n\nS: Bent.\nR: Straight.';

/** What stands in front of a story, itself, and what stands behind it, in a note with these lines under its heads. */
function excerpt(lines: string, place: number): string[] | null {
  const text = `${HEAD}${lines}`;
  const found = excerptOf(startReading(text), place);
  return found === null ? null : [found.before, found.block, found.after].map(({ start, end }) => text.slice(start, end));
}

describe('a story stands in a note', () => {
  it('between blank lines and rules', () => {
    const text = `\n${ropes}\n \n---\n\n***\n\n${crane}\n\n\n`;
    deepEqual(excerpt(text, 0), ['\n\n', ropes, '\n \n---\n\n***\n\n']);
    deepEqual(excerpt(text, 1), ['\n \n---\n\n***\n\n', crane, '\n\n\n']);
    deepEqual(excerpt(`${ropes}\n${crane}`, 0), ['\n', ropes, '\n']);
    deepEqual(excerpt(`${ropes}\n${crane}`, 1), ['\n', crane, '']);
    equal(excerpt(ropes, 1), null);
  });

  it('with the comments, anchors and details above it that are about it', () => {
    const about = '<!-- star-stories-disable-next-story missing-tags -->\n\n<a id="crane"></a>\n';
    const text = `${ropes}\n\n<!-- well -->\n\n${about}${crane}\n`;
    deepEqual(excerpt(text, 1)?.[1], about + crane);
    deepEqual(excerpt(text, 0)?.[1], `${ropes}\n\n<!-- well -->`);
    deepEqual(excerpt(`${about}${ropes}\n`, 0), ['\n', about + ropes, '\n']);
    deepEqual(excerpt(`${about}text\n\n${ropes}\n`, 0)?.[1], ropes);
  });

  it('with the images behind it', () => {
    const image = '![Dry](dry.png)';
    deepEqual(excerpt(`${ropes}\n\n${image}\n\n> ${image}\n\n${crane}\n`, 0), ['\n', `${ropes}\n\n${image}\n\n> ${image}`, '\n\n']);
    deepEqual(excerpt(`${ropes}\n${image}`, 0)?.[1], `${ropes}\n${image}`);
  });

  it('in no lines of its own in a table, or where details are left open', () => {
    const table = '| Story | S | T | A | R |\n|---|---|---|---|---|\n| Ferry | a | b | c | d |\n| Lamp | e | f | g | h |\n';
    equal(excerpt(table, 0), null);
    equal(excerpt(`> ${table.replaceAll('\n', '\n> ')}`, 0), null);
    equal(
      excerpt(`### Ropes\n\n<table>\n<tr><td>Situation</td><td>Wet.</td></tr>\n<tr><td>Result</td><td>Dry.</td></tr>\n</table>\n`, 0),
      null,
    );
    deepEqual(excerpt('### Ropes | lines\n\nS: Wet | cold.\nR: Dry.\n', 0)?.[1], '### Ropes | lines\n\nS: Wet | cold.\nR: Dry.');
    const details = `<details>\n<summary>Ropes</summary>\n\nS: Wet.\nR: Dry.\n\n</details>`;
    deepEqual(excerpt(`${details}\n\n${details}\n`, 0)?.[1], details);
    equal(excerpt(`<div>\n\n${details}\n\n${ropes}\n\n</div>\n`, 1), null);
  });

  it('in no lines of its own where two are told on one', () => {
    equal(excerpt('S: Wet. R: Dry. S: Bent. R: Straight.\n', 0), null);
    equal(excerpt('S: Wet. R: Dry. S: Bent. R: Straight.\n', 1), null);
  });
});
