import type { StoryRule } from '../rule.js';
import { malformedTags, type MalformedTag } from '../tag-lines.js';

export const malformedTag: StoryRule = {
  scope: 'story',
  id: 'malformed-tag',
  description: 'Brackets on a tag line are unclosed, empty or doubled.',
  severity: 'warning',
  *check(story) {
    for (const tag of malformedTags(story)) {
      const { span, corrected } = tag;
      const title = corrected === '' ? 'Remove the empty brackets' : `Write ${corrected}`;
      yield { message: messageOf(tag), span, fixes: [{ title, edits: [{ span, text: corrected }], isSafe: true }] };
    }
  },
};

function messageOf({ kind, source, corrected }: MalformedTag): string {
  switch (kind) {
    case 'unclosed':
      return `“${source}” is not closed: write ${corrected}, so that it is read as a tag.`;
    case 'unopened':
      return `“${source}” has no opening bracket: write ${corrected}, so that it is read as a tag.`;
    case 'empty':
      return 'Empty brackets are no tag: write a word between them, or remove them.';
    case 'doubled':
      return `“${source}” has too many brackets: write ${corrected}, so that it is read as a tag.`;
  }
}
