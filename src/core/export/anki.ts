import { formatSeconds } from '../notes/speech.js';
import { csvLine } from '../practice/progress/export.js';
import { inHtml } from './html.js';
import type { SheetStory } from './sheet.js';

/** What Anki reads of such a file before its first card. */
const HEAD = '#separator:Comma\n#html:true\n#notetype:Basic\n#columns:Front,Back,Tags\n#tags column:3\n';

/** Cards for Anki's import: the question, or the title, in front; title and cue words behind. */
export function ankiCsv(stories: readonly SheetStory[]): string {
  return HEAD + stories.map((story) => csvLine([frontOf(story), backOf(story), story.tags.map(ankiTag).join(' ')])).join('');
}

/** A line that begins with `#` would be no card. */
function frontOf({ title, question }: SheetStory): string {
  const front = question === null || question === title ? inHtml(title) : `${inHtml(question)}<br><small>${inHtml(title)}</small>`;
  return front.replace(/^#/, '&#35;');
}

function backOf({ sections, seconds }: SheetStory): string {
  const rows = sections.map(({ name, cues }) => `<b>${inHtml(name ?? 'Story')}</b><br>${cues.map(inHtml).join('<br>')}`);
  return [...rows, `<small>${formatSeconds(seconds)}</small>`].join('<br>');
}

/** Anki parts tags at spaces, and nests them at double colons. */
function ankiTag(tag: string): string {
  return tag
    .trim()
    .replace(/[\s"]+/g, '_')
    .replace(/::+/g, ':');
}
