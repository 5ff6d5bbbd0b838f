import * as vscode from 'vscode';
import { COMPETENCIES } from '../core/coverage/sets.js';
import { knownTags, type KnownTag } from '../core/editing/knownTags.js';
import type { ConfigService } from './config/config.js';
import type { Linting } from './lint/linting.js';

/** The tags that may be written in a note, the most used first. */
export function tagChoices(linting: Linting, config: ConfigService, uri: vscode.Uri): KnownTag[] {
  return knownTags({ set: config.configFor(uri).lint.tags, workspace: linting.workspace, competencies: COMPETENCIES });
}

/** Why a tag is offered, in a few words. */
export function originOf({ stories, origin }: KnownTag): string {
  switch (origin) {
    case 'used':
      return stories === 1 ? vscode.l10n.t('1 story') : vscode.l10n.t('{0} stories', stories);
    case 'set':
      return vscode.l10n.t('in the configuration');
    case 'question':
      return vscode.l10n.t('a question of your notes');
    case 'competency':
      return vscode.l10n.t('a competency');
  }
}
