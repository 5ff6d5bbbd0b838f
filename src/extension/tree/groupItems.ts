import * as vscode from 'vscode';
import type { Group } from '../../core/tree/groups.js';
import { isolated } from '../isolated.js';
import { countOf } from './counts.js';
import type { GroupNode, TreeNote } from './nodes.js';

/** How the row of a group is shown. */
export function groupItem(node: GroupNode, isFolded: boolean): vscode.TreeItem {
  const { group, children } = node;
  const { Expanded, Collapsed, None } = vscode.TreeItemCollapsibleState;
  const state = children.length === 0 ? None : isFolded ? Collapsed : Expanded;
  const [place] = group.places;
  const item =
    group.grouping === 'note' && place !== undefined
      ? noteItem(node, place.note, state)
      : new vscode.TreeItem(isolated(nameOf(group)), state);
  item.description ??= group.entries.length === 0 ? vscode.l10n.t('no story yet') : countOf('story', group.entries.length);
  item.iconPath = iconOf(group);
  item.contextValue = group.grouping === 'note' ? 'note' : `group-${group.grouping}`;
  return item;
}

function noteItem({ children }: GroupNode, { uri, name }: TreeNote, state: vscode.TreeItemCollapsibleState): vscode.TreeItem {
  const item = new vscode.TreeItem(uri, state);
  const stories = children.filter(({ kind }) => kind === 'story').length;
  const asides = children.flatMap((child) =>
    child.kind === 'story' ? [] : [countOf(child.kind === 'questions' ? 'question' : 'idea', child.asides.length)],
  );
  const held = [...(stories === 0 ? [] : [countOf('story', stories)]), ...asides];
  const folder = name.includes('/') ? [name.slice(0, name.lastIndexOf('/'))] : [];
  item.description = [...folder, ...held].join(' · ');
  item.accessibilityInformation = { label: [name, ...held].join(', ') };
  return item;
}

function nameOf({ grouping, name }: Group): string {
  if (grouping === 'status') return STATUSES[name ?? '']?.() ?? '';
  if (grouping === 'due') return STAGES[name ?? '']?.() ?? '';
  return name ?? (grouping === 'tag' ? vscode.l10n.t('No tag') : vscode.l10n.t('No question'));
}

const STATUSES: Readonly<Record<string, () => string>> = {
  partial: () => vscode.l10n.t('Incomplete'),
  stub: () => vscode.l10n.t('Stubs'),
  prose: () => vscode.l10n.t('Told in prose'),
  complete: () => vscode.l10n.t('Complete'),
};

const STAGES: Readonly<Record<string, () => string>> = {
  now: () => vscode.l10n.t('Ready to tell'),
  later: () => vscode.l10n.t('Later'),
  never: () => vscode.l10n.t('Not graded yet'),
};

function iconOf({ grouping, entries }: Group<TreeNote>): vscode.ThemeIcon {
  switch (grouping) {
    case 'note':
      return vscode.ThemeIcon.File;
    case 'tag':
      return new vscode.ThemeIcon('tag');
    case 'question':
      return new vscode.ThemeIcon(entries.length === 0 ? 'question' : 'comment');
    default:
      return new vscode.ThemeIcon('list-unordered');
  }
}
