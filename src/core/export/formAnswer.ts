import { SPOKEN_ROLES, type SpokenRole, type Story } from '../notes/model.js';
import { namesNumber } from '../notes/numbers.js';
import { countWords } from '../notes/speech.js';
import { sentencesIn } from '../segments.js';
import { oneLine } from './markdown.js';

/** A story as an application form takes it: prose without labels, of so many words at most. */
export interface FormAnswer {
  readonly text: string;
  /** Words in it: more than allowed only if the first sentences of its sections alone are. */
  readonly words: number;
  /** How many sentences were left out so that it fits. */
  readonly leftOut: number;
}

/** What most forms allow. */
export const FORM_WORDS = 250;

/** How much of an answer each role may take before it is shortened. */
const SHARES: Readonly<Record<SpokenRole, number>> = { situation: 0.15, task: 0.1, action: 0.5, result: 0.2, learning: 0.05 };

interface Paragraph {
  readonly share: number;
  readonly sentences: readonly Sentence[];
}

interface Sentence {
  readonly text: string;
  readonly words: number;
}

/**
 * The story in at most `limit` words. Sentences are left out whole, from the end of the section that is the furthest over
 * its share; those with numbers last. The first sentence of each section stays.
 */
export function formAnswer(story: Story, limit = FORM_WORDS): FormAnswer {
  let paragraphs = paragraphsOf(story);
  let leftOut = 0;
  while (wordsOf(paragraphs) > limit) {
    const shorter = shortened(paragraphs);
    if (shorter === null) break;
    paragraphs = shorter;
    leftOut += 1;
  }
  return {
    text: paragraphs.map(({ sentences }) => sentences.map(({ text }) => text).join(' ')).join('\n\n'),
    words: wordsOf(paragraphs),
    leftOut,
  };
}

function paragraphsOf(story: Story): Paragraph[] {
  const told = story.sections.flatMap(({ roles, text, empty }) => {
    const spoken = SPOKEN_ROLES.filter((role) => roles.includes(role));
    return spoken.length === 0 || empty
      ? []
      : [{ share: spoken.reduce((sum, role) => sum + SHARES[role], 0), sentences: sentencesOf(text) }];
  });
  return told.length > 0 ? told : [{ share: 1, sentences: sentencesOf(story.text) }];
}

/** The sentences of the lines; a list item without a full stop gets one. */
function sentencesOf(text: string): Sentence[] {
  const lines = text.split('\n').map(oneLine);
  return lines
    .flatMap((line) => sentencesIn(line).map((sentence) => ended(sentence.trim())))
    .map((sentence) => ({ text: sentence, words: countWords(sentence) }));
}

function ended(sentence: string): string {
  return /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}%)]$/u.test(sentence) ? `${sentence}.` : sentence;
}

/** Without one sentence; null if each section has but one. */
function shortened(paragraphs: readonly Paragraph[]): Paragraph[] | null {
  const over = (paragraph: Paragraph): number => wordsOf([paragraph]) / paragraph.share;
  const [longest] = paragraphs.filter(({ sentences }) => sentences.length > 1).sort((a, b) => over(b) - over(a));
  if (longest === undefined) return null;
  const plain = longest.sentences.findLastIndex(({ text }, index) => index > 0 && !namesNumber(text));
  const sentences = longest.sentences.toSpliced(plain === -1 ? -1 : plain, 1);
  return paragraphs.map((paragraph) => (paragraph === longest ? { ...paragraph, sentences } : paragraph));
}

function wordsOf(paragraphs: readonly Paragraph[]): number {
  return paragraphs.reduce((sum, { sentences }) => sentences.reduce((before, { words }) => before + words, sum), 0);
}
