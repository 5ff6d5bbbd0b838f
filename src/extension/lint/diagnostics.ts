import * as vscode from 'vscode';
import type { Finding } from '../../core/lint/finding.js';
import { withoutNews } from '../../core/lint/quiet.js';
import type { Severity } from '../../core/lint/settings.js';
import type { Linting } from './linting.js';
import type { CurrentNote, NoteIndex } from '../notes/noteIndex.js';
import { readLintScope, readLintTime } from '../config/settings.js';
import { Typing } from './typing.js';

const SEVERITIES: Readonly<Record<Severity, vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
};

/** Shows what the notes lack, as they are typed. Each finding's code leads to its rule's page. */
export function registerDiagnostics(extensionUri: vscode.Uri, index: NoteIndex, linting: Linting): vscode.Disposable {
  return new NoteDiagnostics(extensionUri, index, linting);
}

class NoteDiagnostics implements vscode.Disposable {
  private readonly collection = vscode.languages.createDiagnosticCollection('starStories');
  private readonly typing = new Typing();
  /** What is shown, by note. */
  private readonly shown = new Map<string, readonly Finding[]>();
  private readonly subscriptions: vscode.Disposable;

  constructor(
    private readonly extensionUri: vscode.Uri,
    private readonly index: NoteIndex,
    private readonly linting: Linting,
  ) {
    this.subscriptions = vscode.Disposable.from(
      this.collection,
      this.typing,
      linting.onDidChange((uris) => this.update(uris)),
      this.typing.onDidPause((uri) => this.update([uri])),
      vscode.workspace.onDidSaveTextDocument(({ uri }) => this.update([uri], true)),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('starStories.lint')) this.update(index.known().map(({ uri }) => uri));
      }),
    );
    this.update(index.known().map(({ uri }) => uri));
  }

  dispose(): void {
    this.subscriptions.dispose();
  }

  private update(uris: readonly vscode.Uri[], isSaved = false): void {
    const scope = readLintScope();
    const changes: [vscode.Uri, vscode.Diagnostic[] | undefined][] = [];
    // Of a note that is named twice, VS Code would show all twice.
    for (const [key, uri] of new Map(uris.map((each) => [each.toString(), each]))) {
      const document = this.index.documentOf(uri);
      // It will be told when it is read; what is shown stays until then.
      if (document !== undefined && !this.index.isCurrent(document)) continue;
      const current = document !== undefined || scope === 'workspace' ? this.index.current(uri) : undefined;
      if (current === undefined) {
        if (this.shown.delete(key)) changes.push([uri, undefined]);
      } else if (document === undefined || isSaved || !this.waitsForSaving(document)) {
        const findings = this.withoutHeld(uri, current, this.linting.findings(uri));
        this.shown.set(key, findings);
        changes.push([uri, findings.map((finding) => this.toDiagnostic(uri, current, finding))]);
      }
    }
    this.collection.set(changes);
  }

  /** In the story that is being typed, nothing new is shown. */
  private withoutHeld(uri: vscode.Uri, { note }: CurrentNote, findings: readonly Finding[]): readonly Finding[] {
    const editor = vscode.window.activeTextEditor;
    if (editor?.document.uri.toString() !== uri.toString() || !this.typing.isTyping(uri)) return findings;
    const cursor = editor.document.offsetAt(editor.selection.active);
    const story = note.stories.find(({ extent }) => extent.start <= cursor && cursor <= extent.end);
    return story === undefined ? findings : withoutNews(findings, this.shown.get(uri.toString()) ?? [], story.extent);
  }

  /** Until it is saved, what was found before stays. That a document is dirty may be told a moment after the edit. */
  private waitsForSaving(document: vscode.TextDocument): boolean {
    const isEdited = document.isDirty || this.typing.isTyping(document.uri);
    return isEdited && !document.isUntitled && readLintTime(document.uri) === 'onSave';
  }

  private toDiagnostic(
    uri: vscode.Uri,
    { rangeOf }: CurrentNote,
    { ruleId, severity, message, span, related = [] }: Finding,
  ): vscode.Diagnostic {
    const diagnostic = new vscode.Diagnostic(rangeOf(span), message, SEVERITIES[severity]);
    diagnostic.source = 'STAR Stories';
    diagnostic.code = { value: ruleId, target: vscode.Uri.joinPath(this.extensionUri, 'docs', 'rules', `${ruleId}.md`) };
    diagnostic.relatedInformation = related.map(
      (each) => new vscode.DiagnosticRelatedInformation(new vscode.Location(uri, rangeOf(each.span)), each.message),
    );
    return diagnostic;
  }
}
