import * as vscode from 'vscode';
import type { Status } from '../../core/notes/model.js';
import { listOf, roleName, summaryOf } from '../../core/notes/names.js';
import { formatSeconds, speakingSeconds } from '../../core/notes/speech.js';
import { titleOf } from '../../core/practice/plan.js';
import { lineOf } from '../positions.js';
import type { Node, NoteNode, SectionNode, StoryNode } from './nodes.js';

/** Told apart by shape as well as by colour; the words stand in the row's description. */
const ICONS: Readonly<Record<Status, vscode.ThemeIcon>> = {
  complete: new vscode.ThemeIcon('pass-filled', new vscode.ThemeColor('testing.iconPassed')),
  partial: new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground')),
  prose: new vscode.ThemeIcon('book', new vscode.ThemeColor('descriptionForeground')),
  stub: new vscode.ThemeIcon('circle-large-outline', new vscode.ThemeColor('descriptionForeground')),
};
const PRESENT = new vscode.ThemeIcon('check', new vscode.ThemeColor('testing.iconPassed'));
const EMPTY = new vscode.ThemeIcon('circle-slash', new vscode.ThemeColor('list.warningForeground'));
const MISSING = new vscode.ThemeIcon('close', new vscode.ThemeColor('list.warningForeground'));

/** How a row is shown. */
export function itemOf(node: Node, wordsPerMinute: number): vscode.TreeItem {
  switch (node.kind) {
    case 'note':
      return noteItem(node);
    case 'story':
      return storyItem(node, wordsPerMinute);
    case 'section':
      return sectionItem(node, wordsPerMinute);
  }
}

/** Stays the same while a note is edited, so that selection and expansion are kept. */
export function idOf(node: Node): string {
  switch (node.kind) {
    case 'note':
      return node.uri.toString();
    case 'story':
      return `${idOf(node.parent)}#${node.story.title ?? ''}#${node.nth}`;
    case 'section':
      return `${idOf(node.parent)}#${node.roles.join('+')}#${node.nth}`;
  }
}

function noteItem(node: NoteNode): vscode.TreeItem {
  const item = new vscode.TreeItem(node.uri, vscode.TreeItemCollapsibleState.Expanded);
  const count = node.note.stories.length;
  const folder = node.name.includes('/') ? `${node.name.slice(0, node.name.lastIndexOf('/'))} · ` : '';
  item.id = idOf(node);
  item.iconPath = vscode.ThemeIcon.File;
  item.description = `${folder}${count} ${count === 1 ? 'story' : 'stories'}`;
  item.accessibilityInformation = { label: `${node.name}, ${count} ${count === 1 ? 'story' : 'stories'}` };
  item.contextValue = 'note';
  return item;
}

function storyItem(node: StoryNode, wordsPerMinute: number): vscode.TreeItem {
  const { story } = node;
  const label = story.title ?? `Untitled: ${titleOf(story)}`;
  const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.Collapsed);
  item.id = idOf(node);
  item.iconPath = ICONS[story.status];
  item.description = summaryOf(story, wordsPerMinute);
  item.tooltip = tooltipOf(node, label);
  item.accessibilityInformation = { label: [...new Set([label, story.status, item.description])].join(', ') };
  item.contextValue = `story-${story.status}`;
  item.command = open(node.uri, lineOf(story));
  return item;
}

function tooltipOf({ story }: StoryNode, label: string): string {
  const lines = [label, `${story.framework} · ${story.status}`];
  if (story.missing.length > 0) lines.push(`Missing: ${listOf(story.missing.map(roleName), 'and')}`);
  lines.push(story.tags.length > 0 ? `Tags: ${story.tags.map((tag) => tag.name).join(', ')}` : 'No tags');
  if (story.question !== null) lines.push(`Question: ${story.question}`);
  if (story.group !== null) lines.push(`Group: ${story.group}`);
  return lines.join('\n');
}

function sectionItem(node: SectionNode, wordsPerMinute: number): vscode.TreeItem {
  const { section, parent } = node;
  const item = new vscode.TreeItem(listOf(node.roles.map(roleName), 'and'));
  item.id = idOf(node);
  item.contextValue = section === null ? 'missing' : 'section';
  if (section === null) [item.iconPath, item.description] = [MISSING, 'missing'];
  else if (section.empty) [item.iconPath, item.description] = [EMPTY, 'empty'];
  else {
    item.iconPath = PRESENT;
    item.description = `${formatSeconds(speakingSeconds(section.words, wordsPerMinute))}${section.label === null ? ' · unlabelled steps' : ''}`;
    item.tooltip = section.text.length > 600 ? `${section.text.slice(0, 600)}…` : section.text;
  }
  item.accessibilityInformation = { label: `${String(item.label)}, ${item.description}` };
  item.command = open(parent.uri, lineOf(section ?? parent.story));
  return item;
}

function open(uri: vscode.Uri, selection: vscode.Range): vscode.Command {
  return { command: 'vscode.open', title: 'Open', arguments: [uri, { selection }] };
}
