import * as vscode from 'vscode';
import type { Finding } from '../../core/lint/finding.js';
import type { Edit } from '../../core/lint/rule.js';
import type { Reading } from '../../core/notes/reading.js';
import { fixAll } from '../../core/writing/fixAll.js';
import { fixesFor, storyIndexOf } from '../../core/writing/fixes.js';
import { ignoreHere, ignoreInFile } from '../../core/writing/ignore.js';
import type { Linting } from '../lint/linting.js';
import type { NoteIndex } from '../notes/noteIndex.js';
import { rangeOf } from '../positions.js';
import type { StoryTarget } from '../storyTarget.js';
import { IGNORE_RULE } from './ignoring.js';
import { ADD_TAGS } from './tagging.js';
import { workspaceEdit } from './workspaceEdit.js';

/** Mends all of a note that needs nobody's choice. */
export const FIX_ALL = vscode.CodeActionKind.SourceFixAll.append('starStories');

/** Comments about the comments themselves would go round in circles. */
const ABOUT_COMMENTS = 'disable-comment';

/** An action whose edit is made for the document as it is when the action is chosen. */
class FixAction extends vscode.CodeAction {
  constructor(
    title: string,
    kind: vscode.CodeActionKind,
    readonly document: vscode.TextDocument,
    /** Null where, by now, there is nothing to mend or nobody can say where. */
    readonly edits: () => readonly Edit[] | null,
  ) {
    super(title, kind);
  }
}

/** Offers under the light bulb what mends each finding at the cursor, and what keeps its rule quiet. */
export class FixProvider implements vscode.CodeActionProvider {
  constructor(
    private readonly index: NoteIndex,
    private readonly linting: Linting,
  ) {}

  provideCodeActions(
    document: vscode.TextDocument,
    range: vscode.Range,
    { diagnostics, only }: vscode.CodeActionContext,
  ): vscode.CodeAction[] {
    if (this.index.documentOf(document.uri) === undefined) return [];
    const actions: vscode.CodeAction[] = [];
    if (only?.contains(FIX_ALL) === true) actions.push(this.fixAllAction(document));
    if (only !== undefined && !only.contains(vscode.CodeActionKind.QuickFix)) return actions;
    const reading = this.index.reading(document);
    // What is shown may be of an older version: the findings are those of the document as it is.
    const findings = this.linting.findings(document.uri).filter(({ span }) => rangeOf(document, span).intersection(range) !== undefined);
    const shownBy = ({ ruleId, span }: Finding): vscode.Diagnostic[] =>
      diagnostics.filter(({ code, range: at }) => typeof code === 'object' && code.value === ruleId && at.isEqual(rangeOf(document, span)));
    /** What mends two findings of one place is offered once. */
    const offered = new Map<string, vscode.CodeAction>();
    for (const add of [this.fixActions, this.ignoreActions]) {
      for (const finding of findings) {
        for (const action of add.call(this, document, reading, finding)) {
          const key = `${finding.span.start} ${action.title}`;
          const same = offered.get(key) ?? action;
          offered.set(key, same);
          same.diagnostics = [...(same.diagnostics ?? []), ...shownBy(finding)];
        }
      }
    }
    return [...actions, ...offered.values()];
  }

  /** VS Code asks for the edit when the user has chosen. */
  resolveCodeAction(action: vscode.CodeAction): vscode.CodeAction {
    if (!(action instanceof FixAction)) return action;
    const edits = action.edits();
    if (edits !== null) action.edit = workspaceEdit(action.document, edits);
    return action;
  }

  private fixActions(document: vscode.TextDocument, reading: Reading, finding: Finding): vscode.CodeAction[] {
    const actions: vscode.CodeAction[] = fixesFor(reading, finding).map(({ title }) =>
      this.action(title, document, finding, (now, same) => fixesFor(now, same).find((fix) => fix.title === title)?.edits ?? null),
    );
    const place = storyIndexOf(reading, finding);
    if (finding.ruleId === 'missing-tags')
      actions.push(
        commandAction(vscode.l10n.t('Add tags…'), ADD_TAGS, {
          uri: document.uri,
          title: reading.note.stories[place]?.title ?? null,
          place,
        } satisfies StoryTarget),
      );
    const [first] = actions;
    if (first !== undefined) first.isPreferred = true;
    return actions;
  }

  private ignoreActions(document: vscode.TextDocument, reading: Reading, finding: Finding): vscode.CodeAction[] {
    const { ruleId } = finding;
    const isAside = storyIndexOf(reading, finding) === -1;
    const comments = [
      { title: isAside ? vscode.l10n.t('Ignore {0} here', ruleId) : vscode.l10n.t('Ignore {0} for this story', ruleId), edits: ignoreHere },
      { title: vscode.l10n.t('Ignore {0} in this file', ruleId), edits: ignoreInFile },
    ].filter(({ edits }) => ruleId !== ABOUT_COMMENTS && edits(reading, finding) !== null);
    return [
      ...comments.map(({ title, edits }) => this.action(title, document, finding, edits)),
      commandAction(vscode.l10n.t('Ignore {0} everywhere', ruleId), IGNORE_RULE, document.uri, ruleId),
    ];
  }

  private action(
    title: string,
    document: vscode.TextDocument,
    finding: Finding,
    edits: (reading: Reading, finding: Finding) => readonly Edit[] | null,
  ): FixAction {
    const { version } = document;
    return new FixAction(title, vscode.CodeActionKind.QuickFix, document, () => {
      const same = document.version === version ? finding : this.sameNow(document, finding);
      return same === null ? null : edits(this.index.reading(document), same);
    });
  }

  /** The finding as it is in a later version of the document; null if it is gone, or several are alike. */
  private sameNow(document: vscode.TextDocument, { ruleId, message }: Finding): Finding | null {
    const [same, another] = this.linting
      .findings(document.uri)
      .filter((finding) => finding.ruleId === ruleId && finding.message === message);
    return another === undefined ? (same ?? null) : null;
  }

  private fixAllAction(document: vscode.TextDocument): vscode.CodeAction {
    return new FixAction(
      vscode.l10n.t('Mend all that needs no choice'),
      FIX_ALL,
      document,
      () => fixAll(this.index.reading(document), (note) => this.linting.findingsIn(document.uri, note)).edits,
    );
  }
}

function commandAction(title: string, command: string, ...args: readonly unknown[]): vscode.CodeAction {
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.command = { command, title, arguments: [...args] };
  return action;
}
