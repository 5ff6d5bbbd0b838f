import { coverageOf, type Row } from '../../../src/core/coverage/coverage.js';
import type { SetId } from '../../../src/core/coverage/setIds.js';
import { askedFor, askedIn, type Asked } from '../../../src/core/coverage/sets.js';
import type { TagFamily } from '../../../src/core/coverage/claims.js';
import { toldIn } from '../../../src/core/coverage/told.js';
import { whyText } from '../../../src/core/coverage/wording.js';
import { readNote } from '../../../src/core/notes/note.js';

/** A note of stories, each as `Title [tag]: what is told`. */
export function noteOf(...stories: readonly string[]): string {
  const written = stories.map((story) => {
    const [, title = story, tags = '', text = ''] = /^([^[:]*)((?:\[[^\]]*\] *)*):?\s*(.*)$/su.exec(story) ?? [];
    return `### ${title.trim()}\n${tags.trim()}\n\n#### Situation\n${text}\n\n#### Task\nMy part.\n\n#### Action\nI did it.\n\n#### Result\nDone.\n`;
  });
  return `# Interview\n\n## Answers\n\n${written.join('\n')}`;
}

/** The rows of a set, or of these questions, for a note. */
export function rowsOf(text: string, asked: SetId | readonly Asked[], families: readonly TagFamily[] = []): Row[] {
  const note = readNote(text);
  return coverageOf(toldIn(note), typeof asked === 'string' ? askedIn(asked, [note]) : asked, families);
}

/** The stories that could answer a question, the best first, each as `Title (fit): why`. */
export function ranked(text: string, question: string, families: readonly TagFamily[] = []): string[] {
  const { stories } = readNote(text);
  const [row] = rowsOf(text, [askedFor(question)], families);
  return row?.answers.map((answer) => `${stories[answer.story]?.title} (${answer.fit}): ${whyText(answer)}`) ?? [];
}

/** Their titles alone. */
export function titles(text: string, question: string): string[] {
  return ranked(text, question).map((answer) => answer.slice(0, answer.indexOf(' (')));
}
