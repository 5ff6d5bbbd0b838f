import * as vscode from 'vscode';
import {
  editReadingInSteps,
  finish,
  startReadingInSteps,
  type Reading,
  type ReadOptions,
  type TextEdit,
} from '../../core/notes/reading.js';
import { doSlice } from './slices.js';
import { LARGEST_NOTE } from './textFiles.js';

/** How a document is read, and a key that is another wherever that is. */
export interface WayToRead {
  readonly key: string;
  readonly options: ReadOptions;
}

/** An open document, and how far its edits have been followed. */
interface Followed {
  readonly key: string;
  /** It is too long to be read, and counts as empty. */
  readonly isLong: boolean;
  /** The reading of the document as it was at some version; null before the first. */
  reading: Reading | null;
  /** Edits since then, one list for each later version. */
  readonly edits: (readonly TextEdit[])[];
  /** The work on the first of them, or on the first reading. */
  steps: Generator<void, Reading>;
  /** Of the document once all this is done. */
  version: number;
  timer: ReturnType<typeof setTimeout> | undefined;
}

/** Readings of open documents. Edits are followed as they come, at once where that is quick, else slice by slice. */
export class OpenReadings implements vscode.Disposable {
  private readonly followed = new Map<vscode.TextDocument, Followed>();
  private readonly finished = new vscode.EventEmitter<vscode.TextDocument>();
  private readonly subscriptions: vscode.Disposable;

  /** Fires when the reading of a document says what the document says. */
  readonly onDidRead = this.finished.event;

  constructor(private readonly wayToRead: (document: vscode.TextDocument) => WayToRead) {
    this.subscriptions = vscode.Disposable.from(
      this.finished,
      vscode.workspace.onDidCloseTextDocument((document) => this.forget(document)),
    );
  }

  /** Has the document read. What is known already is told at once. */
  follow(document: vscode.TextDocument): void {
    const followed = this.known(document);
    if (followed === undefined) this.goOn(document, this.begin(document));
    else if (isDone(followed)) this.finished.fire(document);
  }

  /** Are the document's edits followed? */
  follows(document: vscode.TextDocument): boolean {
    return this.known(document) !== undefined;
  }

  /** Does the reading say what the document says? */
  isCurrent(document: vscode.TextDocument): boolean {
    const followed = this.known(document);
    return followed !== undefined && isDone(followed);
  }

  /** The reading of what the document says now, waited for if it is not at hand. */
  read(document: vscode.TextDocument): Reading {
    const followed = this.known(document) ?? this.begin(document);
    let reading = followed.reading;
    while (reading === null || !isDone(followed)) reading = this.take(followed, finish(followed.steps));
    return reading;
  }

  dispose(): void {
    for (const document of [...this.followed.keys()]) this.forget(document);
    this.subscriptions.dispose();
  }

  /** What is known of the document by the way in which it is to be read; nothing if an edit was missed. */
  private known(document: vscode.TextDocument): Followed | undefined {
    const followed = this.followed.get(document);
    return followed?.version === document.version && followed.key === this.wayToRead(document).key ? followed : undefined;
  }

  private begin(document: vscode.TextDocument): Followed {
    this.forget(document);
    const { key, options } = this.wayToRead(document);
    const isLong = isTooLong(document);
    const steps = startReadingInSteps(isLong ? '' : document.getText(), options);
    const followed: Followed = { key, isLong, reading: null, edits: [], steps, version: document.version, timer: undefined };
    this.followed.set(document, followed);
    return followed;
  }

  private forget(document: vscode.TextDocument): void {
    clearTimeout(this.followed.get(document)?.timer);
    this.followed.delete(document);
  }

  /** Follows an edit. A document whose edits were missed, or that has become too long or short enough, is read anew. */
  edited({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    const followed = this.followed.get(document);
    if (followed === undefined || followed.version === document.version) return;
    const isLong = isTooLong(document);
    if (contentChanges.length === 0 || followed.version + 1 !== document.version || isLong !== followed.isLong)
      return this.forget(document);
    followed.version = document.version;
    if (isLong) return;
    const wasDone = isDone(followed);
    followed.edits.push(
      contentChanges.map(({ rangeOffset, rangeLength, text }) => ({ start: rangeOffset, end: rangeOffset + rangeLength, text })),
    );
    if (!wasDone || followed.reading === null) return;
    followed.steps = editReadingInSteps(followed.reading, followed.edits[0] ?? []);
    this.goOn(document, followed);
  }

  private goOn(document: vscode.TextDocument, followed: Followed): void {
    if (this.followed.get(document) !== followed) return;
    // Whoever could not wait may have done it meanwhile, and steps that are done have no more to tell.
    const slice = isDone(followed) ? null : doSlice(followed.steps);
    if (slice?.done === true) this.take(followed, slice.value);
    // First all others hear of the edit, such as whoever counts keystrokes.
    if (isDone(followed)) queueMicrotask(() => this.finished.fire(document));
    else followed.timer = setTimeout(() => this.goOn(document, followed), 0);
  }

  /** Takes a reading that is done, and goes on to the edits since. */
  private take(followed: Followed, reading: Reading): Reading {
    if (followed.reading !== null) followed.edits.shift();
    followed.reading = reading;
    const [next] = followed.edits;
    if (next !== undefined) followed.steps = editReadingInSteps(reading, next);
    return reading;
  }
}

function isDone({ reading, edits }: Followed): boolean {
  return reading !== null && edits.length === 0;
}

/** Reading such a text would take seconds, and nobody wrote it. */
function isTooLong(document: vscode.TextDocument): boolean {
  return document.offsetAt(document.lineAt(document.lineCount - 1).range.end) > LARGEST_NOTE;
}
