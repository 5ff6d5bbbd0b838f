import { tagKey } from '../notes/reach.js';
import type { Answer, Reason, Row } from './coverage.js';
import { t } from '../words.js';

const MOST_REASONS = 3;

/** Why a story could answer, in a few words: `tagged “calm”; words: storm, harbour`. */
export function whyText({ why }: Answer): string {
  return why.slice(0, MOST_REASONS).map(reasonText).join('; ');
}

/** How much of a set has a story, in a sentence. */
export function coveredText(rows: readonly Row[]): string {
  if (rows.length === 0) return t('Your notes ask no question.');
  return t('{0} of {1} have a story.', rows.filter(({ told }) => told > 0).length, rows.length);
}

function reasonText(reason: Reason): string {
  switch (reason.kind) {
    case 'words':
      return t('words: {0}', reason.words.join(', '));
    case 'question':
      return asAlias(t('told under “{0}”', reason.words), reason);
    case 'link':
      return asAlias(t('linked from “{0}”', reason.words), reason);
    case 'tag':
      return asAlias(t('tagged “{0}”', reason.words), reason);
    case 'answers':
      return asAlias(t('said to answer “{0}”', reason.words), reason);
    case 'title':
      return reason.alias === null ? t('named in its title') : t('its title says “{0}”', reason.alias);
    case 'group':
      return asAlias(t('in the group “{0}”', reason.words), reason);
  }
}

function asAlias(why: string, { words, alias }: { readonly words: string; readonly alias: string | null }): string {
  if (alias === null) return why;
  return tagKey(words) === tagKey(alias) ? t('{0}, another name for it', why) : t('{0}, which speaks of “{1}”', why, alias);
}
