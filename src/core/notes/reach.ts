import type { Story } from './model.js';
import { remembered } from './remembered.js';

/** What a tag, a question or a competency is about: its words, those left out that say nothing of it. */
export interface Topic {
  /** See `tagKey`. */
  readonly key: string;
  /** Without the endings in which words of one stem differ. */
  readonly stems: readonly string[];
}

/** Words that stand in any tag or question. */
const EMPTY_WORDS = new Set(
  `a an the of and or to in on at by for from with without about into as than that this these those it its is are was were be been being am
   i me my we us our you your he she they them their who whom whose which what when where why how do does did done have has had having can could will would should may might
   not no any some one most more very much many ever other another someone something anything thing things time times way
   tell describe give share explain talk walk provide name think example examples instance situation situations story stories question questions experience experiences case answer
   interview interviews behavioral behavioural common typical sample samples
   der die das den dem des ein eine einen einem einer und oder mit von zu im in am für über sie ihr ihre ich mein meine wie was wann warum wo erzählen beschreiben
   el la los las un una de del en con por para que qué cómo cuando cuándo y o su sus mi me le les des du et ou dans avec pour votre vos vous une il lo gli e di che come`.split(
    /\s+/,
  ),
);

/** Longest first; what is left has three letters at least. */
const ENDINGS = [
  'ations',
  'ation',
  'ments',
  'ities',
  'ings',
  'ions',
  'ment',
  'ance',
  'ence',
  'able',
  'ity',
  'ies',
  'ive',
  'ing',
  'ion',
  'ers',
  'ors',
  'ous',
  'ed',
  'er',
  'or',
  'es',
  'al',
  'ly',
  'e',
  's',
  'y',
];
const SHORTEST_STEM = 3;
/** Verbs of interviews whose forms share no stem. */
const IRREGULAR: ReadonlyMap<string, string> = new Map(
  Object.entries({
    lead: ['led'],
    build: ['built'],
    teach: ['taught'],
    deal: ['dealt'],
    make: ['made'],
    take: ['took', 'taken'],
    give: ['gave', 'given'],
    win: ['won'],
    lose: ['lost'],
    choose: ['chose', 'chosen'],
    drive: ['drove', 'driven'],
    overcome: ['overcame'],
    write: ['wrote', 'written'],
    grow: ['grew', 'grown'],
    meet: ['met'],
    keep: ['kept'],
    bring: ['brought'],
    fight: ['fought'],
    think: ['thought'],
    speak: ['spoke', 'spoken'],
    sell: ['sold'],
  }).flatMap(([verb, forms]) => forms.map((form) => [form, verb] as const)),
);
/** A word that begins another, or stands in it, has so many letters. */
const SHORTEST_BEGINNING = 4;
const SHORTEST_PART = 5;
/** A title of more words is a sentence, and no competency. */
const LONGEST_COMPETENCY = 4;
/** A question asks in so many words; what follows them explains it. */
const MOST_STEMS = 40;

/** Scripts that write words, or what belongs to them, without spaces. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const UNSPACED_RUNS = new RegExp(`(?:${UNSPACED.source}\\p{M}*)+`, 'gu');

/** The form in which tags are the same: words in lower case, whatever stands between them. */
export function tagKey(name: string): string {
  return wordsIn(name).join(' ');
}

function wordsIn(text: string): readonly string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  );
}

/** A story's title and tags as keys. */
export interface StoryKeys {
  readonly title: string;
  /** By index of the tag. */
  readonly tags: readonly string[];
}

const KEYS = new WeakMap<Story, StoryKeys>();

/** The keys of a story, made once. */
export function keysOf(story: Story): StoryKeys {
  const known = KEYS.get(story);
  if (known !== undefined) return known;
  const keys = { title: tagKey(story.title ?? ''), tags: story.tags.map(({ name }) => tagKey(name)) };
  KEYS.set(story, keys);
  return keys;
}

/** What the name of a tag, a question or a competency is about. */
export const topicOf = remembered((name: string): Topic => {
  const key = tagKey(name);
  const words = key.split(' ').filter((word) => word !== '' && !EMPTY_WORDS.has(word));
  return { key, stems: [...new Set(words.slice(0, MOST_STEMS).map(stemOf))] };
});

/** A word of a text, and the stem that it shares with others. */
export interface Term {
  readonly word: string;
  readonly stem: string;
}

/**
 * The words of a text that say something of it, in its order. What is written without spaces is cut into pairs of
 * characters, as search engines do where they have no dictionary.
 */
export function termsIn(text: string): Term[] {
  return wordsIn(text).flatMap((word) => {
    if (EMPTY_WORDS.has(word)) return [];
    if (!UNSPACED.test(word)) return [{ word, stem: stemOf(word) }];
    const spaced = word
      .split(UNSPACED_RUNS)
      .filter((part) => part !== '')
      .map((part) => ({ word: part, stem: stemOf(part) }));
    return [...spaced, ...(word.match(UNSPACED_RUNS) ?? []).flatMap(pairsOf)];
  });
}

function pairsOf(run: string): Term[] {
  const characters = run.match(/\P{M}\p{M}*/gu) ?? [];
  const pairs = characters.length === 1 ? [run] : characters.slice(1).map((character, index) => `${characters[index]}${character}`);
  return pairs.map((pair) => ({ word: pair, stem: pair }));
}

/** Would somebody look under this tag for a story that answers the question? All of the tag's words stand in it. */
export function reaches(tag: Topic, question: Topic): boolean {
  return tag.key === question.key || (tag.stems.length > 0 && sharedStems(tag, question) === tag.stems.length);
}

/** Does the text name it: do all its words stand there? Where but one of them says anything, "time management", they must stand there as they are. */
export function isNamedIn(name: Topic, text: Topic): boolean {
  if (name.stems.length < 2 && name.key.includes(' ')) return ` ${text.key} `.includes(` ${name.key} `);
  const stands = (stem: string): boolean =>
    text.stems.some((other) => areAkin(stem, other) && (stem.startsWith(other) || isPartOf(stem, other)));
  return name.stems.length > 0 && name.stems.every(stands);
}

/** Does the word begin with the stem, or is it put together of a word and the stem: "teamkonflikt", and not "resolution" of "solution"? */
function isPartOf(stem: string, word: string): boolean {
  const place = word.indexOf(stem);
  return place === 0 || place >= SHORTEST_BEGINNING || (place > 0 && UNSPACED.test(stem));
}

/** The same as `reaches` for a competency, whose few words are a tag themselves: half of them are enough. */
export function reachesCompetency(tag: Topic, competency: Topic): boolean {
  if (reaches(tag, competency)) return true;
  if (competency.key.split(' ').length > LONGEST_COMPETENCY) return false;
  const shared = sharedStems(tag, competency);
  return shared > 0 && shared * 2 >= Math.min(competency.stems.length, tag.stems.length);
}

function sharedStems(tag: Topic, { stems }: Topic): number {
  return tag.stems.filter((stem) => stems.some((other) => areAkin(stem, other))).length;
}

function stemOf(form: string): string {
  const word = IRREGULAR.get(form) ?? form;
  const ending = word.endsWith('ss')
    ? undefined
    : ENDINGS.find((each) => word.endsWith(each) && word.length - each.length >= SHORTEST_STEM);
  return ending === undefined ? word : word.slice(0, -ending.length);
}

/** Are they one word, as far as can be told: one begins with the other, or has it inside? */
export function areAkin(stem: string, other: string): boolean {
  if (stem === other) return true;
  const [short, long] = stem.length < other.length ? [stem, other] : [other, stem];
  if (UNSPACED.test(short)) return short.length > 1 && long.includes(short);
  return (short.length >= SHORTEST_BEGINNING && long.startsWith(short)) || (short.length >= SHORTEST_PART && long.includes(short));
}
