import * as vscode from 'vscode';
import { lint, type Finding } from '../core/lint/lint.js';
import type { Severity } from '../core/lint/settings.js';
import type { NoteIndex } from './noteIndex.js';
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
  private readonly subscriptions: vscode.Disposable;

  constructor(
    private readonly extensionUri: vscode.Uri,
    private readonly index: NoteIndex,
  ) {
    this.subscriptions = vscode.Disposable.from(
      this.collection,
      index.onDidChange((uris) => this.update(uris)),
    );
    this.update(vscode.workspace.textDocuments.map(({ uri }) => uri));
  }

  dispose(): void {
    this.subscriptions.dispose();
  }

  private update(uris: readonly vscode.Uri[]): void {
    for (const uri of uris) {
      const document = this.index.documentOf(uri);
      if (document === undefined) this.collection.delete(uri);
      else this.collection.set(uri, lint(this.index.read(document)).map((finding) => this.toDiagnostic(document, finding)));
    }
  }

  private toDiagnostic(document: vscode.TextDocument, finding: Finding): vscode.Diagnostic {
    const diagnostic = new vscode.Diagnostic(rangeOf(document, finding.span), finding.message, SEVERITIES[finding.severity]);
    diagnostic.source = 'STAR Stories';
    diagnostic.code = { value: finding.ruleId, target: vscode.Uri.joinPath(this.extensionUri, 'docs', 'rules', `${finding.ruleId}.md`) };
    return diagnostic;
  }
}
