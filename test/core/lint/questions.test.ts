import { deepEqual, equal } from 'node:assert/strict';
import { findingsAmong, marked, of, said } from './found.js';

/** A note with one story and a part with questions. */
function note({
  tags = '[Calm]',
  questions,
  body = 'S: One.\nT: Two.\nA: Three.\nR: 4.',
}: {
  tags?: string;
  questions: string;
  body?: string;
}): string {
  return `# Interview\n\n## Answers\n\n### The rope store\n${tags}\n\n${body}\n\n## Question categories\n\n${questions}\n`;
}

const uncovered = (tags: string, questions: string): string[] => marked('uncovered-question', note({ tags, questions }));

describe('uncovered-question', () => {
  it('marks a question or competency to which no tag leads', () => {
    deepEqual(uncovered('[Calm]', '### Perseverance\n\n- You went on\n\n### Calm\n\n- You kept still'), ['Perseverance']);
    deepEqual(uncovered('[Calm]', '### Tell me about a time you failed'), ['Tell me about a time you failed']);
  });

  it('takes the words of a tag in a title or a prompt, whatever their endings', () => {
    for (const [tag, questions] of [
      ['Conflict', '### Conflict resolution'],
      ['Conflict Resolution', '### Conflict'],
      ['Team conflict', '### Conflict resolution'],
      ['Leading', '### Leadership'],
      ['adaptable', '### Adaptability'],
      ['failure', '### Tell me about a time you failed'],
      ['I was wrong', '### Growth Mindset\n\n- You were initially wrong about something'],
      ['cross team', '### Collaboration\n\n- worked across multiple teams'],
      ['Trade-offs', '### Tell me about a trade-off that you made'],
      ['团队合作', '### 讲一个团队合作的例子'],
    ] as const) {
      deepEqual(uncovered(`[${tag}]`, questions), [], tag);
    }
  });

  it('does not take a word of many for the whole', () => {
    for (const [tag, title] of [
      ['the situation', 'Tell me about a situation you regret'],
      ['manager feedback', 'Tell me about a time you disagreed with your manager'],
      ['Team', 'Time pressure'],
      ['art', 'Starting over'],
    ] as const) {
      deepEqual(uncovered(`[${tag}]`, `### ${title}`), [title], tag);
    }
  });

  it('takes a story under the question, a link to one, and what a story is best for', () => {
    const asked =
      '# Interview\n\n## Answers\n\n### Tell me about a time you failed\n\n#### Ferry timetable\n[calm]\n\nS: One.\nT: Two.\nA: Three.\nR: 4.\n';
    deepEqual(marked('uncovered-question', asked), []);
    deepEqual(uncovered('[Calm]', '### Perseverance\n\n- see [the rope store](#the-rope-store)\n\n### Feedback'), ['Feedback']);
    deepEqual(uncovered('[Calm]\n\n**Best for:** perseverance, feedback', '### Perseverance\n\n### Feedback\n\n### Ownership'), [
      'Ownership',
    ]);
    deepEqual(uncovered('[Calm]\n\n**Question:** Tell me about a time you failed', '### Tell me about a time you failed'), []);
  });

  it('takes other names that are set for a tag', () => {
    const text = note({ tags: '[Friction]', questions: '### Conflict' });
    deepEqual(marked('uncovered-question', text), ['Conflict']);
    deepEqual(marked('uncovered-question', text, { tags: [{ name: 'Conflict', aliases: ['Friction', 'Disagreement'] }] }), []);
    deepEqual(
      marked('uncovered-question', note({ tags: '[Conflict]', questions: '### Tell me about a disagreement' }), {
        tags: [{ name: 'Conflict', aliases: ['Disagreement'] }],
      }),
      [],
    );
  });

  it('takes the stories of other notes', () => {
    const text = note({ questions: '### Perseverance' });
    deepEqual(
      findingsAmong(text, []).map(({ ruleId }) => ruleId),
      ['uncovered-question'],
    );
    deepEqual(findingsAmong(text, [note({ tags: '[Perseverance]', questions: '' })]), []);
  });

  it('lets be what is answered without a story', () => {
    for (const title of [
      'Why do you want to work here?',
      'Where do you see yourself in five years?',
      'Tell me about yourself',
      'What is your greatest weakness?',
      'Do you have questions for us?',
      'What would you do in your first week?',
      'Walk me through your résumé',
    ]) {
      deepEqual(uncovered('[Calm]', `### ${title}`), [], title);
    }
  });

  it('is silent as long as no story carries a tag', () => {
    deepEqual(marked('uncovered-question', note({ tags: '', questions: '### Perseverance' })), []);
  });

  it('takes the lines of a list of questions for questions, in one finding', () => {
    const text = `${note({ tags: '[Calm] [deadlines]', questions: '' })}\n## Example questions\n\n- How do you keep calm?\n- Have you ever missed a deadline?\n- Tell me about a time you failed\n- What is your greatest weakness?\n- Describe a conflict\n`;
    const [finding] = of('uncovered-question', text);
    equal(
      finding?.message,
      "No story's tags lead to 2 of the 5 questions under “Example questions”, such as “Tell me about a time you failed”: tag the stories that answer them, or write some.",
    );
    deepEqual(
      finding?.related?.map(({ span }) => text.slice(span.start, span.end)),
      ['Tell me about a time you failed', 'Describe a conflict'],
    );
    deepEqual(marked('uncovered-question', text), ['Example questions']);
    deepEqual(
      marked('uncovered-question', `${note({ tags: '[Calm]', questions: '' })}\n## Example questions\n\n- How do you keep calm?\n`),
      [],
    );
  });

  it('says which tag would do for a competency', () => {
    deepEqual(said('uncovered-question', note({ questions: '### Growth mindset\n\n### Tell me about a time you failed' })), [
      "No story's tags lead to “Growth mindset”: tag the story that answers it with [Growth mindset], or write one.",
      "No story's tags lead to “Tell me about a time you failed”: tag the story that answers it, or write one.",
    ]);
  });
});
