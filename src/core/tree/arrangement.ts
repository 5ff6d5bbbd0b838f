import type { Entry, NamedNote } from './entries.js';

/** What the stories of a group have in common. */
export const GROUPINGS = ['note', 'tag', 'question', 'status', 'due'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** In the order of the notes, by title, the longest first, or first those that were told longest ago or never. */
export const ORDERS = ['note', 'title', 'length', 'practised'] as const;
export type Order = (typeof ORDERS)[number];

/** Which stories are shown. What is empty lets all pass. */
export interface Filter {
  /** All of its words stand in the story. */
  readonly text: string;
  /** The story carries one of them. */
  readonly tags: readonly string[];
  /** Ids of rules, one of which found something in the story. */
  readonly rules: readonly string[];
}

/** How the stories of all notes are shown. */
export interface Arrangement {
  readonly grouping: Grouping;
  readonly order: Order;
  readonly filter: Filter;
}

/** Lets all stories pass. */
export const NO_FILTER: Filter = { text: '', tags: [], rules: [] };
/** The stories as they stand in their notes, all of them. */
export const AS_WRITTEN: Arrangement = { grouping: 'note', order: 'note', filter: NO_FILTER };

/** What is known of a story's rehearsals. */
export interface Rehearsed {
  /** When it was told last, in ms since 1970; null if never. */
  readonly last: number | null;
  /** When it is to be told again; `never` was graded. */
  readonly due: 'now' | 'later' | 'never';
}

/** What others know of the stories. It is asked for only where the arrangement depends on it. */
export interface Facts<N extends NamedNote = NamedNote> {
  /** Ids of the rules that found something in the story. */
  rulesOf(entry: Entry<N>): ReadonlySet<string>;
  rehearsedOf(entry: Entry<N>): Rehearsed;
}

/** The arrangement that was kept, such as over a reload; what is missing or wrong in it is as written. */
export function arrangementFrom(kept: unknown): Arrangement {
  const { grouping, order, filter } = recordOf(kept);
  const { text, tags, rules } = recordOf(filter);
  return {
    grouping: GROUPINGS.find((each) => each === grouping) ?? AS_WRITTEN.grouping,
    order: ORDERS.find((each) => each === order) ?? AS_WRITTEN.order,
    filter: { text: typeof text === 'string' ? text : '', tags: wordsOf(tags), rules: wordsOf(rules) },
  };
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}

function wordsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}
