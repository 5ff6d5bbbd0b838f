import type { Answer, Row } from '../core/coverage/coverage.js';
import { SET_NAMES, type SetId } from '../core/coverage/setIds.js';
import type { Survey, SurveyedStory } from '../core/coverage/survey.js';
import { coveredText, whyText } from '../core/coverage/wording.js';
import { inMarkdown } from '../core/export/markdown.js';
import { titleOf } from '../core/practice/plan.js';
import { count } from './count.js';
import type { ReadInput } from './reading.js';

/** A note that was read, as `survey` takes it. */
export interface SurveyedNote extends Pick<ReadInput, 'path'> {
  readonly note: ReadInput['reading']['note'];
}

/** A report of what stories answer. */
export type CoverageReport = (survey: Survey<SurveyedNote>, set: SetId) => string;

/** A few of the stories that answer. */
const MOST_ANSWERS = 3;

/** Coverage as other tools read it: version 1. Lines are 1-based; the answers of a row are ranked. */
export const coverageJson: CoverageReport = ({ stories, rows, usage }, set) => {
  const named = (index: number): unknown => (stories[index] === undefined ? null : placeOf(stories[index]));
  const plain = {
    version: 1,
    set,
    rows: rows.map(({ asked, told, answers }) => ({
      name: asked.name,
      told,
      answers: answers.map((answer) => ({ ...placeOf(stories[answer.story]), fit: answer.fit, why: whyText(answer) })),
    })),
    unused: usage.unused.map(named),
    overused: usage.overused.map(({ story, rows: of }) => ({ ...placeOf(stories[story]), questions: of.map(({ asked }) => asked.name) })),
  };
  return `${JSON.stringify(plain, null, 2)}\n`;
};

function placeOf(surveyed: SurveyedStory<SurveyedNote> | undefined): object {
  return surveyed === undefined ? {} : { path: surveyed.note.path, line: surveyed.story.line, title: surveyed.story.title };
}

/** Coverage for people. */
export const coverageText: CoverageReport = ({ stories, rows, usage }, set) => {
  const answer = ({ story, ...each }: Answer): string => `    ${nameIn(stories, story)} · ${whyText({ story, ...each })}`;
  const row = ({ asked, told, answers }: Row): string => {
    const shown = answers.slice(0, MOST_ANSWERS).map(answer);
    const head =
      told > 0 ? `  ${asked.name}: ${count(told, 'story', 'stories')}` : `  ${asked.name}: no story${shown.length > 0 ? ', perhaps:' : ''}`;
    return [head, ...shown].join('\n');
  };
  const unused = usage.unused.map((story) => `    ${nameIn(stories, story)}`);
  const overused = usage.overused.map(
    ({ story, rows: of }) => `    ${nameIn(stories, story)} · comes first for ${of.map(({ asked }) => asked.name).join(', ')}`,
  );
  const lists = [
    ...(unused.length === 0 ? [] : [`  Told for nothing:\n${unused.join('\n')}`]),
    ...(overused.length === 0 ? [] : [`  Told for much:\n${overused.join('\n')}`]),
  ];
  return `${[`${SET_NAMES[set]}. ${coveredText(rows)}`, ...rows.map(row), ...lists].join('\n')}\n`;
};

/** Coverage as a Markdown document. */
export const coverageMarkdown: CoverageReport = ({ stories, rows, usage }, set) => {
  const name = (story: number): string => inMarkdown(nameIn(stories, story));
  const row = ({ asked, told, answers: [first] }: Row): string => {
    const best = first === undefined ? ['', ''] : [`${told === 0 ? 'perhaps ' : ''}${name(first.story)}`, inMarkdown(whyText(first))];
    return `| ${[inMarkdown(asked.name), String(told), ...best].join(' | ')} |`;
  };
  const table = rows.length === 0 ? [] : ['', '| Question | Stories | First | Why |', '| --- | ---: | --- | --- |', ...rows.map(row)];
  const list = (title: string, items: readonly string[]): string[] =>
    items.length === 0 ? [] : ['', `## ${title}`, '', ...items.map((item) => `- ${item}`)];
  const unused = list('Told for nothing', usage.unused.map(name));
  const overused = list(
    'Told for much',
    usage.overused.map(({ story, rows: of }) => `${name(story)}: ${of.map(({ asked }) => inMarkdown(asked.name)).join(', ')}`),
  );
  return `${[`# ${SET_NAMES[set]}`, '', coveredText(rows), ...table, ...unused, ...overused].join('\n')}\n`;
};

function nameIn(stories: Survey<SurveyedNote>['stories'], index: number): string {
  const surveyed = stories[index];
  return surveyed === undefined ? '' : `${titleOf(surveyed.story)} (${surveyed.note.path}:${surveyed.story.line})`;
}
