import { SPOKEN_ROLES, type Framework, type SpokenRole } from '../notes/model.js';
import { normalise, type Vocabulary } from '../notes/vocabulary.js';
import data from '../notes/vocabulary.json' with { type: 'json' };

type Language = keyof typeof data.words;
type WordList = Partial<Record<SpokenRole, readonly string[]>>;

const WORDS: Readonly<Record<Language, WordList>> = data.words;

/** The words of a label, or a part of them: `S`, `Situation`, `Lessons learned`. */
const PHRASE = /\+?[\p{L}\p{M}\p{N}]+(?:[ '’-][\p{L}\p{M}\p{N}]+)*/gu;

/** What stories of these frameworks call a role by, where STAR's word would make them STAR stories. */
const OWN_WORDS: Partial<Record<Framework, WordList>> = {
  SOAR: { task: ['obstacle'] },
  SBI: { action: ['behavior'], result: ['impact'] },
  PAR: { situation: ['problem'] },
  CAR: { situation: ['challenge'] },
  CARL: { situation: ['context'] },
};

/** What stories of the framework call the role by, in full. */
export function frameworkWord(framework: Framework, role: SpokenRole): string {
  return inCaseOf('Word', OWN_WORDS[framework]?.[role]?.[0] ?? role);
}

/** A label as its story writes it, markup inside its words included: `S** (Situation`. */
export interface Written {
  readonly role: SpokenRole;
  readonly words: string;
}

/** The first words of a combined label: `Situation` of `Situation/Task`. */
export function firstPhrase(words: string): string {
  return words.match(PHRASE)?.[0] ?? words;
}

/**
 * The words for a role in the manner of a story: those of the story most like it that names the role in the same
 * manner, or else those of `model`, one of its own labels, put into the words of the role.
 */
export function wordsFor(
  role: SpokenRole,
  model: Written,
  own: readonly Written[],
  others: readonly (readonly Written[])[],
  vocabulary: Vocabulary,
  framework: Framework,
): string {
  const manner = mannerOf(model.words, vocabulary);
  const known = new Set(own.map(({ words }) => words));
  let best = { likeness: 0, words: '' };
  for (const labels of others) {
    const named = labels.find((label) => label.role === role && mannerOf(label.words, vocabulary) === manner);
    const likeness = labels.filter(({ words }) => known.has(words)).length;
    if (named !== undefined && likeness > best.likeness) best = { likeness, words: named.words };
  }
  if (best.likeness > 0) return best.words;
  const words = [...own, ...others.flat()].map((label) => label.words);
  return translate(model.words, role, languageOf(own, words, vocabulary), pluralOf(own), vocabulary, framework);
}

/** How a label is worded, whatever its role: `S (Situation)` and `T (Task)` are alike. */
function mannerOf(words: string, vocabulary: Vocabulary): string {
  return words.replace(PHRASE, (phrase) => {
    const strength = vocabulary.get(normalise(phrase))?.strength;
    return strength === undefined ? phrase : `${strength === 'letter' ? 'letter' : 'word'} ${caseOf(phrase)}`;
  });
}

function translate(
  model: string,
  role: SpokenRole,
  language: Language,
  index: number,
  vocabulary: Vocabulary,
  framework: Framework,
): string {
  const list = OWN_WORDS[framework]?.[role] ?? WORDS[language][role] ?? WORDS.en[role] ?? [];
  const word = list[Math.min(index, list.length - 1)] ?? role;
  let known = 0;
  // A synonym in brackets, `[S] Situation (Context)`, has no fellow among the other roles.
  const bare = model.replace(/(?<=\S)\s*\(([^()]*)\)/g, (aside: string, inner: string) =>
    vocabulary.get(normalise(inner))?.strength === 'synonym' ? '' : aside,
  );
  const words = bare.replace(PHRASE, (phrase) => {
    const entry = vocabulary.get(normalise(phrase));
    if (entry === undefined || entry.strength === 'metadata') return phrase;
    known += 1;
    return entry.strength === 'letter' ? (data.letters[role][0] ?? '').toUpperCase() : inCaseOf(phrase, word);
  });
  return known > 0 ? words : inCaseOf(model, word);
}

/** The language of the story's labels. Other languages share words with English, so any of their own decides. */
function languageOf(own: readonly Written[], all: readonly string[], vocabulary: Vocabulary): Language {
  const weights = [...own.map(({ words }) => words), ...own.map(({ words }) => words), ...all]
    .flatMap((words) => words.match(PHRASE) ?? [])
    .map(normalise);
  let best: { language: Language; hits: number } = { language: 'en', hits: 0 };
  const foreign = weights.filter((word) => vocabulary.get(word)?.strength === 'word' && !isIn('en', word));
  for (const language of Object.keys(WORDS) as Language[]) {
    const hits = foreign.filter((word) => isIn(language, word)).length;
    if (hits > best.hits) best = { language, hits };
  }
  return best.language;
}

function isIn(language: Language, word: string): boolean {
  return SPOKEN_ROLES.some((role) => WORDS[language][role]?.includes(word));
}

/** The place in the lists of words at which those of the story stand: 1 where it writes plurals, or traditional characters. */
function pluralOf(own: readonly Written[]): number {
  const places = own.flatMap(({ words, role }) => {
    const list =
      role === 'situation'
        ? undefined
        : Object.values(WORDS)
            .map((each) => each[role] ?? [])
            .find((each) => each.includes(normalise(words)));
    return list === undefined ? [] : [list.indexOf(normalise(words))];
  });
  return places.length > 1 && places.every((place) => place === 1) ? 1 : 0;
}

type Case = 'capitals' | 'capital' | 'small';

function caseOf(phrase: string): Case {
  if (phrase.length > 1 && phrase === phrase.toUpperCase() && phrase !== phrase.toLowerCase()) return 'capitals';
  const first = phrase.charAt(0);
  return first !== first.toLowerCase() ? 'capital' : 'small';
}

function inCaseOf(model: string, word: string): string {
  const form = caseOf(model);
  if (form === 'capitals') return word.toUpperCase();
  return form === 'capital' ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}
