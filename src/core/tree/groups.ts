import type { Status } from '../notes/model.js';
import { answersOf, questionsOf } from './answers.js';
import type { Arrangement, Facts, Grouping, Rehearsed } from './arrangement.js';
import { entriesOf, type Entry, type NamedNote } from './entries.js';
import { isOpen, storyTest } from './filter.js';
import { tagKeysOf } from './keys.js';
import { byName, sorted } from './sort.js';

/** Stories that have something in common. */
export interface Group<N extends NamedNote = NamedNote> {
  readonly grouping: Grouping;
  /** Its own among the groups, and the same as long as it is there. */
  readonly id: string;
  /** The note's name, the tag, the question, the status or when they are due; null for stories without a tag or a question. */
  readonly name: string | null;
  /** The note, or those where the question is asked. */
  readonly places: readonly { readonly note: N; readonly line: number }[];
  readonly entries: readonly Entry<N>[];
}

/** First what there is to do. */
const STATUSES: readonly Status[] = ['partial', 'stub', 'prose', 'complete'];
const STAGES: readonly Rehearsed['due'][] = ['now', 'later', 'never'];

/**
 * The stories of the notes that the filter lets pass, sorted, in their groups. One that has several tags, or answers several
 * questions, is in each of their groups. Groups without stories are left out, but for notes that hold
 * something else and for questions that wait for an answer, where nothing is filtered.
 */
export function groupsOf<N extends NamedNote>(notes: readonly N[], { grouping, order, filter }: Arrangement, facts: Facts<N>): Group<N>[] {
  const entries = sorted(entriesOf(notes).filter(storyTest(filter, facts)), order, facts);
  const groups = collected(notes, entries, grouping, facts);
  const mayBeEmpty = grouping === 'note' || (grouping === 'question' && isOpen(filter));
  return mayBeEmpty ? groups : groups.filter((group) => group.entries.length > 0);
}

function collected<N extends NamedNote>(
  notes: readonly N[],
  entries: readonly Entry<N>[],
  grouping: Grouping,
  facts: Facts<N>,
): Group<N>[] {
  switch (grouping) {
    case 'note': {
      const inNote = together(entries, ({ note }) => [note.key]);
      return notes.map((note) => ({
        grouping,
        id: note.key,
        name: note.name,
        places: [{ note, line: 1 }],
        entries: inNote.get(note.key) ?? [],
      }));
    }
    case 'tag':
      return byTag(entries);
    case 'question':
      return byQuestion(notes, entries);
    case 'status':
      return STATUSES.map((status) =>
        named(
          'status',
          status,
          entries.filter(({ story }) => story.status === status),
        ),
      );
    case 'due': {
      const stages = together(entries, (entry) => [facts.rehearsedOf(entry).due]);
      return STAGES.map((stage) => named('due', stage, stages.get(stage) ?? []));
    }
  }
}

function byTag<N extends NamedNote>(entries: readonly Entry<N>[]): Group<N>[] {
  const names = new Map<string, string>();
  const tagged = together(entries, ({ story: { relative } }) =>
    tagKeysOf(relative).map((key, index) => {
      if (!names.has(key)) names.set(key, relative.tags[index]?.name ?? key);
      return key;
    }),
  );
  const groups = [...tagged].map(([key, found]): Group<N> => ({ ...named('tag', names.get(key) ?? key, found), id: `tag:${key}` }));
  return [
    ...groups.sort((a, b) => byName(a.name ?? '', b.name ?? '')),
    named(
      'tag',
      null,
      entries.filter(({ story }) => story.tags.length === 0),
    ),
  ];
}

function byQuestion<N extends NamedNote>(notes: readonly N[], entries: readonly Entry<N>[]): Group<N>[] {
  const questions = questionsOf(notes);
  const answers = answersOf(notes, questions);
  const others: Entry<N>[] = [];
  const answering = together(entries, (entry) => {
    const keys = answers(entry);
    if (keys.size === 0) others.push(entry);
    return keys;
  });
  const groups = questions.map(({ key, title, places }): Group<N> => ({
    grouping: 'question',
    id: `question:${key}`,
    name: title,
    places,
    entries: answering.get(key) ?? [],
  }));
  return others.length === 0 ? groups : [...groups, named('question', null, others)];
}

/** The entries by their keys, of which each may have several. */
function together<N extends NamedNote>(
  entries: readonly Entry<N>[],
  keysFor: (entry: Entry<N>) => Iterable<string>,
): Map<string, Entry<N>[]> {
  const groups = new Map<string, Entry<N>[]>();
  for (const entry of entries) {
    for (const key of new Set(keysFor(entry))) {
      const known = groups.get(key);
      if (known === undefined) groups.set(key, [entry]);
      else known.push(entry);
    }
  }
  return groups;
}

function named<N extends NamedNote>(grouping: Grouping, name: string | null, entries: readonly Entry<N>[]): Group<N> {
  return { grouping, id: `${grouping}${name === null ? '' : `:${name}`}`, name, places: [], entries };
}
