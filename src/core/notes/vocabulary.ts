import { SPOKEN_ROLES, type Role, type SpokenRole } from './model.js';
import data from './vocabulary.json' with { type: 'json' };

/** How surely a word at the start of a line is a STAR label. */
export type Strength =
  /** One of the framework's own words, in any of the languages: "Situation". */
  | 'word'
  /** One of its letters: "S". */
  | 'letter'
  /** A word that also means other things: "Context". */
  | 'synonym'
  /** Metadata of a story: "Best for". */
  | 'metadata';

/** What a label word stands for. */
export interface Entry {
  readonly role: Role;
  readonly strength: Strength;
}

/** Label words, lower case, by their normal form (see `normalise`). */
export type Vocabulary = ReadonlyMap<string, Entry>;

/** The user's own label words, by role. They count as the framework's own. */
export type OwnWords = Partial<Record<SpokenRole, readonly string[]>>;

/** The built-in vocabulary, from vocabulary.json. */
export const VOCABULARY: Vocabulary = build();

/** The vocabulary with the user's own words, which win over the built-in ones. */
export function withOwnWords(vocabulary: Vocabulary, own: OwnWords): Vocabulary {
  const entries = new Map(vocabulary);
  for (const role of SPOKEN_ROLES) add(entries, own[role] ?? [], role, 'word');
  return entries;
}

function build(): Vocabulary {
  const entries = new Map<string, Entry>();
  add(entries, data.metadata, 'other', 'metadata');
  for (const role of SPOKEN_ROLES) add(entries, data.synonyms[role], role, 'synonym');
  for (const words of Object.values<OwnWords>(data.words)) for (const role of SPOKEN_ROLES) add(entries, words[role] ?? [], role, 'word');
  for (const role of SPOKEN_ROLES) add(entries, data.letters[role], role, 'letter');
  for (const [word, entry] of [...entries]) if (!entries.has(withoutAccents(word))) entries.set(withoutAccents(word), entry);
  return entries;
}

/** In a hurry people write "situacion" and "dzialanie". In other scripts such marks make other letters. */
function withoutAccents(word: string): string {
  return /^[\p{Script=Latin}\P{L}]+$/u.test(word)
    ? word.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ł', 'l').normalize('NFC')
    : word;
}

function add(entries: Map<string, Entry>, words: readonly string[], role: Role, strength: Strength): void {
  for (const word of words) if (normalise(word) !== '') entries.set(normalise(word), { role, strength });
}

/** Matches any of the words of vocabulary.json, as wholes where their script has spaces between words. */
function anyOf(words: readonly string[]): string {
  const [spaced, unspaced] = [
    words.filter((word) => /^[\p{Script=Latin}\p{Script=Cyrillic}]/u.test(word)),
    words.filter((word) => !/^[\p{Script=Latin}\p{Script=Cyrillic}]/u.test(word)),
  ];
  return `(?:(?<!\\p{L})(?:${spaced.join('|')})(?!\\p{L})|${unspaced.join('|')})`;
}

/** A word that speaks to the reader: "you". */
export const READER = new RegExp(anyOf(data.reader), 'iu');

/** A text, or a sentence of it, that begins as advice does: "Describe ...", "What was ...?". */
export const INSTRUCTION = new RegExp(`^[^\\p{L}\\p{N}]*${anyOf(data.instructions)}`, 'iu');

/** The form in which a label's words are looked up: lower case, straight quotes, single spaces. */
export function normalise(words: string): string {
  return words.normalize('NFKC').toLowerCase().replace(/[‘’]/g, "'").replace(/\s+/g, ' ').trim();
}
