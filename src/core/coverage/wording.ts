import type { Answer, Reason } from './coverage.js';

const MOST_REASONS = 3;

/** Why a story could answer, in a few words: `tagged “calm”; words: storm, harbour`. */
export function whyText({ why }: Answer): string {
  return why.slice(0, MOST_REASONS).map(reasonText).join('; ');
}

function reasonText(reason: Reason): string {
  switch (reason.kind) {
    case 'words':
      return `words: ${reason.words.join(', ')}`;
    case 'question':
      return `told under “${reason.words}”${asAlias(reason.alias)}`;
    case 'link':
      return `linked from “${reason.words}”${asAlias(reason.alias)}`;
    case 'tag':
      return `tagged “${reason.words}”${asAlias(reason.alias)}`;
    case 'answers':
      return `said to answer “${reason.words}”${asAlias(reason.alias)}`;
    case 'title':
      return reason.alias === null ? 'named in its title' : `its title says “${reason.alias}”`;
    case 'group':
      return `in the group “${reason.words}”${asAlias(reason.alias)}`;
  }
}

function asAlias(alias: string | null): string {
  return alias === null ? '' : `, which is “${alias}”`;
}
