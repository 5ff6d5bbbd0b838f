import * as vscode from 'vscode';
import { renameSetTag } from '../../core/editing/renameSetTag.js';
import { renameTag } from '../../core/editing/renameTag.js';
import { nameSpan, tagAt, tagsOfKey } from '../../core/editing/tagPlaces.js';
import type { Edit } from '../../core/lint/rule.js';
import { tagKey } from '../../core/notes/reach.js';
import type { ConfigService } from '../config/config.js';
import type { Linting } from '../lint/linting.js';
import type { NoteIndex } from '../notes/noteIndex.js';
import { rangeOf } from '../positions.js';
import { readNote } from './currentNote.js';
import { isWritable } from '../writable.js';

/** Renames a tag in all notes, and where it is set in a configuration file, as one edit that VS Code can show beforehand. */
export class TagRenaming implements vscode.RenameProvider {
  constructor(
    private readonly index: NoteIndex,
    private readonly linting: Linting,
    private readonly config: ConfigService,
  ) {}

  /** Nothing but tags: what else can be renamed in Markdown is for VS Code's own Markdown extension, which is asked then. */
  async prepareRename(
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
  ): Promise<{ range: vscode.Range; placeholder: string } | undefined> {
    const note = await readNote(this.index, document, token);
    const tag = note === null ? null : tagAt(note, document.offsetAt(position));
    return tag === null ? undefined : { range: rangeOf(document, nameSpan(document.getText(), tag)), placeholder: tag.name };
  }

  /**
   * Nothing is renamed at all where a note would not be read as it should be; a sentence says why. It is no rejection:
   * then VS Code would ask the next provider, and rename the heading around the tag.
   */
  async provideRenameEdits(
    document: vscode.TextDocument,
    position: vscode.Position,
    newName: string,
    token: vscode.CancellationToken,
  ): Promise<vscode.WorkspaceEdit | undefined> {
    const note = await readNote(this.index, document, token);
    const tag = note === null ? null : tagAt(note, document.offsetAt(position));
    if (tag === null) return undefined;
    await this.index.all();
    const [key, name] = [tagKey(tag.name), newName.trim()];
    const other = tagKey(name) === key ? undefined : this.linting.workspace.tags.get(tagKey(name));
    if (other !== undefined && !(await asksToMerge(tag.name, other.name, other.stories))) return new vscode.WorkspaceEdit();
    const edits = await this.editsFor(key, other?.name ?? name);
    if (typeof edits !== 'string') return edits;
    void vscode.window.showWarningMessage(edits);
    return new vscode.WorkspaceEdit();
  }

  /** The edits, or the reason why there are none. */
  private async editsFor(key: string, name: string): Promise<vscode.WorkspaceEdit | string> {
    const whole = new vscode.WorkspaceEdit();
    for (const { uri, note, name: noteName } of this.index.known().filter((each) => tagsOfKey(each.note, key).length > 0)) {
      const document = await vscode.workspace.openTextDocument(uri).then(undefined, () => null);
      if (document === null) return vscode.l10n.t('{0} can no longer be read. No tag was renamed.', noteName);
      if (!(await isWritable(uri))) return vscode.l10n.t('{0} cannot be written. No tag was renamed.', noteName);
      const edits = renameTag(this.index.reading(document), key, name);
      if (edits === null)
        return vscode.l10n.t(
          '“{0}” would not be read as a tag in {1}, line {2}. No tag was renamed.',
          name,
          noteName,
          tagsOfKey(note, key)[0]?.line ?? 1,
        );
      whole.set(uri, textEdits(document, edits));
    }
    for (const { uri } of this.config.all()) {
      const document = await vscode.workspace.openTextDocument(uri);
      const edits = renameSetTag(document.getText(), key, name);
      if (edits.length === 0) continue;
      if (!(await isWritable(uri)))
        return vscode.l10n.t('{0} cannot be written. No tag was renamed.', vscode.workspace.asRelativePath(uri));
      whole.set(uri, textEdits(document, edits));
    }
    return whole;
  }
}

function textEdits(document: vscode.TextDocument, edits: readonly Edit[]): vscode.TextEdit[] {
  return edits.map(({ span, text }) => vscode.TextEdit.replace(rangeOf(document, span), text));
}

async function asksToMerge(from: string, to: string, stories: number): Promise<boolean> {
  const merge = vscode.l10n.t('Merge');
  const count = stories === 1 ? vscode.l10n.t('1 story') : vscode.l10n.t('{0} stories', stories);
  const detail = vscode.l10n.t('Stories with “{0}” will carry “{1}”, each once. The two cannot be told apart afterwards.', from, to);
  return (
    (await vscode.window.showWarningMessage(
      vscode.l10n.t('“{0}” is a tag of {1} already. Merge “{2}” with it?', to, count, from),
      { modal: true, detail },
      merge,
    )) === merge
  );
}
