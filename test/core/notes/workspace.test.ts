import { deepEqual, equal } from 'node:assert/strict';
import { linkedStories } from '../../../src/core/notes/linked.js';
import { readNote } from '../../../src/core/notes/note.js';
import { isNamedIn, reaches, reachesCompetency, termsIn, topicOf } from '../../../src/core/notes/reach.js';
import { answersOf, shareTheSame, Workspace, workspaceOf } from '../../../src/core/notes/workspace.js';
import { onlyStory } from './told.js';

const TOLD = 'S: One.\n\nT: Two.\n\nA: Three.\n\nR: Four.\n\n';
const note = (tags: string, more = '', title = 'Ropes'): ReturnType<typeof readNote> =>
  readNote(`# Interview\n\n## Answers\n\n### ${title}\n\n${tags}\n\n${TOLD}${more}`);

describe('a workspace', () => {
  it('knows the tags and questions of all its notes as they were first written', () => {
    const workspace = workspaceOf([
      note('[Calm] [Late]', 'Best for: storms, big ships\n\n## Questions\n\n### Growth\n'),
      note('[CALM]', 'Best for: Storms\n\n## Questions\n\n### growth\n\n### Conflict\n'),
    ]);
    deepEqual(
      [...workspace.tags.values()],
      [
        { name: 'Calm', stories: 2 },
        { name: 'Late', stories: 1 },
      ],
    );
    deepEqual([...workspace.questions.values()], ['Growth', 'Conflict']);
    deepEqual(
      workspace.topics.map(({ key }) => key),
      ['calm', 'late', 'storms', 'big ships'],
    );
  });

  it('tells when a note changes what the others go by', () => {
    const workspace = new Workspace();
    const set = (...args: Parameters<typeof note>): boolean => workspace.set('a', note(...args));
    equal(workspace.set('empty', readNote('')), false);
    equal(workspace.revision, 0);
    deepEqual([set('[calm]'), set('[calm]'), set('[calm]', '', 'Cranes'), set('[late]')], [true, false, false, true]);
    deepEqual([set('[late]', 'Best for: storms\n'), set('[late]', 'Best for: storms\n\n## Questions\n\n### Growth\n')], [true, true]);
    equal(workspace.revision, 4);
    equal(workspace.questions.size, 1);
    deepEqual([workspace.delete('a'), workspace.delete('a'), workspace.delete('empty')], [true, false, false]);
    deepEqual([workspace.revision, workspace.tags.size, workspace.topics.length], [5, 0, 0]);
  });

  it('reads what a story answers from a list, and from what stands in quotation marks', () => {
    const answers = (text: string): string[] => answersOf(onlyStory(`# Interview\n\n## Ropes\n\n${TOLD}${text}\n`));
    deepEqual(answers('Best for: conflict, a manager who was wrong.; / late ships //'), [
      'conflict',
      'a manager who was wrong',
      'late ships',
    ]);
    deepEqual(answers('Use for: "Tell me, how?", „Wann, wo?“ | and/or., ,'), ['Tell me, how?', 'Wann, wo?', 'and/or']);
    deepEqual(answers('Theme: conflict'), []);
  });

  it('is told the same by stories of one name, question, tags and answers', () => {
    const [story, ...others] = [
      ['Ropes', '[calm] [late]', 'Best for: storms'],
      ['Ropes', '[calm] [late]', 'Best for: storms\n\nProvenance: diary'],
      ['Cranes', '[calm] [late]', 'Best for: storms'],
      ['Ropes', '[calm]', 'Best for: storms'],
      ['Ropes', '[calm] [late]', 'Best for: rain'],
      ['Ropes', '[calm] [late]\n\nQuestion: Who?', 'Best for: storms'],
    ].map(([title, tags, more]) => note(tags ?? '', more, title).stories[0]?.relative);
    if (story === undefined) throw new Error('no story');
    deepEqual(
      others.map((other) => other !== undefined && shareTheSame(story, other)),
      [true, false, false, false, false],
    );
  });
});

describe('links under questions', () => {
  it('lead to stories, and end with the next story or group', () => {
    const found = linkedStories(
      readNote(
        `# Interview\n\n[first](#ropes)\n\n## Tell me about calm\n\n[Ropes](#ropes), [yard](#yard)\n\n## Harbour\n\n[x](#ropes)\n\n### Ropes\n\n${TOLD}[y](#ropes)\n\n` +
          `## Yard\n\n### Cranes\n\n${TOLD}## Describe a storm: [Cranes](#cranes)\n`,
      ),
    );
    deepEqual(
      found.map(({ question, line, target }) => [question.title.slice(0, 13), line, target]),
      [
        ['Tell me about', 7, 13],
        ['Describe a st', 37, 27],
      ],
    );
    deepEqual(linkedStories(readNote(`# Interview\n\n## Ropes\n\n${TOLD}## Why us?\n`)), []);
  });
});

describe('a tag', () => {
  const test = (of: (tag: ReturnType<typeof topicOf>, text: ReturnType<typeof topicOf>) => boolean, tag: string, text: string): boolean =>
    of(topicOf(tag), topicOf(text));

  it('reaches the questions in which all its words stand', () => {
    for (const [tag, question, expected] of [
      ['Leading people', 'Tell me about a time you led other people', true],
      ['Leading people', 'Tell me about a time you led', false],
      ['The and of', 'The and of', true],
      ['The and of', 'Who was it?', false],
      ['Buildings', 'What have you built?', true],
      ['Stress', 'How do you handle stressful days?', true],
      ['冲突', '你怎么处理冲突？', true],
      ['冲', '你怎么处理冲突？', false],
      ['Sea', 'Tell me about research', false],
      ['Team', 'Teamwork', true],
      ['Work', 'Teamwork', false],
    ] as const)
      equal(test(reaches, tag, question), expected, `${tag}: ${question}`);
  });

  it('reaches a competency of up to four words by half of them', () => {
    for (const [tag, competency, expected] of [
      ['Conflict resolution', 'Conflict management', true],
      ['Conflict', 'Conflict in big old teams', true],
      ['Conflict resolution', 'Conflict between big old ships', false],
      ['Conflict resolution', 'Conflict between old ships', true],
      ['Calm under heavy pressure', 'Calm leadership skills', false],
      ['Calm', 'Storms', false],
      ['The and', 'Of storms', false],
    ] as const)
      equal(test(reachesCompetency, tag, competency), expected, `${tag}: ${competency}`);
  });

  it('is named in a text that has its words, or words put together with them', () => {
    for (const [name, text, expected] of [
      ['Time management', 'My time management was poor', true],
      ['Time management', 'Management took its time', false],
      ['Conflict resolution', 'A resolution ended the conflict', true],
      ['Conflict resolution', 'The conflict went on', false],
      ['Konflikt', 'Ein Teamkonflikt', true],
      ['Solution', 'A resolution of ours', false],
      ['冲突', '团队冲突的处理', true],
      ['The and', 'The and of it', true],
      ['Of', 'Of it', false],
    ] as const)
      equal(test(isNamedIn, name, text), expected, `${name}: ${text}`);
  });
});

describe('the terms of a text', () => {
  it('are its words that say something, and pairs where no spaces part them', () => {
    deepEqual(
      termsIn('The QA团队冲突 of 我 taught ships').map(({ word, stem }) => `${word} ${stem}`),
      ['qa qa', '团队 团队', '队冲 队冲', '冲突 冲突', '我 我', 'taught teach', 'ships ship'],
    );
    deepEqual(termsIn('– … –'), []);
  });
});
