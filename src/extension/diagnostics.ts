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
  const diagnostics = vscode.languages.createDiagnosticCollection('starStories');
  const update = (document: vscode.TextDocument): void => {
    if (isNoteDocument(document)) diagnostics.set(document.uri, lint(index.read(document)).map((finding) => toDiagnostic(extensionUri, document, finding)));
  };
  for (const document of vscode.workspace.textDocuments) update(document);
  return vscode.Disposable.from(
    diagnostics,
    index.onDidChange((uris) => {
      const changed = new Set(uris.map(String));
      for (const document of vscode.workspace.textDocuments) if (changed.has(document.uri.toString())) update(document);
    }),
    vscode.workspace.onDidCloseTextDocument((document) => diagnostics.delete(document.uri)),
    vscode.workspace.onDidDeleteFiles(({ files }) => {
      for (const uri of files) diagnostics.delete(uri);
    }),
  );
}

function toDiagnostic(extensionUri: vscode.Uri, document: vscode.TextDocument, finding: Finding): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(rangeOf(document, finding.span), finding.message, SEVERITIES[finding.severity]);
  diagnostic.source = 'STAR Stories';
  diagnostic.code = { value: finding.ruleId, target: vscode.Uri.joinPath(extensionUri, 'docs', 'rules', `${finding.ruleId}.md`) };
  return diagnostic;
}
