import type { Facts, Order } from './arrangement.js';
import type { Entry, NamedNote } from './entries.js';

const COLLATOR = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

/** As people look names up: numbers by their size, capitals beside small letters. */
export function byName(a: string, b: string): number {
  return COLLATOR.compare(a, b);
}

/** The stories in the order; those that are alike by it stay as they stand. */
export function sorted<N extends NamedNote>(entries: readonly Entry<N>[], order: Order, facts: Facts<N>): readonly Entry<N>[] {
  switch (order) {
    case 'note':
      return entries;
    case 'title':
      return [...entries].sort(
        (a, b) => Number(a.story.title === null) - Number(b.story.title === null) || byName(a.story.title ?? '', b.story.title ?? ''),
      );
    case 'length':
      return [...entries].sort((a, b) => b.story.words - a.story.words);
    case 'practised': {
      const last = new Map(entries.map((entry) => [entry, facts.rehearsedOf(entry).last ?? 0]));
      return [...entries].sort((a, b) => (last.get(a) ?? 0) - (last.get(b) ?? 0));
    }
  }
}
