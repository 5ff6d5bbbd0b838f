import type { NoteRule } from '../rule.js';
import type { PlacedStory } from '../../notes/model.js';
import { keysOf } from '../../notes/reach.js';
import { t } from '../../words.js';

/** So many of the others are pointed at. */
const MOST_RELATED = 5;

export const duplicateTitle: NoteRule = {
  scope: 'note',
  id: 'duplicate-title',
  description: 'Two stories of a note have one name.',
  severity: 'warning',
  *check(note) {
    const byTitle = new Map<string, PlacedStory[]>();
    for (const story of note.stories) {
      const key = keysOf(story.relative).title;
      if (key === '') continue;
      const same = byTitle.get(key);
      if (same === undefined) byTitle.set(key, [story]);
      else same.push(story);
    }
    for (const same of byTitle.values()) {
      if (same.length < 2) continue;
      for (const story of same) {
        const others = same.filter((other) => other !== story).slice(0, MOST_RELATED);
        const lines = others.map(({ line }) => line).join(', ');
        yield {
          message: t('Another story is called “{0}” too (line {1}): give each a name of its own.', story.title ?? '', lines),
          span: story.span,
          related: others.map(({ span }) => ({ message: t('The other story of this name'), span })),
        };
      }
    }
  },
};
