import * as vscode from 'vscode';
import type { ConfigService } from '../config/config.js';
import type { NoteIndex } from '../notes/noteIndex.js';
import { rangeOf } from '../positions.js';
import { readNote } from './currentNote.js';
import { LENS_PARTS, lensesOf, type LensPart } from './lenses.js';
import type { Schedules } from '../practice/schedules.js';

const SETTING = 'starStories.codeLens';

/**
 * Shows above each story what can be done with it and how it stands. VS Code asks anew after each edit by itself; it is
 * told only of what else has changed, and gets all parts at once, so that nothing flickers.
 */
export class StoryLenses implements vscode.CodeLensProvider, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly subscriptions: vscode.Disposable;
  readonly onDidChangeCodeLenses = this.changed.event;

  constructor(
    private readonly index: NoteIndex,
    private readonly config: ConfigService,
    private readonly schedules: Schedules,
  ) {
    const tell = (): void => this.changed.fire();
    this.subscriptions = vscode.Disposable.from(
      this.changed,
      config.onDidChange(tell),
      schedules.onDidChange(tell),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration(SETTING)) tell();
      }),
    );
  }

  async provideCodeLenses(document: vscode.TextDocument, token: vscode.CancellationToken): Promise<vscode.CodeLens[]> {
    const parts = readParts(document.uri);
    const note = parts.size === 0 ? null : await readNote(this.index, document, token);
    if (note === null) return [];
    const { wordsPerMinute } = this.config.configFor(document.uri).lint;
    const schedules = this.schedules.of(document.uri, note.stories);
    const now = Date.now();
    return note.stories.flatMap((story, place) => {
      const target = { uri: document.uri, title: story.title, place };
      const range = rangeOf(document, { start: story.span.start, end: story.span.start });
      return lensesOf({ story, target, wordsPerMinute, schedule: schedules[place] ?? null, now }, parts).map(
        (command) => new vscode.CodeLens(range, command),
      );
    });
  }

  dispose(): void {
    this.subscriptions.dispose();
  }
}

/** The parts that are switched on; what is not said is. */
function readParts(uri: vscode.Uri): ReadonlySet<LensPart> {
  const set = vscode.workspace.getConfiguration(undefined, uri).get<Readonly<Record<string, unknown>>>(SETTING) ?? {};
  return new Set(LENS_PARTS.filter((part) => set[part] !== false));
}
