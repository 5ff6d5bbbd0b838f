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

/** Registers the commands that write notes. */
export function registerWriting(): vscode.Disposable {
  return vscode.commands.registerCommand('starStories.writeFirstStory', writeFirstStory);
}

/** Opens an unsaved note with a story to fill in, the cursor in its title. */
async function writeFirstStory(): Promise<void> {
  const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: FIRST_STORY });
  const title = 'Give the story a name';
  const start = document.positionAt(FIRST_STORY.indexOf(title));
  await vscode.window.showTextDocument(document, { selection: new vscode.Range(start, start.translate(0, title.length)) });
}
