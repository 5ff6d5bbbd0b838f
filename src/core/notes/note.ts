import { parseMarkdown } from '../markdown/document.js';
import { findStories } from './candidates.js';
import { isAboutInterviews, makeContext } from './context.js';
import { findLabel } from './labels.js';
import { readLines } from './lines.js';
import type { Note } from './model.js';
import { readOutline } from './outline.js';
import { readAsides } from './questions.js';
import { readDefinitions, readReferences } from './references.js';
import { spreadLines } from './spread.js';
import { readStories } from './stories.js';
import { VOCABULARY, type Vocabulary } from './vocabulary.js';

const NOTHING: Note = { stories: [], questions: [], ideas: [], groups: [], references: [] };

/** Reads a note's text. Ordinary Markdown, and bytes that are no text, hold nothing. */
export function readNote(text: string, vocabulary: Vocabulary = VOCABULARY): Note {
  const document = parseMarkdown(text);
  const lines = spreadLines(readLines(document), vocabulary);
  const labels = lines.map((line) => findLabel(line, vocabulary));
  const context = makeContext(lines, labels, readOutline(lines, labels), readDefinitions(document));
  const { drafts } = findStories(context);
  if (drafts.length === 0 && !isAboutInterviews(context)) return NOTHING;
  const stories = readStories(context, drafts);
  const asides = readAsides(context, drafts);
  const targets = new Set([...stories, ...asides.questions, ...asides.groups].map(({ line }) => line));
  return { stories, ...asides, references: readReferences(document, lines, targets) };
}
