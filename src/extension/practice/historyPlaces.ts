import * as vscode from 'vscode';
import { ignoreInGit, isInGit } from './gitIgnore.js';

/** What the user answers when he is asked where his history is to be kept. */
export type HistoryAnswer = 'beside' | 'beside, ignored' | 'storage';

/** What the user is asked and told. */
export interface HistoryDialogs {
  /** Undefined when he does not choose. */
  askWhere(inGit: boolean): Thenable<HistoryAnswer | undefined>;
  /** Something that he ought to know, said once. */
  tell(message: string): void;
}

/** Where the user wants his history: `ask` until he has said so. */
export type HistoryLocation = 'workspace' | 'storage' | 'ask';

const FOLDER = '.star-stories/history';
const ANSWER_KEY = 'starStories.history.location';
const SAID_KEY = 'starStories.history.saidFallback';

/** Knows the folders in which history is kept, and which of them the user wants. */
export class HistoryPlaces {
  private asked = false;

  constructor(
    /** The extension's own storage, which is always there. */
    private readonly extensionStorage: vscode.Uri,
    private readonly state: vscode.Memento,
    private readonly dialogs: HistoryDialogs,
  ) {}

  get storage(): vscode.Uri {
    return vscode.Uri.joinPath(this.extensionStorage, 'history');
  }

  /** Every folder in which there may be history, whatever the user wants now. */
  all(): vscode.Uri[] {
    return [...(vscode.workspace.workspaceFolders ?? []).map(({ uri }) => vscode.Uri.joinPath(uri, FOLDER)), this.storage];
  }

  /** The folder for attempts at the stories of this note; null if no workspace is open. */
  beside(note: vscode.Uri | undefined): vscode.Uri | null {
    const folder = (note === undefined ? undefined : vscode.workspace.getWorkspaceFolder(note)) ?? vscode.workspace.workspaceFolders?.[0];
    return folder === undefined ? null : vscode.Uri.joinPath(folder.uri, FOLDER);
  }

  /** What the setting says, or else what the user has answered. */
  get location(): HistoryLocation {
    const set = vscode.workspace.getConfiguration('starStories').get<unknown>('history.location');
    const location = set === 'workspace' || set === 'storage' ? set : this.state.get<unknown>(ANSWER_KEY);
    return location === 'workspace' || location === 'storage' ? location : 'ask';
  }

  /** Asks where history is to be kept, once: whoever closes the question has it kept where it is. */
  async ask(beside: vscode.Uri): Promise<void> {
    if (this.asked) return;
    this.asked = true;
    // There is nothing to choose where nothing can be written.
    if (vscode.workspace.fs.isWritableFileSystem(beside.scheme) === false) return this.besideFails();
    const folder = vscode.Uri.joinPath(beside, '../..');
    const answer = await this.dialogs.askWhere(await isInGit(folder));
    if (answer === 'beside, ignored') await ignoreInGit(folder, `${FOLDER}/`);
    await this.state.update(ANSWER_KEY, answer === 'beside' || answer === 'beside, ignored' ? 'workspace' : 'storage');
  }

  /** Says once in each workspace that history is not where it might be expected. */
  async besideFails(): Promise<void> {
    if (this.state.get<unknown>(SAID_KEY) === true) return;
    this.dialogs.tell(vscode.l10n.t('Your practice history cannot be written beside your notes, so it is kept in VS Code.'));
    await this.state.update(SAID_KEY, true);
  }

  async besideWorks(): Promise<void> {
    if (this.state.get<unknown>(SAID_KEY) === true) await this.state.update(SAID_KEY, undefined);
  }
}

/** What VS Code shows; tests answer in its place. */
export const HISTORY_DIALOGS: HistoryDialogs = {
  async askWhere(inGit) {
    const choices: readonly (readonly [string, HistoryAnswer])[] = [
      [vscode.l10n.t('Beside My Notes'), 'beside'],
      ...(inGit ? [[vscode.l10n.t('Beside My Notes, Not in Git'), 'beside, ignored'] as const] : []),
      [vscode.l10n.t('In VS Code'), 'storage'],
    ];
    const question = vscode.l10n.t(
      'Your attempt is saved in VS Code. Would you rather keep your practice history beside your notes, in the folder .star-stories?',
    );
    const answer = await vscode.window.showInformationMessage(question, ...choices.map(([label]) => label));
    return choices.find(([label]) => label === answer)?.[1];
  },
  tell(message) {
    void vscode.window.showInformationMessage(message);
  },
};
