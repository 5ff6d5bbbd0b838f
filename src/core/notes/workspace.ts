import type { Note, Section, Story } from './model.js';
import { keysOf, tagKey, topicOf, type Topic } from './reach.js';

/** A tag as it was first written, and how many stories carry it. */
export interface UsedTag {
  readonly name: string;
  readonly stories: number;
}

/** What a note brings to the workspace, each by its `tagKey`. */
interface Share {
  readonly tags: ReadonlyMap<string, UsedTag>;
  /** What else stories say that they answer, as written. */
  readonly answers: ReadonlyMap<string, string>;
  readonly questions: ReadonlyMap<string, string>;
}

/** What stories answer is named behind such a label too: "Best for questions about". */
const ANSWERS = /^(?:best for(?: questions about)?|uses? for|used for|use when|when to use|also answers|answers|maps to|if asked|angles)$/i;

/** One of the names behind it: what stands in quotation marks is one, whatever it holds. */
const NAMED = /"[^"\n]+"|“[^“„”\n]+”|„[^“„”\n]+[“”]|[^,;|·"“„\n]+/g;

/** What notes know of one another: the tags that their stories carry, and the questions they ask. */
export class Workspace {
  /** Counts the changes that matter to other notes. */
  revision = 0;
  private readonly shares = new Map<string, Share>();
  private readonly versions = new Map<string, object>();
  private sum: Share | null = null;
  private reaching: readonly Topic[] | null = null;

  /** Takes a note in, in place of what was known by its `key` before. Says whether that changes anything for the others. */
  set(key: string, note: Note): boolean {
    const known = this.versions.get(key);
    this.versions.set(key, note.version);
    if (known !== undefined && note.rewording?.since === known) return false;
    const share = shareOf(note);
    const before = this.shares.get(key);
    if (before === undefined ? textOf(share) === NOTHING : textOf(before) === textOf(share)) return false;
    this.shares.set(key, share);
    this.change();
    return true;
  }

  /** Forgets a note. Says whether that changes anything for the others. */
  delete(key: string): boolean {
    this.versions.delete(key);
    if (!this.shares.delete(key)) return false;
    this.change();
    return true;
  }

  /** By `tagKey`. */
  get tags(): ReadonlyMap<string, UsedTag> {
    return this.all.tags;
  }

  /** Questions and competencies, by `tagKey`, as first written. */
  get questions(): ReadonlyMap<string, string> {
    return this.all.questions;
  }

  /** What stories are told for, by their tags and by what they say that they answer. */
  get topics(): readonly Topic[] {
    this.reaching ??= [...[...this.all.tags.values()].map(({ name }) => name), ...this.all.answers.values()].map(topicOf);
    return this.reaching;
  }

  private change(): void {
    this.revision += 1;
    this.sum = null;
    this.reaching = null;
  }

  private get all(): Share {
    this.sum ??= sumOf([...this.shares.values()]);
    return this.sum;
  }
}

/** A workspace of these notes. */
export function workspaceOf(notes: Iterable<Note>): Workspace {
  const workspace = new Workspace();
  let key = 0;
  for (const note of notes) workspace.set(String((key += 1)), note);
  return workspace;
}

function shareOf(note: Note): Share {
  const share = { tags: new Map<string, UsedTag>(), answers: new Map<string, string>(), questions: new Map<string, string>() };
  for (const { relative } of note.stories) {
    const keys = keysOf(relative).tags;
    for (const [index, { name }] of relative.tags.entries()) addTag(share.tags, keys[index] ?? '', { name, stories: 1 });
    for (const name of answersOf(relative)) addName(share.answers, tagKey(name), name);
  }
  for (const { title } of note.questions) addName(share.questions, tagKey(title), title);
  return share;
}

/** Do the two stories bring the same to the workspace, and have the same name? */
export function shareTheSame(a: Story, b: Story): boolean {
  return (
    a.title === b.title && a.question === b.question && namesOf(a) === namesOf(b) && answersOf(a).join('\n') === answersOf(b).join('\n')
  );
}

function namesOf({ tags }: Story): string {
  return JSON.stringify(tags.map(({ name }) => name));
}

/** The names in a list such as `Best for: conflict, a manager who was wrong`. */
export function answersOf({ sections }: Pick<Story, 'sections'>): string[] {
  const named = sections.filter(saysWhatItAnswers);
  return named
    .flatMap(({ text }) =>
      (text.match(NAMED) ?? []).map((name) => name.replace(/^[\s/"“„]+/, '').replace(/(?<![\s/.,"“”])[\s/.,"“”]+$/, '')),
    )
    .filter((name) => name !== '');
}

/** Is it a section such as `Best for: …`? */
function saysWhatItAnswers({ label }: Section): boolean {
  return label !== null && ANSWERS.test(label);
}

function sumOf(shares: readonly Share[]): Share {
  const sum = { tags: new Map<string, UsedTag>(), answers: new Map<string, string>(), questions: new Map<string, string>() };
  for (const share of shares) {
    for (const [key, tag] of share.tags) addTag(sum.tags, key, tag);
    for (const [key, name] of share.answers) addName(sum.answers, key, name);
    for (const [key, title] of share.questions) addName(sum.questions, key, title);
  }
  return sum;
}

function addName(names: Map<string, string>, key: string, name: string): void {
  if (!names.has(key)) names.set(key, name);
}

function addTag(tags: Map<string, UsedTag>, key: string, { name, stories }: UsedTag): void {
  const known = tags.get(key);
  tags.set(key, { name: known?.name ?? name, stories: (known?.stories ?? 0) + stories });
}

function textOf({ tags, answers, questions }: Share): string {
  return JSON.stringify([[...tags], [...answers], [...questions]]);
}

const NOTHING = JSON.stringify([[], [], []]);
