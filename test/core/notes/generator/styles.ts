import fc from 'fast-check';
import type { Limits } from './outlines.js';
import { WAITING } from './waiting.js';
import { WORDINGS, type Wording } from './wordings.js';

/** How a label is written, `X` being its words; the body follows on the same line, or below if it is `alone`. */
export interface Markup {
  readonly pattern: string;
  readonly alone: boolean;
}

const HEADINGS = ['X', 'X:', '**X**', 'X —', '🎯 X'];
const INLINE = [
  '**X:**',
  '**X**:',
  '**X** —',
  '**X** -',
  '**X**',
  '__X:__',
  '*X:*',
  '_X_:',
  '**X：**',
  '**X.**',
  '🎯 **X:**',
  '<b>X:</b>',
  '<strong>X</strong>:',
  '📌 X:',
  'X:',
  'X :',
  'X：',
  'X -',
  'X —',
  'X –',
];
const ALONE = ['**X**', '**X:**', '**X**:', '*X*', 'X:', 'X'];

/** Where the labels stand. */
export type Nesting = 'headings' | 'paragraphs' | 'lines' | 'bullets' | 'ordered' | 'quote';

export interface LabelStyle {
  readonly wording: Wording;
  readonly markup: Markup;
  readonly nesting: Nesting;
  /** A speaking time behind the words, or ''. */
  readonly time: string;
  /** How much deeper than the title a heading with a label is. */
  readonly step: number;
  /** Is there a blank line between a label that stands alone and its text? */
  readonly airy: boolean;
}

export type TitleKind = 'heading' | 'bold line' | 'numbered line' | 'plain line' | 'item' | 'summary';

export interface TitleStyle {
  readonly kind: TitleKind;
  /** `N` is the story's number, `X` the title. */
  readonly pattern: string;
  /** The title is the question that the story answers. */
  readonly question: boolean;
}

export type TagForm =
  | 'line'
  | 'line with commas'
  | 'line without spaces'
  | 'line after a blank'
  | 'behind the title'
  | 'before the title'
  | '**Tags:**'
  | 'Tags:'
  | 'last line';

export interface Style {
  readonly label: LabelStyle;
  readonly title: TitleStyle;
  readonly tags: TagForm;
  readonly asked: 'not' | 'by a heading' | 'by a line';
  readonly grouped: boolean;
  readonly underlined: boolean;
  readonly documentTitle: string;
  readonly container: string | null;
  /** Between the title and the first label, or ''. */
  readonly answerLine: string;
  readonly ruled: boolean;
  /** Is there a rule between the sections of a story? */
  readonly ruledSections: boolean;
  /** Ends a label's line and the lines of its text, where labels stand on consecutive lines. */
  readonly lineBreak: '' | '  ';
  /** What stands above the note. */
  readonly preamble: string;
  /** What is said of a story beside its sections. */
  readonly extra: 'nothing' | 'best for' | 'follow-ups';
  /** `N` is the group's number, `X` its title. */
  readonly groupPattern: string;
  /** Each sentence on a line of its own. */
  readonly wrapped: boolean;
  /** Is there a blank line between the items of a list, and under a heading? */
  readonly loose: boolean;
  readonly airy: boolean;
  readonly marker: '-' | '*' | '+';
  readonly indent: '  ' | '    ' | '\t';
  readonly legend: readonly string[];
  readonly advice: 'none' | 'before' | 'after';
  readonly lineEnd: '\n' | '\r\n';
}

const LEGENDS: readonly (readonly string[])[] = [
  [],
  [
    'STAR means:',
    '',
    '- **Situation**: Set the scene',
    '- **Task**: Describe your part',
    '- **Action**: Explain what you did',
    '- **Result**: Share how it ended',
  ],
  [
    'Use the STAR method:',
    'S = Situation (what was going on)',
    'T = Task (what you had to do)',
    'A = Action (what you did)',
    'R = Result (how it ended)',
  ],
  ['<!--', '**Situation:** one', '**Task:** two', '**Action:** three', '**Result:** four', '-->'],
  ['```', 'S: one', 'T: two', 'A: three', 'R: four', '```'],
];

function markupsOf(nesting: Nesting): fc.Arbitrary<Markup> {
  if (nesting === 'headings') return fc.constantFrom(...HEADINGS).map((pattern) => ({ pattern, alone: true }));
  const inline = fc.constantFrom(...INLINE).map((pattern) => ({ pattern, alone: false }));
  const alone = fc.constantFrom(...ALONE).map((pattern) => ({ pattern, alone: true }));
  return fc.oneof({ arbitrary: inline, weight: 3 }, { arbitrary: alone, weight: 1 });
}

const label: fc.Arbitrary<LabelStyle> = fc
  .constantFrom<Nesting>('headings', 'paragraphs', 'lines', 'bullets', 'ordered', 'quote')
  .chain((nesting) =>
    fc.record({
      wording: fc.constantFrom(...WORDINGS),
      markup: markupsOf(nesting),
      nesting: fc.constant(nesting),
      time: fc.constantFrom('', '', '', ' (30s)', ' (0:30)', ' (90 sec)'),
      step: fc.constantFrom(1, 1, 2, 0),
      airy: fc.boolean(),
    }),
  );

const TITLE_PATTERNS: Record<TitleKind, readonly string[]> = {
  heading: ['X', 'X', 'X**', '**X**', 'Story N — X', 'Story N: X', 'N. X', 'Example N: X', 'STORY N - X', '#N: X'],
  'bold line': ['**X**', '__X__', '**N. X**', '**Story N: X**', '**Story N** — X', '***X***'],
  'numbered line': ['N. X', 'N. **X**', 'N) X'],
  'plain line': ['Story N: X', 'STORY N — X', 'Story #N - X'],
  item: ['X', '**X**', 'Story N: X'],
  summary: ['X', '<b>X</b>', 'Story N: X'],
};

const title: fc.Arbitrary<TitleStyle> = fc
  .oneof(
    { arbitrary: fc.constant<TitleKind>('heading'), weight: 3 },
    { arbitrary: fc.constantFrom<TitleKind>('bold line', 'numbered line', 'plain line', 'item', 'summary'), weight: 2 },
  )
  .chain((kind) =>
    fc.record({
      kind: fc.constant(kind),
      pattern: fc.constantFrom(...TITLE_PATTERNS[kind]),
      question: fc.boolean().map((drawn) => drawn && kind === 'heading'),
    }),
  );

/** Random styles: the three dimensions of a note, and what stands around its stories. */
export const styles: fc.Arbitrary<Style> = fc
  .record({
    label,
    title,
    tags: fc.constantFrom<TagForm>(
      'line',
      'line with commas',
      'line without spaces',
      'line after a blank',
      'behind the title',
      'before the title',
      '**Tags:**',
      'Tags:',
      'last line',
    ),
    asked: fc.constantFrom<Style['asked']>('not', 'not', 'by a heading', 'by a line'),
    grouped: fc.boolean(),
    underlined: fc.boolean(),
    documentTitle: fc.constantFrom(
      '# Behavioral interview notes',
      '# ACME interview prep',
      '# My STAR stories',
      'Interview preparation, autumn',
      '',
    ),
    container: fc.constantFrom(null, 'Answers', 'Stories', 'STAR stories', 'My examples', 'Behavioral answers'),
    answerLine: fc.constantFrom('', '', '', '**Answer (STAR):**', 'Answer:', '**STAR answer**'),
    ruled: fc.boolean(),
    ruledSections: fc.constantFrom(false, false, false, true),
    lineBreak: fc.constantFrom<Style['lineBreak']>('', '', '  '),
    preamble: fc.constantFrom('', '', '', '\uFEFF', '---\nauthor: Ada\ndate: 2024-05-01\n---'),
    extra: fc.constantFrom<Style['extra']>('nothing', 'nothing', 'best for', 'follow-ups'),
    groupPattern: fc.constantFrom('X', 'X', 'CATEGORY N: X'),
    wrapped: fc.boolean(),
    loose: fc.boolean(),
    airy: fc.boolean(),
    marker: fc.constantFrom<Style['marker']>('-', '*', '+'),
    indent: fc.constantFrom<Style['indent']>('  ', '    ', '\t'),
    legend: fc.oneof({ arbitrary: fc.constant(LEGENDS[0] ?? []), weight: 3 }, { arbitrary: fc.constantFrom(...LEGENDS), weight: 1 }),
    advice: fc.constantFrom<Style['advice']>('none', 'none', 'before', 'after'),
    lineEnd: fc.constantFrom<Style['lineEnd']>('\n', '\r\n'),
  })
  .filter((style) => isWritten(style) && isClear(style));

/** Is it a way in which people write, and which Markdown leaves as it is? */
function isWritten({
  label: { markup, wording, nesting },
  title: { kind, question, pattern },
  asked,
  underlined,
  answerLine,
  extra,
}: Style): boolean {
  // What stands in an item under its title are items; other labels in an item are not how people write.
  if (kind === 'item' && (nesting !== 'bullets' || answerLine !== '')) return false;
  if (question && (asked !== 'not' || /Story|STORY|Example/.test(pattern))) return false;
  // A row of dashes under `1. Title` makes no heading, as the number has made a list of it.
  if (underlined && /^(?:N\.|X\*\*$)/.test(pattern)) return false;
  // Nor is `1. Situation` with dashes under it, while "Follow-ups" with dashes beside it is one.
  if (underlined && wording.kind === 'numbered' && extra === 'follow-ups') return false;
  if (
    wording.kind === 'numbered' &&
    (nesting === 'ordered' || !/^(?:X|\*\*X)/.test(markup.pattern) || (nesting !== 'headings' && !markup.pattern.startsWith('*')))
  )
    return false;
  return !(wording.kind === 'S - Situation' && /[-–—]/.test(markup.pattern));
}

/** Would a reader who does not know the author see the labels for what they are? */
function isClear({
  label: { markup, wording, nesting },
  title: { kind },
  extra,
  tags,
  legend,
  documentTitle,
  container,
  advice,
  grouped,
  asked,
}: Style): boolean {
  // `S` in the middle of a paragraph, or in italics as one writes variables, may be anything.
  if (wording.kind === 'letters' && markup.pattern === '*X*') return false;
  // A word alone on its line is a label if it is in capitals.
  if (markup.pattern === 'X' && nesting !== 'headings' && wording.kind !== 'capitals') return false;
  // "Context" and "Outcome" are headings of any report, if nothing says that it is about interviews.
  if (wording.kind.includes('synonyms') && documentTitle === '') return false;
  // Without a heading of their own, stories behind advice stand in the advice.
  if (kind !== 'heading' && advice === 'before' && container === null && !grouped) return false;
  if (WAITING.capitalFollowUps && extra === 'follow-ups' && markup.pattern === 'X' && nesting !== 'headings') return false;
  if (WAITING.tagsBehindFollowUps && extra === 'follow-ups' && tags === 'last line') return false;
  // The items of a legend and the titles in a list behind it are one list.
  if (kind === 'item' && legend.length > 0 && container === null && !grouped && asked !== 'by a heading') return false;
  // `1. **Situation:**` under `1. Title` is a list that starts again.
  return !(kind === 'numbered line' && nesting === 'ordered');
}

/** What an outline may hold so that this style can say it. */
export function limitsOf({
  label: { wording, nesting },
  title: { kind, question, pattern },
  asked,
  grouped,
  documentTitle,
  container,
}: Style): Limits {
  return {
    // One heading of the first level over all else is the note's title.
    groups: !grouped ? 0 : container === null && !documentTitle.startsWith('#') ? 2 : 1,
    asked: asked !== 'not',
    titledByQuestions: question,
    // A bold line with jottings is bold text with a list, a list item without labels is any list item, and a question
    // with jottings is one that is still to be answered.
    unlabelled: kind === 'heading' && !question,
    // Outside of a list of stories, an empty heading may be anything that is still to be written.
    emptyStubs: container !== null,
    // A heading with one bold title under it may be the title itself, the bold line being its first words.
    // A bold line between a Task and an Action may be of the Task; a numbered one is not.
    startsAnew: kind !== 'heading' && !pattern.includes('N'),
    groupsHoldMany: grouped && kind !== 'heading',
    combined: wording.combined.length > 0,
    // Between `1. Title` and `2. Title`, numbered steps count on; between `1. **Situation:**` and the next they do too.
    steps: kind !== 'numbered line' && nesting !== 'ordered',
    // Manuals, too, pair a Situation with a Result.
    needsThree: documentTitle === '',
    // `A:` and `R:` without `S:` may be an answer and a remark; so may "Task" and "Result" if nothing speaks of interviews.
    needsSituation: wording.kind === 'letters' || documentTitle === '',
    // "Context" without "Goal" is CAR, which asks for no task: another framework, not a missing section.
    needsTask: wording.kind.includes('synonyms'),
  };
}
