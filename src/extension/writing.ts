import * as vscode from 'vscode';
import { inMarkdown } from '../core/export/markdown.js';

const TITLE = 'Give the story a name';
const TAG = '[Conflict Resolution]';
/** A competency of more words is a question. */
const LONGEST_TAG = 5;

const FIRST_STORY = `# My stories

## Stories

### ${TITLE}

${TAG}

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
export function writeFirstStory(): Promise<void> {
  return openStory(FIRST_STORY);
}

/** The same for a story that is wanted for a question, or for a competency, which is its tag. */
export function writeStoryFor(question: string): Promise<void> {
  const isTag = question.split(/\s+/).length <= LONGEST_TAG && !/[?？[\]]/.test(question);
  return openStory(isTag ? FIRST_STORY.replace(TAG, () => `[${question}]`) : FIRST_STORY.replace('## Stories', () => `## ${inMarkdown(question)}`).replace(`${TAG}\n\n`, ''));
}

async function openStory(content: string): Promise<void> {
  const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
  const start = document.positionAt(content.indexOf(TITLE));
  await vscode.window.showTextDocument(document, { selection: new vscode.Range(start, start.translate(0, TITLE.length)) });
}
