import * as vscode from 'vscode';
import { SPOKEN_ROLES, type Note, type SpokenRole } from '../../core/notes/model.js';
import { roleName } from '../../core/notes/names.js';
import type { NoteIndex } from '../notes/noteIndex.js';
import { rangeOf } from '../positions.js';

const SETTING = 'starStories.showRoles';

/** Shows, where it is switched on, which lines are a story's Situation, Task, Action, Result or Learning. */
export function registerRoleMarks(index: NoteIndex): vscode.Disposable {
  return new RoleMarks(index);
}

class RoleMarks implements vscode.Disposable {
  /** There only while they are switched on. */
  private types: ReadonlyMap<SpokenRole, vscode.TextEditorDecorationType> = new Map();
  private readonly subscriptions: vscode.Disposable;

  constructor(private readonly index: NoteIndex) {
    this.subscriptions = vscode.Disposable.from(
      index.onDidChange((uris) => this.show(new Set(uris.map(String)))),
      vscode.window.onDidChangeVisibleTextEditors(() => this.show()),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration(SETTING)) this.configure();
      }),
    );
    this.configure();
  }

  dispose(): void {
    this.subscriptions.dispose();
    for (const type of this.types.values()) type.dispose();
  }

  private configure(): void {
    for (const type of this.types.values()) type.dispose();
    const isOn = vscode.workspace.getConfiguration().get<unknown>(SETTING) === true;
    this.types = new Map(isOn ? SPOKEN_ROLES.map((role) => [role, typeFor(role)]) : []);
    this.show();
  }

  /** In the editors of these documents, or in all. */
  private show(uris: ReadonlySet<string> | null = null): void {
    if (this.types.size === 0) return;
    for (const editor of vscode.window.visibleTextEditors) {
      const { document } = editor;
      if (
        uris?.has(document.uri.toString()) === false ||
        this.index.documentOf(document.uri) === undefined ||
        !this.index.isCurrent(document)
      )
        continue;
      const marks = marksOf(document, this.index.read(document));
      for (const [role, type] of this.types) editor.setDecorations(type, marks.get(role) ?? []);
    }
  }
}

/** A bar along the lines, told apart by more than its colour: where the label has another word than the role's, that is said behind it. */
function typeFor(role: SpokenRole): vscode.TextEditorDecorationType {
  const color = new vscode.ThemeColor(`starStories.${role}`);
  return vscode.window.createTextEditorDecorationType({
    isWholeLine: true,
    borderStyle: 'solid',
    borderWidth: '0 0 0 3px',
    borderColor: color,
    overviewRulerColor: color,
    overviewRulerLane: vscode.OverviewRulerLane.Left,
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
}

function marksOf(document: vscode.TextDocument, { stories }: Note): Map<SpokenRole, vscode.DecorationOptions[]> {
  const marks = new Map<SpokenRole, vscode.DecorationOptions[]>();
  for (const { roles, label, span, body } of stories.flatMap(({ sections }) => sections)) {
    const [role] = roles;
    if (role === undefined || role === 'other') continue;
    const names = roles.filter((each) => each !== 'other').map(roleName);
    const isNamed = names.every((name) => label?.toLowerCase().includes(name.toLowerCase()) === true);
    const own = marks.get(role) ?? [];
    marks.set(role, own);
    own.push({ range: toLastWord(document, span.start, body.end) });
    const word = { contentText: `  ${names.join(' · ')}`, color: new vscode.ThemeColor(`starStories.${role}`), fontStyle: 'italic' };
    if (!isNamed) own.push({ range: rangeOf(document, span), renderOptions: { after: word } });
  }
  return marks;
}

/** Blank lines behind a section are none of it. */
function toLastWord(document: vscode.TextDocument, start: number, end: number): vscode.Range {
  const range = rangeOf(document, { start, end });
  let last = range.end.line - (range.end.character === 0 && range.end.line > range.start.line ? 1 : 0);
  while (last > range.start.line && document.lineAt(last).isEmptyOrWhitespace) last -= 1;
  return new vscode.Range(range.start, document.lineAt(last).range.end);
}
