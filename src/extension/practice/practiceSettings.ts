import * as vscode from 'vscode';
import { type Preset, presetOf } from '../../core/practice/budgets.js';
import { type PresetName, PRESETS } from '../../core/practice/presets.js';
import { type ClockFace, CLOCKS } from '../../protocol.js';
import type { ConfigService } from '../config/config.js';

/** What the user has set for rehearsals, as read now. */
export interface PracticeSettings {
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

/** The settings as they are now; what is of another kind counts as not set. */
export function readPracticeSettings(): PracticeSettings {
  const settings = vscode.workspace.getConfiguration(SECTION);
  const [countdown, clock] = ['countdown', 'clock'].map((name) => settings.get<unknown>(name));
  return {
    countdown: typeof countdown === 'number' ? Math.min(LONGEST_COUNTDOWN, Math.max(0, countdown)) * 1000 : 0,
    clock: CLOCKS.find((each) => each === clock) ?? 'up',
    sound: settings.get<unknown>('sound') === true,
    flash: settings.get<unknown>('flash') === true,
  };
}

/** The budgets for the stories of a note: those of its configuration, unless another preset is set. */
export function presetFor(uri: vscode.Uri, config: ConfigService): Preset {
  const name = vscode.workspace.getConfiguration(SECTION, uri).get<unknown>('budgets');
  if (isPresetName(name) && name !== 'interview') return PRESETS[name];
  return presetOf(PRESETS.interview.name, config.configFor(uri).lint.budgets);
}

/** Fires when one of them may have changed. */
export function onDidChangePracticeSettings(listener: () => void): vscode.Disposable {
  return vscode.workspace.onDidChangeConfiguration((event) => {
    if (event.affectsConfiguration(SECTION)) listener();
  });
}

/** Sets it where it is set already, or else for the user. He is told where that cannot be, as in settings with a mistake in them. */
export async function setPracticeSetting(name: PageSetting, value: unknown): Promise<void> {
  const settings = vscode.workspace.getConfiguration(SECTION);
  const inWorkspace = settings.inspect(name)?.workspaceValue !== undefined;
  try {
    await settings.update(name, value, inWorkspace ? vscode.ConfigurationTarget.Workspace : vscode.ConfigurationTarget.Global);
  } catch (error) {
    // VS Code says in the user's language why.
    void vscode.window.showErrorMessage(error instanceof Error ? error.message : String(error));
  }
}

function isPresetName(name: unknown): name is PresetName {
  return typeof name === 'string' && Object.hasOwn(PRESETS, name);
}
