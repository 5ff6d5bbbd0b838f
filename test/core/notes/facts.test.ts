import { deepEqual, equal } from 'node:assert/strict';
import { readNote } from '../../../src/core/notes/note.js';
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
});
