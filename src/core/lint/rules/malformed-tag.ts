import type { Span } from '../../notes/model.js';
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
      yield { message: messageOf(tag), span, fixes: [{ title, edits: [{ span: corrected === '' ? withGap(story.source, span) : span, text: corrected }], isSafe: true }] };
    }
  },
};

/** The brackets with what parts them from the tag before them, or from that behind them. */
function withGap(source: string, { start, end }: Span): Span {
  const before = /(?<=\])[ \t,;|·•/]+$/.exec(source.slice(0, start))?.[0].length ?? 0;
  const behind = before > 0 ? 0 : (/^[ \t,;|·•/]+/.exec(source.slice(end))?.[0].length ?? 0);
  return { start: start - before, end: end + behind };
}

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
