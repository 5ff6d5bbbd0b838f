import { formatSeconds } from '../notes/speech.js';
import { inHtml } from './html.js';
import { inMarkdown } from './markdown.js';
import { SHEET_STYLE } from './style.js';
import type { SheetSection, SheetStory } from './sheet.js';

const TITLE = 'Cheat sheet';
const NOTHING = 'nothing yet';

/**
 * The sheet in Markdown. A list, and times before names: read as a note it holds no story, so that none is there twice
 * where it is kept beside the notes.
 */
export function cheatSheetMarkdown(stories: readonly SheetStory[]): string {
  return `${[`# ${TITLE}`, '', ...stories.map(storyMarkdown)].join('\n')}\n`;
}

function storyMarkdown(story: SheetStory): string {
  const { title, tags, sections } = story;
  const head = `- ${timeOf(story)} **${inMarkdown(title)}**${tags.length === 0 ? '' : ` · ${tags.map(inMarkdown).join(', ')}`}`;
  return [
    head,
    ...sections.map(
      (section) =>
        `  - ${formatSeconds(section.seconds)} ${section.name === null ? '' : `*${section.name}* `}${cuesOf(section).map(inMarkdown).join(' / ')}`,
    ),
  ].join('\n');
}

/** The sheet as a page of its own, to be printed: dense on paper, wide enough on a screen. */
export function cheatSheetHtml(stories: readonly SheetStory[]): string {
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${TITLE}</title>
<style>
${SHEET_STYLE}</style>
</head>
<body>
<h1>${TITLE}</h1>
<main>
${stories.map(storyHtml).join('\n')}
</main>
</body>
</html>
`;
}

function storyHtml(story: SheetStory): string {
  const { title, tags, question, sections } = story;
  const asked = question === null || question === title ? '' : `<p class="question" dir="auto">${inHtml(question)}</p>\n`;
  const tagged = tags.length === 0 ? '' : `<p class="tags" dir="auto">${tags.map(inHtml).join(' · ')}</p>\n`;
  const rows = sections.map(
    (section) =>
      `<dt>${section.name ?? 'Story'} <span>${formatSeconds(section.seconds)}</span></dt>\n<dd dir="auto">${cuesOf(section).map(inHtml).join('<br>')}</dd>`,
  );
  return `<article>\n<h2 dir="auto">${inHtml(title)} <span>${timeOf(story)}</span></h2>\n${asked}${tagged}<dl>\n${rows.join('\n')}\n</dl>\n</article>`;
}

function cuesOf({ cues }: SheetSection): readonly string[] {
  return cues.length === 0 ? [NOTHING] : cues;
}

/** What it takes, and what it may take: `2:14 of 3:00`. */
function timeOf({ seconds, budget }: SheetStory): string {
  return `${formatSeconds(seconds)} of ${formatSeconds(budget.maximum)}`;
}
