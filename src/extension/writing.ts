import * as vscode from 'vscode';

const FIRST_STORY = `# My stories

## Stories

### Give the story a name

[Conflict Resolution]

#### Situation

#### Task

#### Action

#### Result
`;

/** In the folder of the extension. */
const SAMPLE = ['samples', 'interview-stories.md'];

/** Registers the commands that give somebody without notes something to begin with. */
export function registerWriting(extensionUri: vscode.Uri): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('starStories.writeFirstStory', writeFirstStory),
    vscode.commands.registerCommand('starStories.openSamples', () => openSample(vscode.Uri.joinPath(extensionUri, ...SAMPLE))),
  );
}

/** Opens an unsaved copy of the sample, to be played with, and the tree beside it. */
async function openSample(sample: vscode.Uri): Promise<void> {
  const content = new TextDecoder().decode(await vscode.workspace.fs.readFile(sample));
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language: 'markdown', content }));
  await vscode.commands.executeCommand('starStories.stories.focus');
}

/** Opens an unsaved note with a story to fill in, the cursor in its title. */
async function writeFirstStory(): Promise<void> {
  const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: FIRST_STORY });
  const title = 'Give the story a name';
  const start = document.positionAt(FIRST_STORY.indexOf(title));
  await vscode.window.showTextDocument(document, { selection: new vscode.Range(start, start.translate(0, title.length)) });
}
