import { fill, hostile, type Hostile } from './repeats.js';

/** What the parser bears, and the reader of labels has thousands of to look at, on one line and on many. */
export const LABELS: readonly Hostile[] = hostile(null, {
  'letters of labels': fill('S: a A: b '),
  'labels in sentences': fill('Situation: a. Task: b. '),
  'labels in bold behind labels': fill('SITUATION: **S:** '),
  'labels with a dash, on lines': fill('Task - \n'),
  'labels without a word, in paragraphs': fill('R: \n\n'),
  'labels behind a placeholder': fill('TBDSITUATION\nwe '),
  'breaks of lines behind marks': fill('!<br>'),
  'paragraphs of HTML without an end': fill('x<p>'),
  'titles in rows of HTML': fill('<tr>STORY 1: '),
});
