import * as vscode from 'vscode';
import { RULES } from '../../core/lint/rules/index.js';
import { listOf } from '../../core/notes/names.js';
import type { Filter } from '../../core/tree/arrangement.js';
import { nameKey } from '../../core/tree/keys.js';
import { byName } from '../../core/tree/sort.js';
import type { Linting } from '../lint/linting.js';
import { plainLabel } from '../plainLabel.js';
import type { Arranging } from './arranging.js';
import { countOf } from './counts.js';

/** Something to filter by, and its words as they are. */
interface FilterItem extends vscode.QuickPickItem {
  readonly by: keyof Filter | null;
  readonly words: string;
}

/** Registers the command that asks which stories to show: by words, tags and what was found, all in one list. */
export function registerFiltering(arranging: Arranging, linting: Linting): vscode.Disposable {
  return vscode.commands.registerCommand('starStories.filterStories', async () => {
    const filter = await chooseFilter(arranging.now.filter, tagItems(linting));
    if (filter !== null) arranging.set({ filter });
  });
}

/** What the filter lets pass, in a sentence. */
export function tellFilter({ text, tags, rules }: Filter, count: number): string {
  const said = [
    ...(text.trim() === '' ? [] : [`“${text.trim()}”`]),
    ...(tags.length === 0 ? [] : [listOf(tags, 'or')]),
    ...(rules.length === 0 ? [] : [listOf(rules, 'or')]),
  ].join(' · ');
  return vscode.l10n.t('{0} with {1}', countOf('story', count), said);
}

/** Null if the user gives up. What is typed and not chosen is the text, where nothing else is chosen. */
function chooseFilter(before: Filter, tags: readonly FilterItem[]): Promise<Filter | null> {
  const pick = vscode.window.createQuickPick<FilterItem>();
  const known = new Set(tags.map(({ words }) => nameKey(words)));
  const gone = before.tags.filter((name) => !known.has(nameKey(name))).map((name) => item('tags', name, ''));
  const listed = [
    separator(vscode.l10n.t('Tags')),
    ...gone,
    ...tags,
    separator(vscode.l10n.t('What is found in stories')),
    ...RULES.map(({ id, description }) => item('rules', id, description)),
  ];
  const texts = before.text.trim() === '' ? [] : [textItem(before.text)];
  const chosen = new Set([...before.tags.map(nameKey), ...before.rules]);
  pick.title = vscode.l10n.t('Filter Stories');
  pick.placeholder = vscode.l10n.t('Type words that stand in the stories, or choose tags and what is found in them');
  pick.canSelectMany = true;
  pick.matchOnDescription = true;
  pick.items = [...texts, ...listed];
  pick.selectedItems = [...texts, ...listed.filter(({ by, words }) => by !== null && chosen.has(by === 'tags' ? nameKey(words) : words))];
  pick.onDidChangeValue((value) => {
    const selected = pick.selectedItems;
    const typed = value.trim() === '' ? [] : [textItem(value)];
    pick.items = [...typed, ...selected.filter(({ by }) => by === 'text'), ...listed];
    pick.selectedItems = selected;
  });
  return new Promise((resolve) => {
    pick.onDidAccept(() => {
      resolve(filterOf(pick.selectedItems.length === 0 ? [textItem(pick.value)] : pick.selectedItems));
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(null);
      pick.dispose();
    });
    pick.show();
  });
}

function filterOf(items: readonly FilterItem[]): Filter {
  const wordsOf = (kind: keyof Filter): string[] => items.filter(({ by }) => by === kind).map(({ words }) => words);
  return { text: wordsOf('text').join(' ').trim(), tags: wordsOf('tags'), rules: wordsOf('rules') };
}

function tagItems({ workspace }: Linting): FilterItem[] {
  return [...workspace.tags.values()]
    .sort((a, b) => byName(a.name, b.name))
    .map(({ name, stories }) => item('tags', name, countOf('story', stories)));
}

function textItem(words: string): FilterItem {
  return { ...item('text', words, vscode.l10n.t('anywhere in the story')), label: `“${plainLabel(words.trim())}”`, alwaysShow: true };
}

function item(by: keyof Filter, words: string, description: string): FilterItem {
  return { by, words, label: plainLabel(words), description };
}

function separator(label: string): FilterItem {
  return { by: null, words: '', label, kind: vscode.QuickPickItemKind.Separator };
}
