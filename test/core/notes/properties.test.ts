import { deepEqual, equal, ok } from 'node:assert/strict';
import fc from 'fast-check';
import type { Note } from '../../../src/core/notes/model.js';
import { readNote } from '../../../src/core/notes/note.js';
import { renderedNotes } from './generator/notes.js';
import { misreading, readingOf } from './generator/reading.js';
import type { Expected } from './generator/render.js';
import { anyTexts, roughNotes } from './generator/texts.js';
import { plainNote } from './plain.js';

declare const process: { env: Record<string, string | undefined> };

/** Cases of each property, always the same ones; the nightly run asks for more and for others. */
const RUNS = Number(process.env['STAR_STORIES_RUNS'] ?? 2_000);
const SEED = Number(process.env['STAR_STORIES_SEED'] ?? 1);

/** Enough where their number does not matter: parsing takes most of the time. */
const shortNotes = renderedNotes(4);
const shortTexts = shortNotes.map(({ text }) => text);

function holds<T>(inputs: fc.Arbitrary<T>, check: (input: T) => void): void {
  fc.assert(fc.property(inputs, check), { numRuns: RUNS, seed: SEED });
}

describe('properties', function () {
  // A hundred thousand cases take their time.
  this.timeout(3_600_000);

  it('an outline written in any style is read back', () => {
    holds(renderedNotes(6), ({ text, expected, asked }) => {
      const misread = misreading(text, readingOf(readNote(text), asked), expected);
      if (misread !== null) throw new Error(misread);
    });
  });

  it('any text is read, twice in the same way, with all places in it', () => {
    holds(anyTexts, (text) => {
      const note = readNote(text);
      deepEqual(plainNote(readNote(text)), plainNote(note));
      checkPlaces(text, note);
    });
  });

  it('line ends make no difference', () => {
    holds(
      fc.oneof({ arbitrary: roughNotes, weight: 9 }, { arbitrary: shortTexts, weight: 1 }).map((text) => text.replace(/\r\n?/g, '\n')),
      (text) => {
        deepEqual(readingOf(readNote(text.replaceAll('\n', '\r\n'))), readingOf(readNote(text)));
      },
    );
  });

  it('a paragraph of prose at the end changes nothing before it', () => {
    holds(shortNotes, ({ text, expected, asked }) => {
      const got = readingOf(readNote(`${text}\nAnd that is all that I have to tell about these years.\n`), asked);
      const misread = misreading(text, withoutEnd(got), withoutEnd(expected));
      if (misread !== null) throw new Error(misread);
    });
  });

  it('code and comments hold no stories', () => {
    holds(fc.oneof(roughNotes, shortTexts), (text) => {
      const hidden = text.replace(/`|~|-->/g, ' ');
      deepEqual(readNote(`\`\`\`\n${hidden}\n\`\`\`\n`).stories, []);
      deepEqual(readNote(`<!--\n${hidden}\n-->\n`).stories, []);
    });
  });
});

/** Lines and spans lie in the text and agree; sections lie in their story, and stories beside one another. */
function checkPlaces(text: string, { stories, questions, ideas, groups, references }: Note): void {
  const lineEnds = [...text.matchAll(/\r\n|\n|\r/g)].map(({ index, 0: end }) => index + end.length);
  const check = ({ span, line }: { span: { start: number; end: number }; line: number }, from = 0, to = text.length): void => {
    ok(from <= span.start && span.start <= span.end && span.end <= to, `${span.start}-${span.end} is not in ${from}-${to}`);
    equal(lineEnds.filter((end) => end <= span.start).length + 1, line);
  };
  let last = 0;
  for (const story of stories) {
    const { extent, sections, tags } = story;
    ok(last <= extent.start && extent.end <= text.length);
    last = extent.end;
    for (const place of [story, ...sections]) check(place, extent.start, extent.end);
    // Those of the front matter are the tags of all stories.
    for (const tag of tags) check(tag);
    for (const { body, span } of sections)
      ok(span.end <= body.start && body.start <= body.end && body.end <= extent.end, `body ${body.start}-${body.end}`);
  }
  for (const place of [...questions, ...questions.flatMap(({ prompts }) => prompts), ...ideas, ...groups, ...references]) check(place);
}

/** The reading but for the end of the last story, to which a paragraph at the end of the note may belong. */
function withoutEnd({ stories, questions, ideas }: Expected): Expected {
  const last = stories.length - 1;
  return {
    stories: stories.map((story, index) =>
      index < last ? story : { ...story, status: 'stub', missing: [], sections: story.sections.slice(0, -1) },
    ),
    questions,
    ideas,
  };
}
