import * as vscode from 'vscode';
import { lint, type Finding } from '../core/lint/lint.js';
import type { Severity } from '../core/lint/rule.js';
import { isNoteDocument, type NoteIndex } from './noteIndex.js';
import { rangeOf } from './positions.js';

const SEVERITIES: Readonly<Record<Severity, vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
};

/** Shows what the open notes lack, as they are typed. Each finding's code leads to its rule's page. */
export function registerDiagnostics(extensionUri: vscode.Uri, index: NoteIndex): vscode.Disposable {
  return new NoteDiagnostics(extensionUri, index);
}

class NoteDiagnostics implements vscode.Disposable {
  private readonly collection = vscode.languages.createDiagnosticCollection('starStories');
  /** Closed or deleted notes whose text VS Code keeps in memory for a while. */
  private readonly hidden = new Set<string>();
  private readonly subscriptions: vscode.Disposable;

  constructor(
    private readonly extensionUri: vscode.Uri,
    private readonly index: NoteIndex,
  ) {
    this.subscriptions = vscode.Disposable.from(
      this.collection,
      index.onDidChange((uris) => this.updateAll(uris)),
      index.onDidDelete((uri) => this.hide(uri)),
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.hidden.delete(document.uri.toString())),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.hide(uri)),
      vscode.window.tabGroups.onDidChangeTabs(({ opened, closed }) => {
        for (const uri of urisOf(closed)) if (!isInTab(uri)) this.hide(uri);
        for (const uri of urisOf(opened)) this.hidden.delete(uri.toString());
        this.updateAll(urisOf(opened));
      }),
    );
    this.updateAll(vscode.workspace.textDocuments.map(({ uri }) => uri));
  }

  dispose(): void {
    this.subscriptions.dispose();
  }

  private updateAll(uris: readonly vscode.Uri[]): void {
    const changed = new Set(uris.map(String));
    for (const document of vscode.workspace.textDocuments) if (changed.has(document.uri.toString())) this.update(document);
  }

  private update(document: vscode.TextDocument): void {
    if (!isNoteDocument(document) || this.hidden.has(document.uri.toString())) return;
    this.collection.set(
      document.uri,
      lint(this.index.read(document)).map((finding) => this.toDiagnostic(document, finding)),
    );
  }

  private hide(uri: vscode.Uri): void {
    this.hidden.add(uri.toString());
    this.collection.delete(uri);
  }

  private toDiagnostic(document: vscode.TextDocument, finding: Finding): vscode.Diagnostic {
    const diagnostic = new vscode.Diagnostic(rangeOf(document, finding.span), finding.message, SEVERITIES[finding.severity]);
    diagnostic.source = 'STAR Stories';
    diagnostic.code = { value: finding.ruleId, target: vscode.Uri.joinPath(this.extensionUri, 'docs', 'rules', `${finding.ruleId}.md`) };
    return diagnostic;
  }
}

function urisOf(tabs: readonly vscode.Tab[]): vscode.Uri[] {
  return tabs.flatMap(({ input }) => {
    if (input instanceof vscode.TabInputText) return [input.uri];
    return input instanceof vscode.TabInputTextDiff ? [input.modified] : [];
  });
}

function isInTab(uri: vscode.Uri): boolean {
  return urisOf(vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs)).some((open) => open.toString() === uri.toString());
}
