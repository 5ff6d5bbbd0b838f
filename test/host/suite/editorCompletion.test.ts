import { assert } from 'chai';
import * as vscode from 'vscode';
import { eventually } from '../eventually.js';
import { noteFolder, openNote } from '../openNote.js';

const SECTIONS = '**Situation:** Wet ropes.\n\n**Task:** Dry them.\n\n**Action:** I hung them up.\n';
const OTHERS = `### The crane\n[winter work] [calm]\n\n${SECTIONS}\n### The mast\n[winter work]\n\n${SECTIONS}\n`;

describe('completion', () => {
  const folder = noteFolder('completed');

  const completions = async ({ document, selection }: vscode.TextEditor, trigger?: string): Promise<vscode.CompletionItem[]> =>
    (
      await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        selection.active,
        trigger,
      )
    ).items;
  const labelOf = ({ label }: vscode.CompletionItem): string => (typeof label === 'string' ? label : label.label);
  /** The first of what is offered, in its order. */
  const first = async (editor: vscode.TextEditor, count: number): Promise<string[]> => {
    const items = await completions(editor);
    return items
      .sort((a, b) => (a.sortText ?? '').localeCompare(b.sortText ?? ''))
      .slice(0, count)
      .map(labelOf);
  };

  afterEach(() => vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor'));
  after(() => vscode.workspace.fs.delete(folder, { recursive: true }));

  it('offers tags, those that most stories carry first, and the competencies by their other names too', async () => {
    for (const name of ['tags.md', 'tags.txt']) {
      const editor = await openNote(folder, name, `# Interview\n\n## Answers\n\n${OTHERS}### The *rope* \`store\` 🏗️ [‸]\n\n${SECTIONS}`);
      await eventually(async () => assert.include(await first(editor, 100), 'winter work'));
      const items = await completions(editor, '[');
      const isCompetency = ({ label }: vscode.CompletionItem): boolean => typeof label !== 'string' && label.description === 'a competency';
      const inclusion = items.find((item) => isCompetency(item) && /^inclusion/i.test(labelOf(item)));
      assert.match(inclusion?.filterText ?? '', /diversity/i, items.filter(isCompetency).map(labelOf).join());
      // Notes of other tests may still be known.
      await eventually(async () => {
        const labels = await first(editor, 1000);
        assert.isBelow(labels.indexOf('winter work'), labels.indexOf('calm'));
        assert.isBelow(labels.indexOf('calm'), labels.indexOf(inclusion === undefined ? '' : labelOf(inclusion)));
      });
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    }
  });

  it('offers the labels that a story lacks when asked, and is no trouble while it is told', async () => {
    const editor = await openNote(folder, 'labels.md', `# Interview\n\n## Answers\n\n${OTHERS}### Ropes\n\n${SECTIONS}\n‸`);
    await eventually(async () => assert.deepEqual((await first(editor, 2)).sort(), ['Learning', 'Result']));
    const [result] = (await completions(editor)).filter((item) => labelOf(item) === 'Result');
    assert.equal(result?.insertText, '**Result:** ');
    assert.deepEqual(
      (await completions(editor, '#')).filter(({ kind }) => kind === vscode.CompletionItemKind.Field),
      [],
    );
  });

  it('offers a whole story below the others, as they are written', async () => {
    const editor = await openNote(folder, 'skeleton.md', `# Interview\n\n## Answers\n\n${OTHERS}\n‸`);
    const story = async (): Promise<vscode.CompletionItem | undefined> =>
      (await completions(editor)).find((item) => labelOf(item) === 'New story');
    await eventually(async () => assert.isDefined(await story()));
    const { insertText } = (await story()) ?? {};
    assert.instanceOf(insertText, vscode.SnippetString);
    const { value } = insertText;
    assert.match(value, /^### \$\{1:.+\}\n\n\*\*Situation:\*\* \$2\n\n\*\*Task:\*\* \$3\n\n\*\*Action:\*\* \$4/);
  });

  it('offers headings to link to in text files, where VS Code does not', async () => {
    const editor = await openNote(
      folder,
      'links.txt',
      `# Interview\n\n## Answers\n\n${OTHERS}### Ropes\n\n${SECTIONS}As in [another](#‸).\n`,
    );
    await eventually(async () => assert.include(await first(editor, 20), 'the-crane'));
  });

  it('says nothing in ordinary Markdown', async () => {
    const editor = await openNote(folder, 'ordinary.md', '# Tool\n\n## Background\n\n[‸]\n\n## Results\n\nFast.\n');
    // VS Code itself offers words of other documents.
    assert.deepEqual((await completions(editor)).filter(({ kind }) => kind !== vscode.CompletionItemKind.Text).map(labelOf), []);
  });
});
