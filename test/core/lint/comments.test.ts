import { deepEqual, equal } from 'node:assert/strict';
import { fixed, found, marked, of, said, severities } from './found.js';

/** A note with three untagged stories and what stands before each of them and at the end. */
function note(first = '', second = '', third = '', end = ''): string {
  const story = (title: string): string => `### ${title}\n\nS: One.\nT: Two.\nA: Three.\nR: 4.\n`;
  return `# Interview\n\n## Answers\n\n${first}\n\n${story('Rope')}\n${second}\n\n${story('Crane')}\n${third}\n\n${story('Bell')}\n${end}\n`;
}

const say = (words: string): string => `<!-- star-stories-${words} -->`;
const tagless = (...comments: string[]): string[] => marked('missing-tags', note(...comments));

describe('comments', () => {
  it('switch rules off from where they stand to where they are switched on again', () => {
    deepEqual(tagless(), ['Rope', 'Crane', 'Bell']);
    deepEqual(tagless('', say('disable missing-tags')), ['Rope']);
    deepEqual(tagless('', say('disable missing-tags'), say('enable missing-tags')), ['Rope', 'Bell']);
    deepEqual(tagless('', say('disable'), say('enable')), ['Rope', 'Bell']);
    deepEqual(tagless('', say('disable'), say('enable missing-tags')), ['Rope', 'Bell']);
    deepEqual(tagless('', say('disable missing-tags'), say('enable missing-result')), ['Rope']);
    deepEqual(tagless(say('disable missing-tags'), say('enable'), say('disable')), ['Crane']);
  });

  it('switch rules off for one story', () => {
    deepEqual(tagless(say('disable-next-story missing-tags')), ['Crane', 'Bell']);
    deepEqual(tagless('', say('disable-next-story')), ['Rope', 'Bell']);
    deepEqual(tagless('', say('disable-next-story missing-result')), ['Rope', 'Crane', 'Bell']);
  });

  it('switch rules off for the file, wherever they stand', () => {
    deepEqual(tagless('', '', '', say('disable-file missing-tags')), []);
    deepEqual(tagless(say('disable-file')), []);
  });

  it('name several rules, in any case and with a reason', () => {
    deepEqual(found(note(say('disable-file missing-tags, missing-result')).replace('R: 4.', 'R:')), ['empty-section@R']);
    deepEqual(tagless(say('DISABLE-FILE missing-tags -- told in no interview, missing-result')), []);
    deepEqual(tagless('<!--star-stories-disable-file missing-tags-->'), []);
  });

  it('mean nothing in code', () => {
    deepEqual(tagless(`\`${say('disable-file')}\``), ['Rope', 'Crane', 'Bell']);
    deepEqual(tagless(`\`\`\`\n${say('disable-file')}\n\`\`\``), ['Rope', 'Crane', 'Bell']);
  });
});

describe('disable-comment', () => {
  const about = (...comments: string[]): string[] => said('disable-comment', note(...comments));

  it('is content with comments that switch something off', () => {
    for (const words of ['disable missing-tags', 'disable', 'disable-file missing-tags', 'disable-next-story missing-tags'])
      deepEqual(about(say(words)), [], words);
    deepEqual(about(say('disable missing-tags'), say('enable missing-tags')), []);
    deepEqual(about(say('disable'), say('enable')), []);
    deepEqual(about(say('disable'), say('enable missing-tags')), []);
  });

  it('reports what is unknown', () => {
    deepEqual(about(say('disable missing-tag')), ['There is no rule “missing-tag”: did you mean missing-tags?']);
    deepEqual(about(say('disable qqqqqqqqq missing-tags')), [
      'There is no rule “qqqqqqqqq”: remove it from the comment, or look it up in the list of rules.',
    ]);
    deepEqual(about(say('disble missing-tags')), [
      '“star-stories-disble missing-tags” says nothing to the checks: write disable, enable, disable-next-story or disable-file.',
    ]);
  });

  it('reports what switches nothing off', () => {
    deepEqual(about(say('disable-file missing-result')), ['There is nothing of missing-result to switch off here: remove this comment.']);
    deepEqual(about(say('disable-file missing-result missing-tags empty-section')), [
      'There is nothing of missing-result or empty-section to switch off here: remove missing-result and empty-section from this comment.',
    ]);
    deepEqual(about('', '', '', say('disable')), ['There is nothing to switch off here: remove this comment.']);
    deepEqual(about('', '', '', say('disable-next-story')), ['There is nothing to switch off here: remove this comment.']);
    deepEqual(about(say('enable')), ['No rule is switched off here: remove this comment.']);
    deepEqual(about(say('disable missing-tags'), say('enable missing-result')), [
      'missing-result is not switched off here: remove this comment.',
    ]);
    deepEqual(about(say('disable-file missing-tags'), say('disable missing-tags')), []);
  });

  it('does not mind rules that are off, nor itself', () => {
    deepEqual(of('disable-comment', note(say('disable missing-result')), severities({ 'missing-result': 'off' })), []);
    deepEqual(about(say('disable-file missing-learning')), [
      'There is nothing of missing-learning to switch off here: remove this comment.',
    ]);
    deepEqual(of('disable-comment', note(say('disable-file missing-learning')), severities({ 'missing-learning': 'off' })), []);
    deepEqual(about(say('disable-file disable-comment'), say('disble')), []);
  });

  it('marks the comment, and mends it', () => {
    const text = note(say('disable-file missing-tag -- told in no interview'));
    deepEqual(marked('disable-comment', text), [say('disable-file missing-tag -- told in no interview')]);
    equal(fixed('disable-comment', text), note(say('disable-file missing-tags -- told in no interview')));
    // The wrong name may stand in a right one.
    const both = of('disable-comment', note(say('disable-file missing-tags, missing-tag -- no missing-tag')));
    deepEqual(
      both[0]?.fixes?.[0]?.edits.map((edit) => edit.text),
      [say('disable-file missing-tags, missing-tags -- no missing-tag')],
    );
    equal(
      fixed('disable-comment', note(say('disable-file missing-result, missing-tags -- why'))),
      note(say('disable-file missing-tags -- why')),
    );
    equal(fixed('disable-comment', note(say('disable-file missing-result'))), note(''));
    // A comment may be written before its story is.
    deepEqual(
      of('disable-comment', note(say('disable-file missing-tag missing-result'))).flatMap(({ fixes = [] }) =>
        fixes.map(({ title, isSafe }) => [title, isSafe]),
      ),
      [
        ['Change to missing-tags', false],
        ['Remove missing-tag from the comment', false],
        ['Remove missing-result from the comment', false],
      ],
    );
  });
});
