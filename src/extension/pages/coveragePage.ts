import * as vscode from 'vscode';
import type { Answer, Fit } from '../../core/coverage/coverage.js';
import { SETS, type SetId } from '../../core/coverage/setIds.js';
import { survey, type Survey } from '../../core/coverage/survey.js';
import { coveredText, whyText } from '../../core/coverage/wording.js';
import { titleOf } from '../../core/practice/plan.js';
import { type FromCoveragePage, receiveFromCoveragePage, type ToCoveragePage } from '../../protocol.js';
import type { ConfigService } from '../config/config.js';
import { NEW_STORY } from '../editor/newStory.js';
import { logFailure } from '../failures.js';
import type { Log } from '../log.js';
import type { IndexedNote, NoteIndex } from '../notes/noteIndex.js';
import type { PageKind } from './page.js';
import { type PageOwner, PageTab } from './pageTab.js';
import { lineOf } from '../positions.js';
import { tagFamilies } from '../tagFamilies.js';

export interface CoverageDeps {
  readonly extensionUri: vscode.Uri;
  readonly log: Log;
  readonly index: NoteIndex;
  readonly config: ConfigService;
  /** Where the chosen set is kept. */
  readonly state: vscode.Memento;
}

const COVERAGE_PAGE: PageKind<FromCoveragePage> = {
  viewType: 'starStories.coverage',
  bundle: 'coverage',
  name: 'Coverage',
  receive: receiveFromCoveragePage,
};
const KEY = 'starStories.coverage.set';

/** More columns could not be read; the lists name the other stories too. */
const MOST_COLUMNS = 40;
/** Changes that come one after the other are looked at together after so many ms. */
const DELAY_MS = 300;
const STRENGTHS: Readonly<Record<Fit, 1 | 2 | 3>> = { told: 3, near: 2, words: 1 };

/** Registers the page that holds stories against questions, and its command. */
export function registerCoveragePage(deps: CoverageDeps): vscode.Disposable {
  const coverage = new Coverage(deps);
  return vscode.Disposable.from(
    coverage,
    vscode.commands.registerCommand('starStories.showCoverage', () => coverage.tab.show()),
  );
}

class Coverage implements PageOwner<FromCoveragePage>, vscode.Disposable {
  readonly tab: PageTab<ToCoveragePage, FromCoveragePage>;
  /** What the page was told last: its indices are those of this. */
  private shown: Survey<IndexedNote> | undefined;
  /** The name of the row that is looked at. */
  private chosen: string | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly following: vscode.Disposable;

  constructor(private readonly deps: CoverageDeps) {
    this.tab = new PageTab(deps, COVERAGE_PAGE, this);
    const follow = (): void => {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.post(), DELAY_MS);
    };
    this.following = vscode.Disposable.from(deps.index.onDidChange(follow), deps.config.onDidChange(follow));
  }

  title(): string {
    return vscode.l10n.t('Story Coverage');
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.following.dispose();
    this.tab.dispose();
  }

  private get set(): SetId {
    const kept = this.deps.state.get<unknown>(KEY);
    return SETS.find((set) => set === kept) ?? 'general';
  }

  obey(message: FromCoveragePage): void {
    switch (message.type) {
      case 'ready':
        return this.post();
      case 'set':
        this.chosen = null;
        return logFailure(
          this.deps.log,
          this.deps.state.update(KEY, message.set).then(() => this.post()),
        );
      case 'look':
        this.chosen = message.row === null ? null : (this.shown?.rows[message.row]?.asked.name ?? null);
        return this.post();
      case 'open':
        return this.openStory(message.story);
      case 'write':
        return this.writeStory(message.row);
      default:
        return message satisfies never;
    }
  }

  private openStory(place: number): void {
    const surveyed = this.shown?.stories[place];
    if (surveyed !== undefined)
      logFailure(this.deps.log, vscode.commands.executeCommand('vscode.open', surveyed.note.uri, { selection: lineOf(surveyed.story) }));
  }

  /** A competency is the story's tag. */
  private writeStory(row: number): void {
    const name = this.shown?.rows[row]?.asked.name;
    if (name !== undefined)
      logFailure(
        this.deps.log,
        vscode.commands.executeCommand(NEW_STORY, this.set === 'questions' ? { question: name } : { tags: [name] }),
      );
  }

  /** A page that is hidden asks again when it is seen. */
  post(): void {
    if (this.tab.isVisible)
      logFailure(
        this.deps.log,
        this.deps.index.all().then((notes) => this.tell(notes)),
      );
  }

  private tell(notes: readonly IndexedNote[]): void {
    const { set } = this;
    const shown = survey(notes, set, tagFamilies(notes, this.deps.config));
    this.shown = shown;
    this.tab.post(messageOf(shown, set, this.chosen));
  }
}

function messageOf({ stories, rows, usage }: Survey<IndexedNote>, set: SetId, chosen: string | null): ToCoveragePage {
  const columns = columnsOf(
    rows.map(({ answers }) => answers),
    stories.length,
  );
  const row = rows.findIndex(({ asked }) => asked.name === chosen);
  const answers = rows[row]?.answers.map((answer) => ({ story: answer.story, strength: STRENGTHS[answer.fit], why: whyText(answer) }));
  return {
    type: 'coverage',
    set,
    summary: coveredText(rows),
    stories: stories.map(({ story, note }) => ({ title: titleOf(story), note: note.name })),
    columns,
    rows: rows.map(({ asked, told, answers: all }) => {
      const strengths = new Map(all.map(({ story, fit }) => [story, STRENGTHS[fit]]));
      return { name: asked.name, told, cells: columns.map((story) => strengths.get(story) ?? 0) };
    }),
    chosen: answers === undefined ? null : { row, answers },
    unused: [...usage.unused],
    overused: usage.overused.map(({ story, rows: of }) => ({ story, names: of.map(({ asked }) => asked.name) })),
  };
}

/** The stories that answer most, in the order of the notes. */
function columnsOf(answers: readonly (readonly Answer[])[], count: number): number[] {
  const sums = new Map<number, number>();
  for (const { story, fit } of answers.flat()) sums.set(story, (sums.get(story) ?? 0) + STRENGTHS[fit]);
  const all = Array.from({ length: count }, (_, story) => story);
  const most = all.sort((a, b) => (sums.get(b) ?? 0) - (sums.get(a) ?? 0) || a - b).slice(0, MOST_COLUMNS);
  return most.sort((a, b) => a - b);
}
