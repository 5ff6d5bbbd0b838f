import * as vscode from 'vscode';
import { clockTime } from '../../core/practice/format.js';
import { type Pace, paceOf } from '../../core/practice/pace.js';
import { type Session, spokenInAll } from '../../core/practice/session.js';
import { shownName } from '../../core/practice/stepNames.js';
import type { Stage } from './stage.js';

/** Shows the running clock in the status bar as long as there is one. */
export function showInStatusBar(stage: Stage): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('starStories.practice', vscode.StatusBarAlignment.Left, 100);
  item.name = vscode.l10n.t('STAR Stories Practice');
  item.command = 'starStories.practice.show';
  const show = (): void => {
    const { rehearsal } = stage;
    const text = rehearsal === undefined ? undefined : textOf(rehearsal.session, rehearsal.now());
    if (text === undefined) return item.hide();
    item.text = text;
    item.show();
  };
  item.tooltip = vscode.l10n.t('Show the practice page');
  // The time is not in it: a screen reader would have to be told of every second.
  item.accessibilityInformation = { label: vscode.l10n.t('A rehearsal is under way, show the practice page'), role: 'button' };
  return vscode.Disposable.from(item, stage.onDidChange(show));
}

const SHAPES: Readonly<Record<Pace, string>> = {
  early: '$(circle-large-outline)',
  'on time': '$(circle-large-filled)',
  'wrap up': '$(triangle-up)',
  over: '$(primitive-square)',
};

function textOf(session: Session, now: number): string | undefined {
  if (session.phase === 'choosing') return `$(search) ${clockTime(now - session.since)} ${vscode.l10n.t('Choosing')}`;
  if (session.phase !== 'running' && session.phase !== 'paused') return undefined;
  const spoken = spokenInAll(session, now);
  const step = shownName(session.plan.steps[session.splits.length]?.name ?? '');
  if (session.phase === 'paused') return `$(debug-pause) ${clockTime(spoken)} ${vscode.l10n.t('{0}, paused', step)}`;
  const pace = paceOf(spoken, session.plan.whole);
  return `${SHAPES[pace]} ${clockTime(spoken)} ${step}`;
}
