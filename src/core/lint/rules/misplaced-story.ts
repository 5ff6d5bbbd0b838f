import type { NoteRule } from '../rule.js';
import { t } from '../../words.js';

export const misplacedStory: NoteRule = {
  scope: 'note',
  id: 'misplaced-story',
  description: 'A heading looks like a story, at a level where it is not read as one.',
  severity: 'hint',
  *check(note) {
    for (const { title, level, marks, span, line } of note.misplaced) {
      const hashes = '#'.repeat(level);
      const near = note.stories.findLast((story) => story.line < line);
      yield {
        message: t('“{0}” looks like a story, but stories stand at {1} here: move it to that level.', title, hashes),
        span,
        ...(near === undefined ? {} : { related: [{ message: t('The story before it'), span: near.span }] }),
        // Whether it is a story, only its author knows.
        ...(marks === null
          ? {}
          : { fixes: [{ title: t('Move it to {0}', hashes), edits: [{ span: marks, text: hashes }], isSafe: false }] }),
      };
    }
  },
};
