import { deepEqual, equal } from 'node:assert/strict';
import { findingsAmong, fixed, found, marked, of, options, said, story } from './found.js';

describe('malformed-tag', () => {
  const onTagLine = (tags: string): string[] => marked('malformed-tag', story({ tags }));

  it('marks brackets that are not closed, not opened, empty or doubled, and mends them', () => {
    for (const [tags, bad, mended] of [
      ['[calm', '[calm', '[calm]'],
      ['[calm] [cross team', '[cross team', '[calm] [cross team]'],
      ['[calm [proud of]', '[calm', '[calm] [proud of]'],
      ['[calm)', '[calm)', '[calm]'],
      ['calm]', 'calm]', '[calm]'],
      ['calm] [proud of]', 'calm]', '[calm] [proud of]'],
      ['[]', '[]', ''],
      ['[calm] []', '[]', '[calm]'],
      ['[calm], [ ], [proud of]', '[ ]', '[calm], [proud of]'],
      ['[] [calm]', '[]', '[calm]'],
      ['[calm, [proud of]', '[calm', '[calm], [proud of]'],
      ['[[calm]]', '[[calm]]', '[calm]'],
      ['[[calm] [proud of]', '[[calm]', '[calm] [proud of]'],
      ['[calm]] [proud of]', '[calm]]', '[calm] [proud of]'],
      ['[[ calm ]]', '[[ calm ]]', '[calm]'],
      ['[one two three four five six seven', '[one two three four five six seven', '[one two three four five six seven]'],
      ['one two three four]', 'one two three four]', '[one two three four]'],
      ['[calm)}>', '[calm)}>', '[calm]'],
      ['[calm], []', '[]', '[calm]'],
      ['[calm, / [proud of]', '[calm', '[calm], / [proud of]'],
      ['calm], [proud of]', 'calm]', '[calm], [proud of]'],
      ['**Tags:** calm]', 'calm]', '**Tags:** [calm]'],
      ['[)', '[)', ''],
    ] as const) {
      deepEqual(onTagLine(tags), [bad], tags);
      equal(fixed('malformed-tag', story({ tags })), story({ tags: mended }), tags);
      deepEqual(onTagLine(mended), [], mended);
    }
  });

  it('lets be what is no tag line, or no tag', () => {
    for (const tags of [
      '[calm]',
      '[calm] [proud of]',
      '[calm], [proud of]',
      '[calm][proud of]',
      '- [ ] to do',
      '[ ]',
      '[x] done',
      '[[toc]]',
      '[[_TOC_]]',
      '[a link](#x)',
      '[1] a source',
      'I said [sic] so.',
      'Seen in [the log',
      '[Ada, who was there: she saw it all.',
      '[this bracket is closed\non the next line]',
      '`[calm`',
      '<!-- [calm -->',
      '[calm] and more',
      '[one two three four five six seven eight',
      'one two three four five]',
      '1]',
      'calm] and more',
      '[calm.',
      '[calm] ]',
      '[[ ]]',
      '[calm\n\nand more]',
    ]) {
      deepEqual(onTagLine(tags), [], tags);
    }
  });

  it('looks at the title, at `Tags:` and behind the last section, and not into the sections', () => {
    deepEqual(marked('malformed-tag', story({ title: 'The rope store [calm', tags: '' })), ['[calm']);
    deepEqual(marked('malformed-tag', story({ more: '[proud of\n' })), ['[proud of']);
    deepEqual(marked('malformed-tag', story({ tags: '**Tags:** [calm] [proud of' })), ['[proud of']);
    deepEqual(marked('malformed-tag', story({ action: 'I pumped.\n\n[calm' })), []);
  });

  it('keeps missing-tags quiet, unless the brackets are empty', () => {
    deepEqual(found(story({ tags: '[calm' })), ['malformed-tag@[calm']);
    deepEqual(found(story({ tags: '[]' })), ['missing-tags@The rope store', 'malformed-tag@[]']);
  });

  it('says what to write', () => {
    deepEqual(said('malformed-tag', story({ tags: 'calm]' })), [
      '“calm]” has no opening bracket: write [calm], so that it is read as a tag.',
    ]);
    const fixes = (tags: string): unknown[] =>
      of('malformed-tag', story({ tags })).map(({ fixes: [fix] = [] }) => [fix?.title, fix?.isSafe]);
    deepEqual([fixes('[calm'), fixes('[]')], [[['Write [calm]', true]], [['Remove the empty brackets', true]]]);
    deepEqual(said('malformed-tag', story({ tags: '[calm' })), ['“[calm” is not closed: write [calm], so that it is read as a tag.']);
    deepEqual(said('malformed-tag', story({ tags: '[] [[calm]]' })), [
      'Empty brackets are no tag: write a word between them, or remove them.',
      '“[[calm]]” has too many brackets: write [calm], so that it is read as a tag.',
    ]);
  });
});

describe('unknown-tag', () => {
  /** Stories that carry these tags, one each. */
  const tagged = (...tags: string[]): string =>
    `# Interview\n\n## Answers\n\n${tags.map((tag, index) => `### Story ${index}, of its own\n[${tag}]\n\nS: One.\nT: Two.\nA: Three.\nR: 4.\n`).join('\n')}`;
  const suspects = (...tags: string[]): string[] => marked('unknown-tag', tagged(...tags));

  it('marks a slip of the pen for a tag that more stories carry', () => {
    for (const slip of [
      'Conflict Resolutoin',
      'Conflct Resolution',
      'Conflict Ressolution',
      'Resolution Conflict',
      'ConflictResolution',
      'Conflicts Resolution',
      'Conflict Resollutions',
    ]) {
      deepEqual(suspects('Conflict Resolution', slip, 'Conflict Resolution'), [`[${slip}]`], slip);
    }
    deepEqual(said('unknown-tag', tagged('Mentoring', 'Mentoring', 'Mentorign')), [
      '“Mentorign” is close to the tag “Mentoring”, but is not it: did you mean that?',
    ]);
  });

  it('mends it alone in a list of front matter', () => {
    const text = '---\ntags: Mentorign, calm\n---\n# The ropes\n\nS: One.\nT: Two.\nA: Three.\nR: 4.\n';
    const [found] = of('unknown-tag', text, { tags: [{ name: 'Mentoring', aliases: [] }] });
    deepEqual(
      found?.fixes?.[0]?.edits.map(({ span }) => text.slice(span.start, span.end)),
      ['Mentorign'],
    );
  });

  it('points at the tag that may be meant, if it stands in the note', () => {
    const text = tagged('Mentoring', 'Mentorign');
    deepEqual(
      of('unknown-tag', text).flatMap(({ related = [] }) =>
        related.map(({ message, span }) => `${message}: ${text.slice(span.start, span.end)}`),
      ),
      ['“Mentoring” stands here: [Mentoring]'],
    );
    deepEqual(of('unknown-tag', tagged('Mentorign'), { tags: [{ name: 'Mentoring', aliases: [] }] })[0]?.related, undefined);
  });

  it('takes the earlier for right where as many stories carry the other', () => {
    deepEqual(suspects('Mentoring', 'Mentorign'), ['[Mentorign]']);
    deepEqual(suspects('Mentorign', 'Mentoring'), ['[Mentoring]']);
  });

  it('takes case, signs and spaces for no difference', () => {
    deepEqual(
      suspects('Conflict Resolution', 'conflict resolution', 'Conflict-Resolution', 'CONFLICT  RESOLUTION', 'conflict_resolution'),
      [],
    );
  });

  it('lets other words be', () => {
    for (const [one, other] of [
      ['Hiring', 'Firing'],
      ['Mentoring', 'Monitoring'],
      ['Team', 'Term'],
      ['Level 5', 'Level 6'],
      ['Communication', 'Communicating'],
      ['Adaptability', 'Adaptable'],
      ['Leader', 'Leadership'],
      ['Risk', 'Rise'],
      ['Cross team', 'Cross functional'],
      ['Innovation', 'Motivation'],
      ['Customer focus', 'Customer obsession'],
      ['失败', '成败'],
      ['conflict', 'conflict with a manager'],
    ] as const) {
      deepEqual(suspects(one, one, other), [], `${one}, ${other}`);
    }
  });

  it('knows questions and competencies, and tags that are set, with their other names', () => {
    deepEqual(marked('unknown-tag', `${tagged('Perseverence')}\n## Question categories\n\n### Perseverance\n\n- You went on\n`), [
      '[Perseverence]',
    ]);
    const tags = [{ name: 'Mentorign', aliases: ['Teaching others'] }];
    deepEqual(marked('unknown-tag', tagged('Mentoring', 'Mentoring', 'Mentorign'), { tags }), ['[Mentoring]', '[Mentoring]']);
    deepEqual(marked('unknown-tag', tagged('Teaching others', 'Teaching other'), { tags }), ['[Teaching other]']);
    deepEqual(marked('unknown-tag', tagged('Mentoring', 'Mentorign'), { tags: [...tags, { name: 'Mentoring', aliases: [] }] }), []);
  });

  it('knows the tags of other notes', () => {
    const text = tagged('Mentorign');
    deepEqual(
      findingsAmong(text, [tagged('Mentoring', 'Mentoring')]).map(({ ruleId }) => ruleId),
      ['unknown-tag'],
    );
    deepEqual(findingsAmong(text, [tagged('Mentoring')]), []);
  });

  it('writes the tag that was meant in its place, whatever it stands in', () => {
    equal(fixed('unknown-tag', tagged('Mentoring', 'Mentorign')), tagged('Mentoring', 'Mentoring'));
    const listed = (tags: string): string => story({ tags: `**Tags:** Mentoring, ${tags}` });
    equal(fixed('unknown-tag', listed('calm, Mentorign')), listed('calm, Mentoring'));
    equal(of('unknown-tag', tagged('Mentoring', 'Mentorign'))[0]?.fixes?.[0]?.isSafe, false);
  });

  it('reports all that are not set, if it is to be strict', () => {
    const strict = { ...options('unknown-tag', { strict: true }), tags: [{ name: 'Mentoring', aliases: ['Teaching'] }] };
    deepEqual(marked('unknown-tag', tagged('Mentoring', 'teaching', 'Calm'), strict), ['[Calm]']);
    deepEqual(marked('unknown-tag', tagged('Calm'), options('unknown-tag', { strict: true })), []);
  });
});

describe('missing-tags', () => {
  it('is content with tags in any form', () => {
    for (const tags of ['[calm]', '**Tags:** calm', 'Tags: calm, proud of', '- [x] Calm'])
      deepEqual(marked('missing-tags', story({ tags })), [], tags);
    deepEqual(marked('missing-tags', story({ tags: '', title: '[calm] Rope' })), []);
    deepEqual(marked('missing-tags', story({ tags: '' })), ['The rope store']);
  });
});
