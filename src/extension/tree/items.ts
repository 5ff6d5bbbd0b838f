import * as vscode from 'vscode';
import type { Idea, Prompt, Status } from '../../core/notes/model.js';
import { listOf, roleName, statusName, summaryOf } from '../../core/notes/names.js';
import { formatSeconds, speakingSeconds } from '../../core/notes/speech.js';
import { titleOf } from '../../core/practice/plan.js';
import { isolated } from '../isolated.js';
import { lineOf } from '../positions.js';
import { groupItem } from './groupItems.js';
import type { AsidesNode, Node, QuestionNode, SectionNode, StoryNode } from './nodes.js';

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
const QUESTION = new vscode.ThemeIcon('question');
const IDEA = new vscode.ThemeIcon('lightbulb');

/** What the looks of a row depend on besides itself. */
export interface Manner {
  /** Groups are folded until somebody unfolds them. */
  readonly isFolded: boolean;
  /** How many words a minute are spoken in a note. */
  paceFor(uri: vscode.Uri): number;
}

/** How a row is shown. */
export function itemOf(node: Node, manner: Manner): vscode.TreeItem {
  const item = describe(node, manner);
  item.id = node.id;
  item.accessibilityInformation ??= {
    label: [String(item.label), item.description].filter((each) => each !== undefined && each !== '').join(', '),
  };
  return item;
}

function describe(node: Node, manner: Manner): vscode.TreeItem {
  switch (node.kind) {
    case 'group':
      return groupItem(node, manner.isFolded);
    case 'story':
      return storyItem(node, manner.paceFor(node.uri));
    case 'section':
      return sectionItem(node, manner.paceFor(node.parent.uri));
    case 'questions':
    case 'ideas':
      return asidesItem(node);
    case 'question':
      return questionItem(node);
    case 'idea':
      return lineItem(node.kind, node.idea, node.uri);
    case 'prompt':
      return lineItem(node.kind, node.prompt, node.parent.parent.uri);
  }
}

function storyItem(node: StoryNode, wordsPerMinute: number): vscode.TreeItem {
  const { story, parent } = node;
  const label = story.title ?? vscode.l10n.t('Untitled: {0}', titleOf(story));
  const item = new vscode.TreeItem(isolated(label), vscode.TreeItemCollapsibleState.Collapsed);
  const summary = summaryOf(story, wordsPerMinute);
  const isInNote = parent.group.grouping === 'note';
  item.iconPath = ICONS[story.status];
  item.description = isInNote ? summary : `${summary} · ${node.noteName}`;
  item.tooltip = tooltipOf(node, label);
  item.accessibilityInformation = { label: [...new Set([label, statusName(story.status), item.description])].join(', ') };
  item.contextValue = `story-${story.status}`;
  item.command = open(node.uri, lineOf(story));
  return item;
}

function tooltipOf({ story, noteName }: StoryNode, label: string): string {
  const lines = [label, `${story.framework} · ${statusName(story.status)}`];
  if (story.missing.length > 0) lines.push(vscode.l10n.t('Missing: {0}', listOf(story.missing.map(roleName), 'and')));
  lines.push(story.tags.length > 0 ? vscode.l10n.t('Tags: {0}', story.tags.map((tag) => tag.name).join(', ')) : vscode.l10n.t('No tags'));
  if (story.question !== null) lines.push(vscode.l10n.t('Question: {0}', story.question));
  if (story.group !== null) lines.push(vscode.l10n.t('Group: {0}', story.group));
  return [...lines, noteName].join('\n');
}

function sectionItem(node: SectionNode, wordsPerMinute: number): vscode.TreeItem {
  const { section, parent } = node;
  const item = new vscode.TreeItem(listOf(node.roles.map(roleName), 'and'));
  item.contextValue = section === null ? 'missing' : section.empty ? 'empty' : 'section';
  if (section === null) [item.iconPath, item.description] = [MISSING, vscode.l10n.t('missing')];
  else if (section.empty) [item.iconPath, item.description] = [EMPTY, vscode.l10n.t('empty')];
  else {
    item.iconPath = PRESENT;
    const figures = [
      formatSeconds(speakingSeconds(section.words, wordsPerMinute)),
      section.words === 1 ? vscode.l10n.t('1 word') : vscode.l10n.t('{0} words', section.words),
      ...(parent.story.words === 0 ? [] : [vscode.l10n.t('{0} %', Math.round((section.words * 100) / parent.story.words))]),
      ...(section.label === null ? [vscode.l10n.t('unlabelled steps')] : []),
    ];
    item.description = figures.join(' · ');
    item.tooltip = section.text.length > 600 ? `${section.text.slice(0, 600)}…` : section.text;
  }
  item.command = open(parent.uri, lineOf(section ?? parent.story));
  return item;
}

function asidesItem({ kind, asides }: AsidesNode): vscode.TreeItem {
  const label = kind === 'questions' ? vscode.l10n.t('Questions') : vscode.l10n.t('Ideas for stories');
  const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.Collapsed);
  item.iconPath = kind === 'questions' ? QUESTION : IDEA;
  item.description = String(asides.length);
  item.contextValue = kind;
  return item;
}

function questionItem(node: QuestionNode): vscode.TreeItem {
  const { question, parent } = node;
  const { prompts } = question;
  const item = new vscode.TreeItem(
    isolated(question.title),
    prompts.length === 0 ? vscode.TreeItemCollapsibleState.None : vscode.TreeItemCollapsibleState.Collapsed,
  );
  item.iconPath = QUESTION;
  if (prompts.length > 0)
    item.description = prompts.length === 1 ? vscode.l10n.t('1 prompt') : vscode.l10n.t('{0} prompts', prompts.length);
  item.contextValue = 'question';
  item.command = open(parent.uri, lineOf(question));
  return item;
}

/** The row of an idea, or of one of the ways to ask a question. */
function lineItem(kind: 'idea' | 'prompt', line: Idea | Prompt, uri: vscode.Uri): vscode.TreeItem {
  const item = new vscode.TreeItem(isolated(line.text));
  if (kind === 'idea') item.iconPath = IDEA;
  item.tooltip = line.text;
  item.contextValue = kind;
  item.command = open(uri, lineOf(line));
  return item;
}

function open(uri: vscode.Uri, selection: vscode.Range): vscode.Command {
  return { command: 'vscode.open', title: vscode.l10n.t('Open'), arguments: [uri, { selection }] };
}
