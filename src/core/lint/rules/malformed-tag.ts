import type { Span } from '../../notes/model.js';
import type { StoryRule } from '../rule.js';
import { malformedTags, type MalformedTag } from '../tagLines.js';
import { t } from '../../words.js';

export const malformedTag: StoryRule = {
  scope: 'story',
  id: 'malformed-tag',
  description: 'Brackets on a tag line are unclosed, empty or doubled.',
  severity: 'warning',
  *check(story) {
    for (const tag of malformedTags(story)) {
      const { span, corrected } = tag;
      const title = corrected === '' ? t('Remove the empty brackets') : t('Write {0}', corrected);
      yield {
        message: messageOf(tag),
        span,
        fixes: [{ title, edits: [{ span: corrected === '' ? withGap(story.source, span) : span, text: corrected }], isSafe: true }],
      };
    }
  },
};

/** What parts tags from one another. */
const GAP = ' \t,;|·•/';

/** The brackets with what parts them from the tag before them, or from that behind them. */
function withGap(source: string, { start, end }: Span): Span {
  // Step by step, as a search would begin at the start of the story for each of them.
  let from = start;
  while (from > 0 && GAP.includes(source.charAt(from - 1))) from -= 1;
  const before = source.charAt(from - 1) === ']' ? start - from : 0;
  const behind = before > 0 ? 0 : (/^[ \t,;|·•/]+/.exec(source.slice(end))?.[0].length ?? 0);
  return { start: start - before, end: end + behind };
}

function messageOf({ kind, source, corrected }: MalformedTag): string {
  switch (kind) {
    case 'unclosed':
      return t('“{0}” is not closed: write {1}, so that it is read as a tag.', source, corrected);
    case 'unopened':
      return t('“{0}” has no opening bracket: write {1}, so that it is read as a tag.', source, corrected);
    case 'empty':
      return t('Empty brackets are no tag: write a word between them, or remove them.');
    case 'doubled':
      return t('“{0}” has too many brackets: write {1}, so that it is read as a tag.', source, corrected);
  }
}
