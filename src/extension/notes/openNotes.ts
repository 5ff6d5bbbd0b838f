import * as vscode from 'vscode';
import type { Reading } from '../../core/notes/reading.js';
import type { ConfigService } from '../config/config.js';
import { documentAt, isInTab, mayBeNote, urisOf } from './noteDocuments.js';
import { OpenReadings } from './openReadings.js';

/** The open documents that count as notes in place of their files, read as they are edited. */
export class OpenNotes implements vscode.Disposable {
  private readonly readings: OpenReadings;
  /** Documents that VS Code still has in memory though their editor was closed or their file deleted: they count no more. */
  private readonly left = new Set<string>();
  private readonly read = new vscode.EventEmitter<vscode.TextDocument>();
  private readonly leaving = new vscode.EventEmitter<vscode.Uri>();
  private readonly subscriptions: vscode.Disposable;

  /** Fires when the reading of a document that counts says what the document says. */
  readonly onDidRead = this.read.event;

  /** Fires when a document counts no more, and its file does again. */
  readonly onDidLeave = this.leaving.event;

  constructor(private readonly config: ConfigService) {
    this.readings = new OpenReadings(({ uri }) => {
      const { key, reading } = config.configFor(uri);
      return { key, options: { ...reading, ...(uri.scheme === 'untitled' ? {} : { name: uri.path }) } };
    });
    this.subscriptions = vscode.Disposable.from(
      this.read,
      this.leaving,
      this.readings,
      this.readings.onDidRead((document) => {
        if (this.documentOf(document.uri) === document) this.read.fire(document);
      }),
      vscode.workspace.onDidOpenTextDocument(({ uri }) => this.enter(uri)),
      vscode.workspace.onDidChangeTextDocument((event) => this.edited(event)),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.closed(uri)),
      vscode.window.tabGroups.onDidChangeTabs(({ opened, closed }) => {
        for (const uri of urisOf(closed)) if (!isInTab(uri)) this.leave(uri);
        for (const uri of urisOf(opened)) this.enter(uri);
      }),
    );
  }

  /** The document of a note that is open; undefined if it is closed, deleted or no note by the settings. */
  documentOf(uri: vscode.Uri): vscode.TextDocument | undefined {
    const document = documentAt(uri);
    return document !== undefined && !this.left.has(uri.toString()) && mayBeNote(document, this.config) ? document : undefined;
  }

  /** Has the document of this file read, if there is one that counts: `onDidRead` tells when it is. */
  follow(uri: vscode.Uri): void {
    const document = this.documentOf(uri);
    if (document !== undefined) this.readings.follow(document);
  }

  /** Has the document read, if nobody has yet. */
  beginReading(document: vscode.TextDocument): void {
    if (!this.readings.follows(document)) this.readings.follow(document);
  }

  /** Has the document been read as it is now? */
  isCurrent(document: vscode.TextDocument): boolean {
    return this.readings.isCurrent(document);
  }

  /** The reading of what the document says now, waited for if need be. */
  reading(document: vscode.TextDocument): Reading {
    return this.readings.read(document);
  }

  /** The document counts from now on, even if its editor was closed or its file deleted before. */
  enter(uri: vscode.Uri): void {
    this.left.delete(uri.toString());
    this.follow(uri);
  }

  /** The file was written: an editor that shows it counts again. */
  rewritten(uri: vscode.Uri): void {
    if (isInTab(uri)) this.left.delete(uri.toString());
  }

  /** The file was deleted. An editor may still show what was in it; it counts again once it is edited. */
  deleted(uri: vscode.Uri): void {
    this.left.add(uri.toString());
  }

  dispose(): void {
    this.subscriptions.dispose();
  }

  /** A closed document may follow its file for a while; only one that somebody edits is open again. */
  private edited(event: vscode.TextDocumentChangeEvent): void {
    const { document, contentChanges } = event;
    const { uri } = document;
    const wasLeft = this.left.has(uri.toString());
    if (document.isDirty || isInTab(uri)) this.left.delete(uri.toString());
    this.readings.edited(event);
    // One whose edits are being followed tells by itself when it is read.
    if (wasLeft || contentChanges.length === 0 || !this.readings.follows(document)) this.follow(uri);
  }

  private closed(uri: vscode.Uri): void {
    this.left.delete(uri.toString());
    this.leaving.fire(uri);
  }

  /** What was typed and not saved is gone; the file counts again. */
  private leave(uri: vscode.Uri): void {
    if (this.documentOf(uri) === undefined) return;
    this.left.add(uri.toString());
    this.leaving.fire(uri);
  }
}
