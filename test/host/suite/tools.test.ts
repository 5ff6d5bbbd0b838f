import { assert } from 'chai';
import * as vscode from 'vscode';
import { eventually } from '../eventually.js';

const NOTE =
  '# Interview\n\n## Answers\n\n### The gangway\n[Integrity]\n\n#### Situation\nWet ropes, a secret of the harbour.\n\n#### Task\nDry them.\n\n#### Action\nI hung them up.\n\n#### Result\nDry by 12.\n';

const TOOLS = ['star_stories_list', 'star_stories_coverage', 'star_stories_due'];

interface Place {
  readonly title: string;
  readonly note: string;
}

describe('the tools for assistants', () => {
  const [workspace] = vscode.workspace.workspaceFolders ?? [];
  if (workspace === undefined) throw new Error('the test host has no workspace folder');
  const note = vscode.Uri.joinPath(workspace.uri, 'tools.md');

  /** What a tool answers, as an assistant gets it. */
  async function ask<T>(tool: string, input: object): Promise<T> {
    const { content } = await vscode.lm.invokeTool(tool, { input, toolInvocationToken: undefined });
    const [part] = content;
    return JSON.parse(part instanceof vscode.LanguageModelTextPart ? part.value : '') as T;
  }

  before(async function () {
    if (typeof vscode.lm?.invokeTool !== 'function') this.skip();
    await vscode.workspace.fs.writeFile(note, new TextEncoder().encode(NOTE));
    const document = await vscode.workspace.openTextDocument(note);
    await vscode.window.showTextDocument(document);
  });
  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace.fs.delete(note).then(undefined, () => undefined);
  });

  it('are there, each with a schema and a description', async () => {
    const tools = await eventually(() => {
      const found = vscode.lm.tools.filter(({ name }) => TOOLS.includes(name));
      assert.lengthOf(found, TOOLS.length);
      return found;
    });
    for (const { description, inputSchema } of tools) {
      assert.match(description, /[Rr]eads only/);
      assert.propertyVal(inputSchema, 'type', 'object');
    }
  });

  it('list stories, without what they say', async () => {
    const answer = await eventually(async () => {
      const found = await ask<{ stories: (Place & { tags: string[]; missing: string[] })[] }>('star_stories_list', { tag: 'integrity' });
      assert.deepEqual(
        found.stories.map(({ title }) => title),
        ['The gangway'],
      );
      return found;
    });
    assert.deepInclude(answer.stories[0], { note: 'tools.md', tags: ['Integrity'], missing: [] });
    assert.notInclude(JSON.stringify(answer), 'secret');
    assert.deepEqual(await ask('star_stories_list', { tag: 'no such tag' }), { stories: [] });
  });

  it('say which stories answer what, of a set or of one question', async () => {
    const { questions } = await ask<{ questions: { question: string; told: number; answers: (Place & { fit: string; why: string })[] }[] }>(
      'star_stories_coverage',
      {},
    );
    assert.lengthOf(questions, 30);
    const [first] = questions.find(({ question }) => question === 'Integrity')?.answers ?? [];
    assert.deepInclude(first ?? {}, { title: 'The gangway', fit: 'told', why: 'tagged “Integrity”; words: integrity' });
    const one = await ask<{ questions: { answers: Place[] }[] }>('star_stories_coverage', {
      question: 'Tell me about a secret of the harbour',
    });
    assert.equal(one.questions[0]?.answers[0]?.title, 'The gangway');
  });

  it('say what is to be rehearsed', async () => {
    const { stories } = await ask<{ stories: (Place & { rehearsals: number; next: string })[] }>('star_stories_due', {});
    assert.equal(stories.find(({ title }) => title === 'The gangway')?.rehearsals, 0);
  });

  it('refuse what does not fit their schema', async () => {
    const refused = await ask('star_stories_coverage', { set: 'google' }).then(
      () => false,
      () => true,
    );
    assert.isTrue(refused);
  });
});
