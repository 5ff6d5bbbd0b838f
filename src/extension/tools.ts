import * as v from 'valibot';
import * as vscode from 'vscode';
import { coverageOf } from '../core/coverage/coverage.js';
import { SETS } from '../core/coverage/setIds.js';
import { askedFor } from '../core/coverage/sets.js';
import { survey } from '../core/coverage/survey.js';
import { toldIn } from '../core/coverage/told.js';
import { whyText } from '../core/coverage/wording.js';
import type { Story } from '../core/notes/model.js';
import { speakingSeconds } from '../core/notes/speech.js';
import { titleOf } from '../core/practice/plan.js';
import { isDue, scheduleOf } from '../core/practice/schedule.js';
import { standing } from '../core/practice/wording.js';
import type { ConfigService } from './config/config.js';
import type { IndexedNote, NoteIndex } from './notes/noteIndex.js';
import type { Library } from './practice/library.js';
import { tagFamilies } from './tagFamilies.js';

export interface ToolDeps {
  readonly index: NoteIndex;
  readonly config: ConfigService;
  readonly library: Library;
}

/** More would be too much for one answer. */
const MOST_STORIES = 300;
const MOST_ANSWERS = 5;

const name = v.pipe(v.string(), v.maxLength(1000));
const listInput = v.object({ tag: v.optional(name) });
const coverageInput = v.object({ set: v.optional(v.picklist(SETS), 'general'), question: v.optional(name) });

/**
 * Registers the tools that an assistant in the editor may call. They read, and tell of titles, tags and figures, never of
 * what a story says; where there are no such tools, nothing is registered.
 */
export function registerTools(deps: ToolDeps): vscode.Disposable {
  // VS Code without assistants has no such namespace, whatever its types say.
  const lm = (vscode as Partial<typeof vscode>).lm;
  if (typeof lm?.registerTool !== 'function') return new vscode.Disposable(() => undefined);
  const tool = (id: string, answer: (input: unknown) => Promise<unknown>): vscode.Disposable =>
    lm.registerTool<unknown>(id, {
      async invoke({ input }): Promise<vscode.LanguageModelToolResult> {
        return new vscode.LanguageModelToolResult([new vscode.LanguageModelTextPart(JSON.stringify(await answer(input)))]);
      },
    });
  return vscode.Disposable.from(
    tool('star_stories_list', (input) => listStories(deps, v.parse(listInput, input))),
    tool('star_stories_coverage', (input) => tellCoverage(deps, v.parse(coverageInput, input))),
    tool('star_stories_due', () => tellDue(deps)),
  );
}

async function listStories({ index, config }: ToolDeps, { tag }: v.InferOutput<typeof listInput>): Promise<object> {
  const stories = (await index.all()).flatMap((note) => {
    const { wordsPerMinute } = config.configFor(note.uri).lint;
    return note.note.stories.map((story) => ({
      ...placeOf(story, note),
      ...factsOf(story),
      seconds: speakingSeconds(story.words, wordsPerMinute),
    }));
  });
  const wanted = tag === undefined ? stories : stories.filter(({ tags }) => tags.some((each) => each.toLowerCase() === tag.toLowerCase()));
  return limited('stories', wanted);
}

function placeOf(
  story: Story,
  { name: note }: Pick<IndexedNote, 'name'>,
): { readonly title: string; readonly note: string; readonly line: number } {
  return { title: titleOf(story), note, line: story.line };
}

function factsOf({
  tags,
  question,
  framework,
  status,
  missing,
}: Story): Pick<Story, 'question' | 'framework' | 'status' | 'missing'> & { readonly tags: readonly string[] } {
  return { tags: tags.map(({ name: tag }) => tag), question, framework, status, missing };
}

function limited(list: string, all: readonly unknown[]): object {
  return { [list]: all.slice(0, MOST_STORIES), ...(all.length > MOST_STORIES ? { more: all.length - MOST_STORIES } : {}) };
}

/** Of a set, or of one question alone. */
async function tellCoverage({ index, config }: ToolDeps, { set, question }: v.InferOutput<typeof coverageInput>): Promise<object> {
  const notes = await index.all();
  const families = tagFamilies(notes, config);
  const { stories, rows, usage } = survey(notes, set, families);
  const placed = (story: number): object => (stories[story] === undefined ? {} : placeOf(stories[story].story, stories[story].note));
  const shown =
    question === undefined
      ? rows
      : coverageOf(
          notes.flatMap(({ note }) => toldIn(note)),
          [askedFor(question)],
          families,
        );
  const questions = shown.map(({ asked, told, answers }) => ({
    question: asked.name,
    told,
    answers: answers.slice(0, MOST_ANSWERS).map((answer) => ({ ...placed(answer.story), fit: answer.fit, why: whyText(answer) })),
  }));
  return question === undefined ? { set, questions, ...limited('toldForNothing', usage.unused.map(placed)) } : { questions };
}

async function tellDue({ library }: ToolDeps): Promise<object> {
  const now = Date.now();
  const { stories } = await library.all();
  const told = stories.map(({ story, noteName, history: { attempts } }) => {
    return {
      ...placeOf(story, { name: noteName }),
      rehearsals: attempts.length,
      next: standing(attempts, now),
      isDue: isDue(scheduleOf(attempts, now), now),
    };
  });
  return limited(
    'stories',
    told.sort((a, b) => Number(b.isDue) - Number(a.isDue)),
  );
}
