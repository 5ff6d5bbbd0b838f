import * as vscode from 'vscode';
import type { ConfigService } from './config.js';
import type { ConfigFile } from './configFiles.js';
import { rangesIn } from '../positions.js';

const SOURCE = 'STAR Stories';

/** Shows what is wrong in configuration files in the Problems panel, at its line. */
export function registerConfigProblems(config: ConfigService): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('starStoriesConfig');
  const show = (): void => {
    collection.clear();
    for (const file of config.all()) collection.set(file.uri, problemsIn(file));
  };
  return vscode.Disposable.from(
    collection,
    config.onDidChange(show),
    // VS Code checks the file by its schema too, but only while it is open.
    vscode.languages.onDidChangeDiagnostics(({ uris }) => {
      const changed = new Set(uris.map(String));
      for (const file of config.all()) {
        const problems = problemsIn(file);
        if (changed.has(file.uri.toString()) && problems.length !== (collection.get(file.uri)?.length ?? 0))
          collection.set(file.uri, problems);
      }
    }),
  );
}

/** One for each mistake, but for those on a line of which VS Code says already what is wrong. */
function problemsIn(file: ConfigFile): vscode.Diagnostic[] {
  const told = vscode.languages.getDiagnostics(file.uri).filter(({ source }) => source !== SOURCE);
  const rangeOf = rangesIn(file.text);
  return file.problems.flatMap(({ message, span }) => {
    const range = rangeOf(span);
    if (told.some((other) => other.range.start.line === range.start.line)) return [];
    const diagnostic = new vscode.Diagnostic(range, vscode.l10n.t('{0}. The default stands.', message), vscode.DiagnosticSeverity.Warning);
    diagnostic.source = SOURCE;
    return [diagnostic];
  });
}
