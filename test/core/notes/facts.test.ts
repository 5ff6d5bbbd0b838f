import { deepEqual, equal } from 'node:assert/strict';
import { readNote } from '../../../src/core/notes/note.js';
import { startReading } from '../../../src/core/notes/reading.js';
import { onlyStory } from './told.js';

const TOLD = 'S: One.\n\nT: Two.\n\nA: Three.\n\nR: Four.\n\n';
const ROPES = '# Interview\n\n## Ropes\n\n';

describe('of a story is known', () => {
  it('the question that it names before its sections, else the one that is its title', () => {
    equal(onlyStory(`${ROPES}**Question:**\n\n**Question:**  Who dried them?\n\n${TOLD}`).question, 'Who dried them?');
    equal(onlyStory(`${ROPES}${TOLD}**Question:** Who dried them?\n`).question, null);
    equal(onlyStory(`# Interview\n\n## Why the ropes?\n\n**Question:** Who dried them?\n\n${TOLD}`).question, 'Who dried them?');
    equal(onlyStory(`# Interview\n\n## Why the ropes?\n\n${TOLD}`).question, 'Why the ropes?');
  });

  it('the tags of its title, around its sections and in its lines of tags, each once', () => {
    const tags = (text: string): string[] => onlyStory(text).tags.map(({ name }) => name);
    deepEqual(tags(`# Interview\n\n## Ropes [calm]\n\n[calm] [wet]\n\n${TOLD}[dry] [calm]\n`), ['calm', 'wet', 'dry']);
    deepEqual(tags(`${ROPES}- [x] calm\n- [ ] late\n\n${TOLD}- [x] after\n`), ['calm']);
    deepEqual(tags(`${ROPES}S: One.\n\n[between]\n\nTags: calm\n\nR: Four.\n`), ['calm']);
  });

  it('no tag behind a rule and the name of something else', () => {
    const tags = (behind: string): string[] => onlyStory(`${ROPES}${TOLD}${behind}`).tags.map(({ name }) => name);
    deepEqual(tags('[dry]\n\n---\n\n[late]\n'), ['dry', 'late']);
    deepEqual(tags('[dry]\n\n---\n\n**The crane**\n\n[stuck]\n'), ['dry']);
    deepEqual(tags('[dry]\n\n**The crane**\n\n[stuck]\n'), ['dry', 'stuck']);
    deepEqual(
      onlyStory(`${ROPES}Wet.\n\n---\n\n**By the quay**\n\n[calm]\n\n${TOLD}`).tags.map(({ name }) => name),
      ['calm'],
    );
  });

  it('how many words it takes, those about the story left out', () => {
    equal(onlyStory(`${ROPES}It was wet.\n\nTags: calm\n\nS: One two.\n\nBest for: three four\n\nR: Five.\n`).words, 6);
    const status = (words: number): string => onlyStory(`# Interview\n\n## Stories\n\n### Ropes\n\n${'wet '.repeat(words)}\n`).status;
    equal(status(50), 'prose');
    equal(status(49), 'stub');
  });

  it('where it stands: the words of its title or first label, and all of it', () => {
    const places = (text: string): readonly string[][] =>
      readNote(text).stories.map(({ span, extent, source }) => {
        equal(text.slice(extent.start, extent.end), source);
        return [text.slice(span.start, span.end), source];
      });
    deepEqual(places(`${ROPES}${TOLD}## Cranes\n\nS: a\n\nR: b\n\nEnd.\n`), [
      ['Ropes', `## Ropes\n\n${TOLD.trimEnd()}`],
      ['Cranes', '## Cranes\n\nS: a\n\nR: b\n\nEnd.'],
    ]);
    deepEqual(places(`\n${TOLD}`), [['S', TOLD.trimEnd()]]);
  });

  it('where its sections stand, and what they say', () => {
    const sections = (text: string): readonly string[][] =>
      onlyStory(text).sections.map(({ span, body, text: words }) => [
        text.slice(span.start, span.end),
        text.slice(body.start, body.end).trimEnd(),
        words,
      ]);
    deepEqual(sections(`${ROPES}- **Situation:** It was *wet*.  **Task:** dry \`them\`. _Action_: I   hung. (Result) [Dry](x).\n`), [
      ['Situation', 'It was *wet*.', 'It was wet.'],
      ['Task', 'dry `them`.', 'dry them.'],
      ['Action', 'I   hung.', 'I   hung.'],
      ['(Result)', '[Dry](x).', 'Dry.'],
    ]);
    deepEqual(sections('# Interview\n\n👉 **Ropes** – S: They were wet. A: I hung *them*. R: Dry.\n'), [
      ['S', 'They were wet.', 'They were wet.'],
      ['A', 'I hung *them*.', 'I hung them.'],
      ['R', 'Dry.', 'Dry.'],
    ]);
    deepEqual(sections(`${ROPES}> **S:** It\n> was *wet*\n>\n> **R:** Dry\n`), [
      ['S', 'It\n> was *wet*', 'It was wet'],
      ['R', 'Dry', 'Dry'],
    ]);
    const row = '| **Ropes** | wet | I *hung* them | dry |';
    deepEqual(sections(`# Interview\n\nTell these.\n\n| Story | S | A | R |\n|---|---|---|---|\n${row}\n`), [
      [row, 'wet | I *hung* them | dry |', 'wet'],
      [row, 'I *hung* them | dry |', 'I hung them'],
      [row, 'dry |', 'dry'],
    ]);
  });
});

describe('of a note is known', () => {
  it('where comments speak to the checks', () => {
    const text =
      '# Interview\n\nWords <!-- star-stories-disable a -->\n\n<div>\n<!-- none -->\n<!-- star-stories-disable-file b\nc -->\n</div>\n\n```\n<!-- star-stories-enable -->\n```\n';
    deepEqual(
      readNote(text).directives.map(({ text: words, line, span }) => [words, line, text.slice(span.start, span.end)]),
      [
        ['disable a', 3, '<!-- star-stories-disable a -->'],
        ['disable-file b\nc', 7, '<!-- star-stories-disable-file b\nc -->'],
      ],
    );
  });

  it('what can be linked to, and where its links stand', () => {
    const text = `See [it](#the-ropes).\n\n# Interview\n\nText <a id="far"></a>\n\n## The ropes {#kept}\n\n${TOLD}[x](#far) [y](<#the b>)\n\n## The ropes\n`;
    const { headings, anchors, links } = startReading(text).links;
    deepEqual(
      headings.map(({ anchor, line }) => `${anchor} @${line}`),
      ['interview @3', 'the-ropes @7', 'the-ropes-1 @19'],
    );
    deepEqual(anchors, ['far', 'kept']);
    deepEqual(
      links.map(({ anchor, line, span, anchorSpan }) => [
        `${anchor} @${line}`,
        text.slice(span.start, span.end),
        anchorSpan === null ? null : text.slice(anchorSpan.start, anchorSpan.end),
      ]),
      [
        ['the-ropes @1', '[it](#the-ropes)', 'the-ropes'],
        ['far @17', '[x](#far)', 'far'],
        ['the b @17', '[y](<#the b>)', 'the b'],
      ],
    );
  });
});
