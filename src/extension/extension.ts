import * as vscode from 'vscode';
import { ConfigService } from './config/config.js';
import { registerConfigProblems } from './config/configProblems.js';
import { registerCoveragePage } from './pages/coveragePage.js';
import { registerDiagnostics } from './lint/diagnostics.js';
import { registerEditor } from './editor/editor.js';
import { registerExporting } from './exporting.js';
import { registerFixes } from './fixes/fixes.js';
import { registerHover } from './hover.js';
import { setLanguage } from './language.js';
import { Linting } from './lint/linting.js';
import { openLog } from './log.js';
import { registerMarkdownlint } from './config/markdownlint.js';
import { registerNavigation } from './navigation.js';
import { NoteCacheFile } from './notes/noteCacheFile.js';
import { NoteFiles } from './notes/noteFiles.js';
import { NoteIndex } from './notes/noteIndex.js';
import { registerPractice } from './practice/practice.js';
import { Schedules } from './practice/schedules.js';
import { TextFiles, type ReadLocalFile } from './notes/textFiles.js';
import { registerTools } from './tools.js';
import { registerTree } from './tree/tree.js';
import { registerWriting } from './writing.js';

/** Called by VS Code when a Markdown or text file is opened, or the view is shown, where extensions run in a web worker. */
export function activate(context: vscode.ExtensionContext): void {
  activateWith(context, null);
}

/** The same for any host. `readLocalFile` reads files of this machine where there is one. */
export function activateWith(context: vscode.ExtensionContext, readLocalFile: ReadLocalFile | null): void {
  // What is read is kept with its messages.
  setLanguage();
  const { extensionUri } = context;
  const log = openLog();
  const config = new ConfigService(log);
  const noteFiles = new NoteFiles(new TextFiles(log, readLocalFile), new NoteCacheFile(context.storageUri, versionOf(context), log));
  const index = new NoteIndex(log, config, noteFiles);
  const linting = new Linting(index, config);
  const practice = registerPractice({ context, log, index, config });
  const schedules = new Schedules(practice.library);
  context.subscriptions.push(
    log,
    config,
    index,
    linting,
    schedules,
    registerTree({ index, config, linting, schedules, state: context.workspaceState, log }),
    registerNavigation(index, config),
    registerDiagnostics(extensionUri, index, linting),
    registerFixes(index, linting, config),
    registerConfigProblems(config),
    registerHover(index, config),
    registerEditor({ index, config, linting, schedules }),
    practice,
    registerCoveragePage({ extensionUri, log, index, config, state: context.workspaceState }),
    registerExporting(index, config),
    registerTools({ index, config, library: practice.library }),
    registerWriting(extensionUri),
    registerMarkdownlint(),
  );
}

function versionOf({ extension }: vscode.ExtensionContext): string {
  const { version } = extension.packageJSON as { readonly version: string };
  return version;
}
