import { areAkin, keysOf, termsIn, topicOf } from '../notes/reach.js';
import { Claims, SOURCES, type Claim, type Source, type TagFamily } from './claims.js';
import { StorySearch, type Query, type QueryTerm } from './search.js';
import type { Asked } from './sets.js';
import type { Told } from './told.js';

/** How a story comes to answer: it is told for the question; for another name of it, or named so; or its words fit. Best first. */
export const FITS = ['told', 'near', 'words'] as const;
export type Fit = (typeof FITS)[number];

/** Why a story is thought to answer. */
export type Reason =
  /** By what it says of itself. `alias` is the other name under which that is the question; null if it is that itself. */
  | { readonly kind: Source; readonly words: string; readonly alias: string | null }
  /** By words of the question, or of its other names, that stand in it. */
  | { readonly kind: 'words'; readonly words: readonly string[] };

/** A story that could answer a question. */
export interface Answer {
  /** The story's place among all. */
  readonly story: number;
  readonly fit: Fit;
  /** Never empty; what says most first. */
  readonly why: readonly Reason[];
}

/** Which stories answer a question. */
export interface Row {
  readonly asked: Asked;
  /** Those told for it, under this name or another, the best first; then a few more whose words fit. */
  readonly answers: readonly Answer[];
  /** How many of them are told for it. */
  readonly told: number;
}

/** So many stories are named that nothing but their words speaks for, and so many words of each. */
const MOST_BY_WORDS = 3;
const MOST_WORDS = 4;
/** Other names are many. */
const WEIGHTS = { name: 1, prompt: 0.5, alias: 0.15 };

/** "up", "out", "new": in another name, but not by themselves, they say what is meant. */
const SHORT_WORDS = /(?<!\p{L})\p{Script=Latin}{1,3}(?!\p{L})/gu;

/** Ranks, for each question, the stories that could answer it. The order of the stories changes no rank. */
export function coverageOf(told: readonly Told[], asked: readonly Asked[], families: readonly TagFamily[] = []): Row[] {
  const search = new StorySearch(told.map(({ story }) => story));
  const claims = new Claims(told, families);
  const places = placesByName(told);
  return asked.map((each) => {
    const { scores, wordsIn } = search.find(queryFor(each));
    const named = namedAnswers(each, claims);
    const fitOf = (story: number): Fit => named.get(story)?.fit ?? 'words';
    const count = [...named.values()].filter(({ fit }) => fit !== 'words').length;
    const before = (one: number, other: number): number =>
      FITS.indexOf(fitOf(one)) - FITS.indexOf(fitOf(other)) ||
      Number(named.has(other)) - Number(named.has(one)) ||
      (scores.get(other) ?? 0) - (scores.get(one) ?? 0) ||
      (places[one] ?? 0) - (places[other] ?? 0);
    const ranked = [...new Set([...named.keys(), ...scores.keys()])].sort(before).slice(0, count + MOST_BY_WORDS);
    const answers = ranked.map((story): Answer => {
      const words = wordsIn(story).slice(0, MOST_WORDS);
      return {
        story,
        fit: fitOf(story),
        why: [...(named.get(story)?.why ?? []), ...(words.length === 0 ? [] : [{ kind: 'words', words } as const])],
      };
    });
    return { asked: each, answers, told: count };
  });
}

/** Those without a story first; else in their order. */
export function emptyFirst(rows: readonly Row[]): Row[] {
  return [...rows.filter(({ told }) => told === 0), ...rows.filter(({ told }) => told > 0)];
}

interface Named {
  readonly fit: Fit;
  readonly why: readonly NamedReason[];
}

type NamedReason = Extract<Reason, { kind: Source }>;

/** The stories that are told for the question, or for another name of it, by what they say of themselves. */
function namedAnswers({ name, prompts, aliases }: Asked, claims: Claims): Map<number, Named> {
  const names = [name, ...prompts].map(topicOf);
  const told = names.flatMap((each) => [...claims.naming(each).filter(saysWhatFor), ...claims.within(each).filter(isShort)]);
  const about = names.flatMap((each) => claims.naming(each));
  const other = aliases.flatMap((alias) => claims.naming(topicOf(alias)).map((claim) => ({ claim, alias })));
  const answers = new Map<number, { fit: Fit; why: NamedReason[] }>();
  const add = (fit: Fit, { story, source, words }: Claim, alias: string | null): void => {
    const answer = answers.get(story) ?? { fit, why: [] };
    answers.set(story, answer);
    if (answer.fit === fit && !answer.why.some((each) => each.kind === source && each.words === words))
      answer.why.push({ kind: source, words, alias });
  };
  for (const claim of told) add('told', claim, null);
  for (const claim of about) add('near', claim, null);
  for (const { claim, alias } of other.filter(({ claim: each }) => saysWhatFor(each))) add('near', claim, alias);
  for (const { claim, alias } of other) add('words', claim, alias);
  for (const { why } of answers.values()) why.sort(inOrder);
  return answers;
}

/** A title or a group says what a story is about, and not what it is told for. */
function saysWhatFor({ source }: Claim): boolean {
  return source !== 'title' && source !== 'group';
}

/** What is found under such a name, if all its words stand in the question. */
function isShort({ source }: Claim): boolean {
  return source === 'tag' || source === 'answers';
}

function inOrder(one: NamedReason, other: NamedReason): number {
  return SOURCES.indexOf(one.kind) - SOURCES.indexOf(other.kind) || compare(one.words, other.words);
}

/** The place of each story in the order of their names, for those that fit equally well. */
function placesByName(told: readonly Told[]): readonly number[] {
  const order = [...told.keys()].sort((one, other) => {
    const [a, b] = [told[one]?.story, told[other]?.story];
    return a === undefined || b === undefined ? 0 : compare(keysOf(a).title, keysOf(b).title) || compare(a.source, b.source);
  });
  const places = told.map(() => 0);
  for (const [place, story] of order.entries()) places[story] = place;
  return places;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** What weighs most comes first; of words that are one, the first counts. */
function queryFor({ name, prompts, aliases }: Asked): Query {
  const query = new Map<string, QueryTerm>();
  const add = (text: string, weight: number): void => {
    for (const { word, stem } of termsIn(text))
      if (![...query.keys()].some((known) => areAkin(known, stem))) query.set(stem, { word, weight });
  };
  add(name, WEIGHTS.name);
  for (const prompt of prompts) add(prompt, WEIGHTS.prompt);
  for (const alias of aliases) add(alias.replace(SHORT_WORDS, ''), WEIGHTS.alias);
  return query;
}
