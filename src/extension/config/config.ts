import * as vscode from 'vscode';
import { checkConfig, configOf, fillIn, type Config, type UserConfig } from '../../core/config/config.js';
import { messageOf } from '../../core/config/source.js';
import { ConfigFiles, type ConfigFile } from './configFiles.js';
import type { Log } from '../log.js';

/** The settings that mean the same as a key of the configuration file. */
const SHARED = ['framework', 'vocabulary', 'wordsPerMinute', 'budgets', 'tags', 'rules'] as const;

/** What is configured for each note: its nearest configuration file, and VS Code's settings for what that leaves out. */
export class ConfigService implements vscode.Disposable {
  private readonly files: ConfigFiles;
  /** By configuration file and workspace folder. */
  private configs = new Map<string, Config>();
  /** Mistakes in settings that the user has been told of. */
  private readonly told = new Set<string>();
  /** What reading and the choice of files depend on, as one text. */
  private reading = '';
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly readingChanged = new vscode.EventEmitter<void>();
  private readonly subscriptions: vscode.Disposable;

  /** Fires when `configFor` may answer otherwise. */
  readonly onDidChange = this.changed.event;
  /** Fires when notes may read otherwise, or other files may be notes. */
  readonly onDidChangeReading = this.readingChanged.event;

  constructor(private readonly log: Log) {
    this.files = new ConfigFiles(log);
    this.subscriptions = vscode.Disposable.from(
      this.files,
      this.changed,
      this.readingChanged,
      this.files.onDidChange(() => this.refresh()),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (SHARED.some((key) => event.affectsConfiguration(`starStories.${key}`))) this.refresh();
      }),
    );
    this.reading = this.describeReading();
  }

  /** Resolves once the configuration files of the workspace have been read. */
  get ready(): Promise<void> {
    return this.files.ready;
  }

  /** What is configured for a note. The same object for as long as nothing changes, and for all notes that share it. */
  configFor(uri: vscode.Uri): Config {
    const file = this.files.nearest(uri);
    const folder = vscode.workspace.getWorkspaceFolder(uri)?.uri;
    const key = `${file?.uri.toString() ?? ''} ${folder?.toString() ?? ''}`;
    const known = this.configs.get(key);
    if (known !== undefined) return known;
    const config = configOf(fillIn(file?.user ?? {}, this.settingsFor(folder)));
    this.configs.set(key, config);
    return config;
  }

  /** The configuration file that counts for a note, if there is one. */
  fileFor(uri: vscode.Uri): vscode.Uri | undefined {
    return this.files.nearest(uri)?.uri;
  }

  /** Does the configuration file choose the note, or leave it out? Null: it does not say. */
  chooses(uri: vscode.Uri): boolean | null {
    const file = this.files.nearest(uri);
    if (file === null || !isIn(file.folder, uri)) return null;
    const path = uri.path.slice(file.folder.path.replace(/\/$/, '').length + 1);
    const { files } = this.configFor(uri);
    return files.excludes(path) ? false : files.includes(path);
  }

  /** The files that configuration files choose besides those that the settings choose. */
  includePatterns(): vscode.RelativePattern[] {
    return this.all().flatMap(({ folder, user }) => (user.include ?? []).map((glob) => new vscode.RelativePattern(folder, glob)));
  }

  /** The configuration files that are known. */
  all(): readonly ConfigFile[] {
    return this.files.all();
  }

  dispose(): void {
    this.subscriptions.dispose();
  }

  private refresh(): void {
    this.configs = new Map();
    const before = this.reading;
    this.reading = this.describeReading();
    if (this.reading !== before) this.readingChanged.fire();
    this.changed.fire();
  }

  private describeReading(): string {
    const files = this.all().map(({ uri, user: { vocabulary, framework, include, exclude } }) => [
      uri.toString(),
      vocabulary,
      framework,
      include,
      exclude,
    ]);
    const folders = [undefined, ...(vscode.workspace.workspaceFolders ?? [])].map((folder) => configOf(this.settingsFor(folder?.uri)).key);
    return JSON.stringify([files.sort(), folders]);
  }

  /** A mistake in the settings is said once, and the default stands. */
  private settingsFor(folder: vscode.Uri | undefined): UserConfig {
    const settings = vscode.workspace.getConfiguration('starStories', folder);
    const { user, mistakes } = checkConfig(Object.fromEntries(SHARED.map((key) => [key, settings.get<unknown>(key)])));
    for (const message of mistakes.map(messageOf).filter((each) => !this.told.has(each))) {
      this.told.add(message);
      const problem = vscode.l10n.t('The setting {0}', `starStories.${message}`);
      this.log.warn(problem);
      void vscode.window.showWarningMessage(vscode.l10n.t('{0}. The default stands.', problem));
    }
    return user;
  }
}

function isIn(folder: vscode.Uri, uri: vscode.Uri): boolean {
  return uri.scheme === folder.scheme && uri.authority === folder.authority && uri.path.startsWith(folder.path);
}
