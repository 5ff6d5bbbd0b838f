import { tagKey } from '../notes/reach.js';
import type { Answer, Reason, Row } from './coverage.js';

const MOST_REASONS = 3;

/** Why a story could answer, in a few words: `tagged “calm”; words: storm, harbour`. */
export function whyText({ why }: Answer): string {
  return why.slice(0, MOST_REASONS).map(reasonText).join('; ');
}

/** How much of a set has a story, in a sentence. */
export function coveredText(rows: readonly Row[]): string {
  if (rows.length === 0) return 'Your notes ask no question.';
  return `${rows.filter(({ told }) => told > 0).length} of ${rows.length} have a story.`;
}

function reasonText(reason: Reason): string {
  switch (reason.kind) {
    case 'words':
      return `words: ${reason.words.join(', ')}`;
    case 'question':
      return `told under “${reason.words}”${asAlias(reason.words, reason.alias)}`;
    case 'link':
      return `linked from “${reason.words}”${asAlias(reason.words, reason.alias)}`;
    case 'tag':
      return `tagged “${reason.words}”${asAlias(reason.words, reason.alias)}`;
    case 'answers':
      return `said to answer “${reason.words}”${asAlias(reason.words, reason.alias)}`;
    case 'title':
      return reason.alias === null ? 'named in its title' : `its title says “${reason.alias}”`;
    case 'group':
      return `in the group “${reason.words}”${asAlias(reason.words, reason.alias)}`;
  }
}

function asAlias(words: string, alias: string | null): string {
  if (alias === null) return '';
  return tagKey(words) === tagKey(alias) ? ', another name for it' : `, which speaks of “${alias}”`;
}
