import * as vscode from 'vscode';
import type { Preset } from '../../core/practice/budgets.js';
import { type PresetName, PRESETS } from '../../core/practice/presets.js';
import { type ClockFace, CLOCKS } from '../../protocol.js';

/** What the user has set for rehearsals, as read now. */
export interface PracticeSettings {
  readonly preset: Preset;
  /** Milliseconds before the clock runs. */
  readonly countdown: number;
  readonly clock: ClockFace;
  readonly sound: boolean;
  readonly flash: boolean;
}

/** What the practice page itself can set. */
export type PageSetting = 'clock' | 'sound' | 'flash';

const SECTION = 'starStories.practice';
const LONGEST_COUNTDOWN = 10;

export function readPracticeSettings(): PracticeSettings {
  const settings = vscode.workspace.getConfiguration(SECTION);
  const [preset, countdown, clock] = ['budgets', 'countdown', 'clock'].map((name) => settings.get<unknown>(name));
  return {
    preset: PRESETS[isPresetName(preset) ? preset : 'interview'],
    countdown: typeof countdown === 'number' ? Math.min(LONGEST_COUNTDOWN, Math.max(0, countdown)) * 1000 : 0,
    clock: CLOCKS.find((each) => each === clock) ?? 'up',
    sound: settings.get<unknown>('sound') === true,
    flash: settings.get<unknown>('flash') === true,
  };
}

/** Fires when one of them may have changed. */
export function onDidChangePracticeSettings(listener: () => void): vscode.Disposable {
  return vscode.workspace.onDidChangeConfiguration((event) => {
    if (event.affectsConfiguration(SECTION)) listener();
  });
}

/** Sets it where it is set already, or else for the user. */
export function setPracticeSetting(name: PageSetting, value: unknown): Thenable<void> {
  const settings = vscode.workspace.getConfiguration(SECTION);
  const inWorkspace = settings.inspect(name)?.workspaceValue !== undefined;
  return settings.update(name, value, inWorkspace ? vscode.ConfigurationTarget.Workspace : vscode.ConfigurationTarget.Global);
}

function isPresetName(name: unknown): name is PresetName {
  return typeof name === 'string' && Object.hasOwn(PRESETS, name);
}
