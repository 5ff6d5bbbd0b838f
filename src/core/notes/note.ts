import { parseMarkdown, type MarkdownDocument } from '../markdown/document.js';
import { findStories } from './candidates.js';
import { isAboutInterviews, makeContext } from './context.js';
import { readDirectives } from './directives.js';
import { readFrontMatter } from './front-matter.js';
import { findLabel } from './labels.js';
import { readLines } from './lines.js';
import type { Framework, Note, PlacedStory, Story } from './model.js';
import { readOutline } from './outline.js';
import { readAsides } from './questions.js';
import { readReasons } from './reasons.js';
import { placeStory, shiftStory } from './place.js';
import { readDefinitions, readReferences } from './references.js';
import { spreadLines } from './spread.js';
import { readStories } from './stories.js';
import { isGeneric } from './titles.js';
import { VOCABULARY, type Vocabulary } from './vocabulary.js';

/** What a reading depends on besides the text. */
export interface ReadOptions {
  /** The label words; the built-in ones by default. */
  readonly vocabulary?: Vocabulary;
  /** The framework of all stories, in place of the one that each shows. */
  readonly framework?: Framework | undefined;
  /** The file's name, with or without folders, which names a story that nothing else does. */
  readonly name?: string;
}

const NOTHING: Note = { stories: [], questions: [], ideas: [], groups: [], references: [], brokenReferences: [], budgets: [], directives: [], reasons: [] };

/** Reads a note's text. Ordinary Markdown, and bytes that are no text, hold nothing. */
export function readNote(text: string, { vocabulary = VOCABULARY, framework, name }: ReadOptions = {}): Note {
  const document = parseMarkdown(text);
  const lines = spreadLines(readLines(document), vocabulary);
  const labels = lines.map((line) => findLabel(line, vocabulary));
  const context = makeContext(text, lines, labels, readOutline(lines, labels), readDefinitions(document));
  const { drafts, reasons, budgets } = findStories(context);
  if (drafts.length === 0 && !isAboutInterviews(context)) return NOTHING;
  const stories = named(readStories(context, drafts, framework), document, name);
  const asides = readAsides(context, drafts);
  const targets = new Set([...stories, ...asides.questions, ...asides.groups].map(({ line }) => line));
  return {
    stories: stories.map(placed),
    ...asides,
    ...readReferences(document, lines, targets),
    budgets,
    directives: readDirectives(document),
    reasons: readReasons(context, reasons, drafts, stories),
  };
}

function placed(story: Story): PlacedStory {
  const { start } = story.extent;
  return placeStory(shiftStory(story, -start, 1 - story.line), start, story.line);
}

/** A note that is one story takes its tags from the front matter too, and its title from there or from the file where it has none. */
function named(stories: Story[], { frontMatter, text }: MarkdownDocument, name: string | undefined): Story[] {
  const [story] = stories;
  if (story === undefined || stories.length > 1) return stories;
  const front = frontMatter === null ? { title: null, tags: [] } : readFrontMatter(frontMatter, text);
  const known = new Set(story.tags.map((tag) => tag.name));
  const tags = [...story.tags, ...front.tags.filter((tag) => !known.has(tag.name))];
  return [{ ...story, tags, title: story.title ?? front.title ?? titleOfFile(name) }];
}

function titleOfFile(name: string | undefined): string | null {
  const title = name?.replace(/^.*[\\/]/, '').replace(/\.\w+$/, '').replace(/[_]+|(?<=\p{Ll})-(?=\p{L})/gu, ' ').trim();
  return title === undefined || !/\p{L}/u.test(title) || isGeneric(title) || /^readme$/i.test(title) ? null : title;
}
