import type { Note, Section, Story } from '../core/notes/model.js';
import { summaryOf } from '../core/notes/names.js';
import { speakingSeconds } from '../core/notes/speech.js';
import { count } from './count.js';

/** A note that was read, and where it stands. */
export interface OutlinedNote {
  readonly path: string;
  readonly note: Note;
  readonly wordsPerMinute: number;
}

/** The outline as other tools read it: version 1 of the contract. Lines are 1-based. With `explain`, reasons besides. */
export function outlineJson(notes: readonly OutlinedNote[], explain = false): string {
  const outlined = notes.map(({ path, note, wordsPerMinute }) => ({
    path,
    stories: note.stories.map((story) => storyJson(story, wordsPerMinute)),
    questions: note.questions.map(({ title, line, prompts }) => ({
      title,
      line,
      prompts: prompts.map(({ text, line }) => ({ text, line })),
    })),
    ideas: note.ideas.map(({ text, line }) => ({ text, line })),
    references: note.references.map(({ line, target }) => ({ line, target })),
    ...(explain ? { reasons: note.reasons.map(({ line, text }) => ({ line, text })) } : {}),
  }));
  return `${JSON.stringify({ version: 1, notes: outlined }, null, 2)}\n`;
}

function storyJson(story: Story, wordsPerMinute: number): unknown {
  const { title, line, group, question, framework, status, missing, words } = story;
  const tags = story.tags.map((tag) => tag.name);
  const sections = story.sections.flatMap((section) => sectionJson(section, wordsPerMinute));
  return {
    title,
    line,
    tags,
    group,
    question,
    framework,
    status,
    sections,
    missing,
    words,
    seconds: speakingSeconds(words, wordsPerMinute),
  };
}

/** A combined label stands once for each of its roles; unlabelled steps have no label to be named by. */
function sectionJson({ roles, label, line, words }: Section, wordsPerMinute: number): unknown[] {
  return label === null ? [] : roles.map((role) => ({ role, label, line, words, seconds: speakingSeconds(words, wordsPerMinute) }));
}

/** The outline for people. */
export function outlineText(notes: readonly OutlinedNote[], explain = false): string {
  const shown = notes.filter(
    ({ note }) => note.stories.length + note.questions.length + note.ideas.length > 0 || (explain && note.reasons.length > 0),
  );
  return shown.map((note) => noteText(note) + (explain ? reasonsText(note) : '')).join('\n') || 'No stories found.\n';
}

function noteText({ path, note, wordsPerMinute }: OutlinedNote): string {
  const lines = [`${path}: ${count(note.stories.length, 'story', 'stories')}`];
  for (const story of note.stories) {
    const tags = story.tags.map((tag) => ` [${tag.name}]`).join('');
    lines.push(`  ${story.line}: ${story.title ?? '(untitled)'}${tags} · ${summaryOf(story, wordsPerMinute)}`);
  }
  for (const { title, line, prompts } of note.questions)
    lines.push(`  ${line}: question: ${title}${prompts.length > 0 ? ` (${count(prompts.length, 'prompt', 'prompts')})` : ''}`);
  for (const { text, line } of note.ideas) lines.push(`  ${line}: idea: ${text}`);
  return `${lines.join('\n')}\n`;
}

function reasonsText({ note }: OutlinedNote): string {
  return ['', '  Why:', ...note.reasons.map(({ line, text }) => `  ${line}: ${text}`), ''].join('\n');
}
