import { maskUnspoken } from '../mask.js';
import type { Span, Story } from '../../notes/model.js';
import { placeholdersIn } from '../placeholders.js';
import type { StoryRule } from '../rule.js';
import { t } from '../../words.js';

const OPTIONS = {
  words: { kind: 'words', default: [], description: 'Words of your own that keep a place free, besides TODO and the like.' },
} as const;

export const placeholder: StoryRule<typeof OPTIONS> = {
  scope: 'story',
  id: 'placeholder',
  description: 'A word that keeps a place free, such as TODO, is left in the text.',
  severity: 'information',
  options: OPTIONS,
  *check(story, { words }) {
    for (const span of placeholdersIn(maskUnspoken(story.source), words)) {
      if (isReportedElsewhere(story, span)) continue;
      yield {
        message: t('“{0}” is still to be filled in: write what belongs there, or take it out.', story.source.slice(span.start, span.end)),
        span,
      };
    }
  },
};

/** A section that holds nothing else is empty, and a tag may be any word. */
function isReportedElsewhere({ sections, tags }: Story, { start, end }: Span): boolean {
  return (
    sections.some(({ empty, span, body }) => empty && span.start <= start && end <= body.end) ||
    tags.some(({ span }) => span.start < end && start < span.end)
  );
}
