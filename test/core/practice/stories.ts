import type { Framework, Role, Section, Story } from '../../../src/core/notes/model';

const NOWHERE = { line: 1, span: { start: 0, end: 0 } };

/** A section as the reader would give it: `roles` as in "situation+task", empty when there is no text. */
export function section(roles: string, text = ''): Section {
  return {
    ...NOWHERE,
    roles: roles.split('+') as Role[],
    label: roles,
    text,
    body: NOWHERE.span,
    words: text.split(' ').length,
    empty: text === '',
    budget: null,
  };
}

/** A story of the given sections; what is not told is as in a plain STAR story. */
export function story(sections: readonly Section[], more: Partial<Story> = {}): Story {
  return {
    ...NOWHERE,
    title: 'The night the queue stood still',
    extent: NOWHERE.span,
    tags: [],
    group: null,
    question: null,
    framework: 'STAR',
    status: 'partial',
    sections,
    missing: [],
    text: '',
    words: 0,
    source: '',
    budget: null,
    ...more,
  };
}

export function starStory(framework: Framework = 'STAR'): Story {
  return story(
    [
      section('situation', 'Orders stopped on a Friday evening.'),
      section('task', 'I was on call and alone.'),
      section('action', 'I rolled back the release. Then I called the vendor.'),
      section('result', 'Orders ran again after 12 minutes.'),
    ],
    { framework, status: 'complete' },
  );
}
