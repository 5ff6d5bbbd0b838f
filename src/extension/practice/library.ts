import * as vscode from 'vscode';
import type { NoteBudget, Question, Story } from '../../core/notes/model.js';
import type { Preset } from '../../core/practice/budgets.js';
import { assignHistory, type StoryHistory } from '../../core/practice/history/assign.js';
import type { Attempt } from '../../core/practice/history/record.js';
import { traitsOf } from '../../core/practice/history/traits.js';
import type { ConfigService } from '../config/config.js';
import type { IndexedNote, NoteIndex } from '../notes/noteIndex.js';
import type { HistoryStore } from './historyStore.js';
import { onDidChangePracticeSettings, presetFor } from './practiceSettings.js';

/** A story of the notes with what is known of its rehearsals. */
export interface PractisedStory {
  readonly story: Story;
  readonly uri: vscode.Uri;
  /** The note's name as the user knows it, such as its path in the workspace. */
  readonly noteName: string;
  /** The times that the note sets for its stories. */
  readonly budgets: readonly NoteBudget[];
  /** The times for what the note leaves open. */
  readonly preset: Preset;
  readonly history: StoryHistory;
}

/** All that can be rehearsed. */
export interface Repertoire {
  /** In the order of the notes. */
  readonly stories: readonly PractisedStory[];
  readonly questions: readonly Question[];
  readonly attempts: readonly Attempt[];
  /** Histories of stories that are not in the notes now. */
  readonly gone: readonly StoryHistory[];
}

/** Brings notes and history together. */
export class Library implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly subscriptions: vscode.Disposable;
  private repertoire: Promise<Repertoire> | undefined;

  /** Fires when stories or their history may have changed. */
  readonly onDidChange = this.changed.event;

  constructor(
    private readonly index: NoteIndex,
    private readonly store: HistoryStore,
    private readonly config: ConfigService,
  ) {
    const forget = (): void => {
      this.repertoire = undefined;
      this.changed.fire();
    };
    const sources = [index.onDidChange(forget), store.onDidChange(forget), config.onDidChange(forget), onDidChangePracticeSettings(forget)];
    this.subscriptions = vscode.Disposable.from(this.changed, ...sources);
  }

  /** Has the history read again: another window may have written to it, and nobody told. */
  readAnew(): void {
    this.store.readAnew();
  }

  /** Resolves once the notes of the workspace have been read. */
  all(): Promise<Repertoire> {
    this.repertoire ??= this.read();
    return this.repertoire;
  }

  /** The story as it is now; undefined when it is in no note any more. `line` tells stories of one title apart. */
  async find(uri: vscode.Uri, { title, line }: Pick<Story, 'title' | 'line'>): Promise<PractisedStory | undefined> {
    const here = (await this.all()).stories.filter((each) => each.uri.toString() === uri.toString() && each.story.title === title);
    return here.find(({ story }) => story.line === line) ?? here[0];
  }

  /** The story that has this history. */
  async findById(id: string): Promise<PractisedStory | undefined> {
    return (await this.all()).stories.find(({ history }) => history.attempts.some(({ story }) => story.id === id));
  }

  dispose(): void {
    this.subscriptions.dispose();
  }

  private async read(): Promise<Repertoire> {
    const [notes, { attempts }] = await Promise.all([this.index.all(), this.store.all()]);
    const stories = notes.flatMap((note) => storiesIn(note, presetFor(note.uri, this.config)));
    const assignment = assignHistory(
      attempts,
      stories.map(({ story, uri }) => traitsOf(story, vscode.workspace.asRelativePath(uri, false))),
    );
    return {
      stories: stories.map((story, index) => ({ ...story, history: historyAt(assignment.stories, index) })),
      questions: notes.flatMap(({ note }) => note.questions),
      attempts,
      gone: assignment.gone,
    };
  }
}

function storiesIn({ uri, name, note }: IndexedNote, preset: Preset): Omit<PractisedStory, 'history'>[] {
  return note.stories.map((story) => ({ story, uri, noteName: name, budgets: note.budgets, preset }));
}

function historyAt(histories: readonly StoryHistory[], index: number): StoryHistory {
  const history = histories[index];
  if (history === undefined) throw new Error('each story has a history');
  return history;
}
