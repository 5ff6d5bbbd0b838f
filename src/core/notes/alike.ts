import { isTelling } from './answers.js';
import { couldStandBeside } from './beside.js';
import { isOtherLetter } from './candidates.js';
import { isInItalics } from './drafts.js';
import type { Label } from './label.js';
import { beginsWithCode } from './labels.js';
import type { Line } from './line.js';
import { isHeadMatter } from './outline.js';
import { speaksOfOneself } from './speech.js';
import { isQuestionLabel, readBracketLine } from './tags.js';
import {
  asksForStory,
  couldBeTitle,
  isCounted,
  isNamedStory,
  isNumberedStory,
  isQuestion,
  isTitleLine,
  speaksOfInterviews,
} from './titles.js';

/** A line with its label, if it has one. */
export interface Labelled {
  readonly line: Line;
  readonly label: Label | null;
}

/**
 * Are the two lines the same to whoever decides which lines are stories? All that he asks of a line must be asked here.
 * Headings are alike only if they say the same, text if it has the same shape and would be taken for the same things;
 * what explains the framework, or names a story, is looked at elsewhere.
 */
export function areAlike(a: Labelled, b: Labelled, definitions: ReadonlySet<string>): boolean {
  if (!haveOneShape(a.line, b.line) || !areOneLabel(a.label, b.label) || !areOneLabel(a.line.label ?? null, b.line.label ?? null))
    return false;
  if (a.line.text === b.line.text && a.line.emphasised === b.line.emphasised && a.line.source === b.line.source) return true;
  if (a.line.kind !== 'text') return false;
  const facts = factsOf(b, definitions);
  return factsOf(a, definitions).every((fact, index) => fact === facts[index]);
}

function haveOneShape(a: Line, b: Line): boolean {
  return (
    a.kind === b.kind &&
    a.level === b.level &&
    a.depth === b.depth &&
    a.item === b.item &&
    a.quoted === b.quoted &&
    a.opens === b.opens &&
    a.isHead === b.isHead &&
    (a.cells === undefined) === (b.cells === undefined)
  );
}

function areOneLabel(a: Label | null, b: Label | null): boolean {
  if (a === null || b === null) return a === b;
  return a.words === b.words && a.strength === b.strength && a.start === b.start && a.end === b.end && a.roles.join() === b.roles.join();
}

/** The facts of lines, each of which is asked about twice: when it appears, and when another one takes its place. */
const FACTS = new WeakMap<
  Line,
  { readonly label: Label | null; readonly definitions: ReadonlySet<string>; readonly facts: readonly boolean[] }
>();

/** What a line of text is taken for. */
function factsOf(labelled: Labelled, definitions: ReadonlySet<string>): readonly boolean[] {
  const { line, label } = labelled;
  const known = FACTS.get(line);
  if (known?.label === label && known.definitions === definitions) return known.facts;
  const facts = readFacts(labelled, definitions);
  FACTS.set(line, { label, definitions, facts });
  return facts;
}

function readFacts({ line, label }: Labelled, definitions: ReadonlySet<string>): readonly boolean[] {
  const { text, emphasised } = line;
  return [
    text === '',
    emphasised > 0,
    emphasised === text.length,
    isInItalics(line),
    beginsWithCode(line),
    label !== null && label.words.length < text.length,
    label !== null && label.end < text.length,
    label !== null && isQuestionLabel(label) && isQuestion(text.slice(label.end)),
    isHeadMatter(line, label),
    isTitleLine(line),
    couldBeTitle(line),
    isQuestion(text),
    asksForStory(text),
    isNamedStory(text),
    isNumberedStory(text),
    isCounted(text),
    couldStandBeside(line),
    isOtherLetter(text),
    speaksOfOneself(text),
    isTelling(line),
    speaksOfInterviews(text),
    readBracketLine(line, definitions).length > 0,
  ];
}
