import * as vscode from 'vscode';
import { labelChoices } from '../../core/editing/labelChoices.js';
import { storySkeleton } from '../../core/editing/newStory.js';
import { typedAt, type Typed } from '../../core/editing/typed.js';
import type { Note } from '../../core/notes/model.js';
import { roleName } from '../../core/notes/names.js';
import { tagKey } from '../../core/notes/reach.js';
import type { ConfigService } from '../config/config.js';
import { appendStops } from '../fixes/workspaceEdit.js';
import type { Linting } from '../lint/linting.js';
import type { NoteIndex } from '../notes/noteIndex.js';
import { originOf, tagChoices } from '../tagChoices.js';
import { readNote } from './currentNote.js';

/** What else than a request asks for completions. Labels wait to be asked for: they would be in the way of what is being told. */
export const COMPLETION_TRIGGERS = ['[', '#'];

/** Completes tags in their brackets, labels that a story lacks, and whole stories to be filled in. Where a document holds no story, it says nothing. */
export class NoteCompletion implements vscode.CompletionItemProvider {
  constructor(
    private readonly index: NoteIndex,
    private readonly linting: Linting,
    private readonly config: ConfigService,
  ) {}

  async provideCompletionItems(
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
    { triggerCharacter }: vscode.CompletionContext,
  ): Promise<vscode.CompletionItem[]> {
    const note = await readNote(this.index, document, token);
    if (note === null || note.stories.length === 0) return [];
    const typed = typedAt(note, position.line + 1, document.lineAt(position).text, position.character, document.offsetAt(position));
    switch (typed?.kind) {
      case 'tag':
      case 'listed-tag':
        return this.tags(document, position, note, typed);
      case 'label':
        return triggerCharacter === undefined
          ? [...this.labels(document, position, typed), ...this.skeleton(document, position, typed)]
          : [];
      case 'anchor':
        return anchors(document, position, note, typed);
      case undefined:
        return [];
    }
  }

  private tags(document: vscode.TextDocument, position: vscode.Position, note: Note, typed: Typed): vscode.CompletionItem[] {
    const range = rangeOf(position, typed);
    const text = document.lineAt(position).text.slice(typed.start, typed.end).trim();
    // What is typed just now is no tag to choose from.
    const own = new Set(note.stories[typed.story]?.tags.map(({ name }) => tagKey(name)));
    const choices = tagChoices(this.linting, this.config, document.uri).filter(
      ({ name, stories }) => !own.has(tagKey(name)) || (tagKey(name) === tagKey(text) && stories > 1),
    );
    return choices.map((tag, order) => {
      const item = new vscode.CompletionItem({ label: tag.name, description: originOf(tag) }, vscode.CompletionItemKind.Keyword);
      item.range = range;
      item.insertText = typed.isClosed ? tag.name : `${tag.name}]`;
      item.filterText = [tag.name, ...tag.aliases].join(' ');
      item.sortText = String(order).padStart(6, '0');
      if (tag.aliases.length > 0) item.documentation = vscode.l10n.t('Also: {0}', tag.aliases.join(', '));
      return item;
    });
  }

  private labels(document: vscode.TextDocument, position: vscode.Position, typed: Typed): vscode.CompletionItem[] {
    const choices = labelChoices(this.index.reading(document), typed.story, document.offsetAt(new vscode.Position(position.line, 0)));
    return choices.map(({ role, words, text }, order) => {
      const item = new vscode.CompletionItem({ label: words, description: roleName(role) }, vscode.CompletionItemKind.Field);
      item.range = rangeOf(position, typed);
      item.insertText = text;
      item.filterText = `${typed.before}${words} ${roleName(role)}`;
      item.sortText = String(order);
      item.keepWhitespace = true;
      return item;
    });
  }

  /** Another story, on an empty line below those that are told: to try one out takes too long for each word that is typed. */
  private skeleton(document: vscode.TextDocument, position: vscode.Position, typed: Typed): vscode.CompletionItem[] {
    if (!typed.isBelow || !document.lineAt(position).isEmptyOrWhitespace) return [];
    const title = vscode.l10n.t('Title of the story');
    const story = storySkeleton(this.index.reading(document), title, document.offsetAt(position));
    if (story === null) return [];
    const item = new vscode.CompletionItem(
      { label: vscode.l10n.t('New story'), description: vscode.l10n.t('a title, and what is to be told') },
      vscode.CompletionItemKind.Snippet,
    );
    item.range = rangeOf(position, typed);
    const isUnderText = position.line > 0 && !document.lineAt(position.line - 1).isEmptyOrWhitespace;
    item.insertText = snippetOf(isUnderText ? '\n' : '', story, title);
    item.documentation = new vscode.MarkdownString().appendCodeblock(story.text, document.languageId);
    item.sortText = '9';
    item.keepWhitespace = true;
    return [item];
  }
}

/** The story's title is chosen first, then Tab goes from section to section. */
function snippetOf(lead: string, { text, cursors }: NonNullable<ReturnType<typeof storySkeleton>>, title: string): vscode.SnippetString {
  const start = text.indexOf(title);
  const end = start + title.length;
  const snippet = new vscode.SnippetString().appendText(lead + text.slice(0, start)).appendPlaceholder(title);
  return appendStops(snippet, { text: text.slice(end), cursors: cursors.map((cursor) => cursor - end) });
}

/** In Markdown, VS Code completes links to headings itself. */
function anchors(
  { languageId }: vscode.TextDocument,
  position: vscode.Position,
  { anchors: known }: Note,
  typed: Typed,
): vscode.CompletionItem[] {
  if (languageId === 'markdown') return [];
  return known.map((anchor) => {
    const item = new vscode.CompletionItem(anchor, vscode.CompletionItemKind.Reference);
    item.range = rangeOf(position, typed);
    item.insertText = typed.isClosed ? anchor : `${anchor})`;
    return item;
  });
}

/** Choosing replaces all that stands where the words are typed. */
function rangeOf({ line }: vscode.Position, { start, end }: Typed): vscode.Range {
  return new vscode.Range(line, start, line, end);
}
