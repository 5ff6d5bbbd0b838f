// Notes of stories, of any length: six label styles in turn, with tags, groups, questions, lists, fences and definitions.
import { chance } from './chance.mjs';
import { paragraph, title, told } from './prose.mjs';

const TAGS = [
  'Conflict resolution',
  'Ownership',
  'Leadership',
  'Failure',
  'Ambiguity',
  'Deadline',
  'Teaching',
  'Customer first',
  'Simplify',
  'Trust',
];
const QUESTIONS = [
  'Tell me about a time you disagreed with a decision',
  'Describe a failure and what you took from it',
  'When did you help a colleague succeed?',
  'How do you decide without all the facts?',
  'Give an example of a goal you did not reach',
];
const STORIES_IN_GROUP = 6;

/** @typedef {{title: string, tags: string, situation: string[], task: string[], action: string[], result: string[]}} Told */

/** How a story is written down, by label style. Each gives the lines of one story. */
const STYLES = [
  function headings(story) {
    const part = (name, paragraphs) => [`#### ${name}`, '', ...apart(paragraphs)];
    return [
      `### ${story.title}`,
      '',
      story.tags,
      '',
      ...part('Situation', story.situation),
      ...part('Task', story.task),
      ...part('Actions', bullets(story.action)),
      ...part('Results', story.result),
    ];
  },
  function bold(story) {
    const part = (name, [first, ...rest]) => apart([`**${name}:** ${first}`, ...rest]);
    return [
      `### ${story.title}`,
      story.tags,
      '',
      ...part('Situation', story.situation),
      ...part('Task', story.task),
      ...part('Action', story.action),
      ...part('Result', story.result),
    ];
  },
  function letters(story) {
    const part = (letter, paragraphs) => `${letter}: ${paragraphs.join(' ')}`;
    return [
      `### ${story.title}`,
      '',
      story.tags,
      '',
      ...apart([part('S', story.situation), part('T', story.task), part('A', story.action), part('R', story.result)]),
    ];
  },
  function listItems(story) {
    const part = (name, [first, ...rest]) => [`- **${name}:** ${first}`, ...rest.map((line) => `  - ${line}`)];
    return [
      `### ${story.title}`,
      '',
      story.tags,
      '',
      ...part('Situation', story.situation),
      ...part('Task', story.task),
      ...part('Action', story.action),
      ...part('Result', story.result),
      '',
    ];
  },
  function table(story) {
    const row = (name, paragraphs) => `| **${name}** | ${paragraphs.join(' ')} |`;
    return [
      `### ${story.title}`,
      '',
      story.tags,
      '',
      '| Part | What I say |',
      '| --- | --- |',
      row('Situation', story.situation),
      row('Task', story.task),
      row('Action', story.action),
      row('Result', story.result),
      '',
    ];
  },
  function plain(story) {
    const part = (name, paragraphs) => [`${name}:`, ...apart(paragraphs.map(wrapped))];
    return [
      `### ${story.title}`,
      '',
      story.tags,
      '',
      ...part('SITUATION', story.situation),
      ...part('TASK', story.task),
      ...part('ACTION', story.action),
      ...part('RESULT', story.result),
    ];
  },
];

/** The sentences of all paragraphs but the first as a list. */
function bullets([first, ...rest]) {
  return rest.length === 0
    ? [first]
    : [
        first,
        rest
          .flatMap((line) => line.split(/(?<=\.) (?=[A-Z])/))
          .map((sentence) => `- ${sentence}`)
          .join('\n'),
      ];
}

/** In lines as people have them who write without an editor that wraps. */
function wrapped(line) {
  return line.replace(/(?=.{80}).{1,79} /g, (part) => `${part.slice(0, -1)}\n`);
}

/** Each paragraph with a blank line after it. */
function apart(paragraphs) {
  return paragraphs.flatMap((line) => [line, '']);
}

/**
 * A note of stories.
 * @param {number} bytes how long; it is ASCII, so as many characters
 * @param {number} seed
 */
export function note(bytes, seed) {
  const by = chance(seed);
  const parts = ['# Stories for interviews\n\n'];
  let length = parts[0].length;
  const lowest = by.below(STYLES.length);
  for (let group = 0; length < bytes; group += 1) {
    const text = oneGroup(by, group, STYLES[(lowest + group) % STYLES.length]);
    parts.push(text);
    length += text.length;
  }
  const text = parts.join('');
  return text.slice(0, text.lastIndexOf('\n', bytes - 1) + 1);
}

function oneGroup(by, group, style) {
  const lines = [`## Group ${group + 1}: ${by.pick(TAGS)}`, ''];
  for (let count = 0; count < STORIES_IN_GROUP; count += 1)
    lines.push(...style(story(by, group * STORIES_IN_GROUP + count + 1)), ...extras(by));
  lines.push('## Questions', '', ...apart(['What they may ask, with my prompts.']));
  for (const question of QUESTIONS.slice(by.below(4))) lines.push(`- ${question}`, `  - ${told(by)}`);
  lines.push('', '## Other cases', '', ...Array.from({ length: 3 }, (_, index) => `- ${title(by, 9000 + group * 3 + index)}`), '');
  lines.push(`[runbook-${group}]: https://example.org/runbooks/${group} "Runbook ${group}"`, '');
  return `${lines.join('\n')}\n`.replaceAll('RUNBOOK', `runbook-${group}`);
}

/** @returns {Told} */
function story(by, number) {
  const paragraphs = (most, sentences) => Array.from({ length: 1 + by.below(most) }, () => paragraph(by, 1 + by.below(sentences)));
  const tags = Array.from({ length: 1 + by.below(2) }, () => `[${by.pick(TAGS)}]`).join(' ');
  const result = by.happens(0.1) ? ['TODO'] : paragraphs(1, 3);
  return { title: title(by, number), tags, situation: paragraphs(2, 4), task: paragraphs(1, 3), action: paragraphs(3, 5), result };
}

/** What people keep below a story now and then. */
function extras(by) {
  if (by.happens(0.12))
    return ['', by.pick(['```', '```sql', '```json']), 'select count(*) from loans', '  where returned is null -- S: none', '```', ''];
  if (by.happens(0.1)) return ['', `The steps are in [the runbook][RUNBOOK], which ${told(by)}`, ''];
  if (by.happens(0.1)) return ['', ...Array.from({ length: 3 }, (_, index) => `${index + 1}. ${told(by)}`), ''];
  return [''];
}

/** Many lists of two items, which cost some parsers more than linear time. @param {number} count @param {number} seed */
export function smallLists(count, seed) {
  const by = chance(seed);
  return Array.from({ length: count }, () => `- case ${by.below(90) + 10}\n- none\n\nwords ${by.below(90) + 10}\n\n`).join('');
}
