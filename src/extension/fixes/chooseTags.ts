import * as vscode from 'vscode';
import type { KnownTag } from '../../core/editing/knownTags.js';
import { originOf } from '../tagChoices.js';

/** Has the user choose tags, or type a new one, under a title. None if it was cancelled. */
export function chooseTags(title: string, known: readonly KnownTag[]): Promise<readonly string[]> {
  const pick = vscode.window.createQuickPick();
  const items = known.map((tag): vscode.QuickPickItem => ({ label: tag.name, description: [originOf(tag), ...tag.aliases].join(' · ') }));
  pick.title = title;
  pick.placeholder = vscode.l10n.t('Choose tags, or type a new one');
  pick.canSelectMany = true;
  pick.matchOnDescription = true;
  pick.items = items;
  pick.onDidChangeValue((value) => {
    const typed = value.replace(/[[\]]/g, '').trim();
    const chosen = pick.selectedItems;
    const isNew = typed !== '' && [...items, ...chosen].every(({ label }) => label.toLowerCase() !== typed.toLowerCase());
    const added = chosen.filter((item) => !items.includes(item));
    pick.items = [...(isNew ? [{ label: typed, description: vscode.l10n.t('a new tag'), alwaysShow: true }] : []), ...added, ...items];
    pick.selectedItems = chosen;
  });
  return new Promise((resolve) => {
    pick.onDidAccept(() => {
      resolve(pick.selectedItems.map(({ label }) => label));
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve([]);
      pick.dispose();
    });
    pick.show();
  });
}
