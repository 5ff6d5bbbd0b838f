/** How often a text speaks of oneself alone and of oneself among others. */
export interface Voice {
  /** I, my, me and the like. */
  readonly own: number;
  /** We, our, us and the like. */
  readonly team: number;
}

/** Words of one language, in lower case; `*` at the end stands for any letters. */
interface Pronouns {
  readonly own: string;
  readonly team: string;
}

const LANGUAGES: readonly Pronouns[] = [
  { own: "i i'm i'd i've i'll me my mine myself", team: "we we're we'd we've we'll us our ours ourselves" },
  { own: 'ich mich mir mein*', team: 'wir uns unser*' },
  { own: 'yo me mi mis mí mío mía míos mías conmigo', team: 'nos nosotros nosotras nuestro nuestra nuestros nuestras' },
  { own: 'eu me mim meu minha meus minhas comigo', team: 'nós nos nosso nossa nossos nossas' },
  { own: "je j'* m'* me moi mon ma mes", team: 'nous notre nos nôtre nôtres' },
  { own: 'io mi mio mia miei mie ho', team: 'noi nostro nostra nostri nostre abbiamo' },
  { own: 'ik mij me mijn mezelf', team: 'wij we ons onze onszelf' },
  { own: 'ja mnie mi mną mój moja moje mojego mojej moich', team: 'my nas nam nami nasz nasza nasze naszego naszej naszych' },
  { own: 'jag mig min mitt mina', team: 'vi oss vår vårt våra' },
  { own: 'ben beni bana bende benim', team: 'biz bizi bize bizde bizim' },
  { own: 'я меня мне мной мой моя моё мое мои моего моей моих', team: 'мы нас нам нами наш наша наше наши нашего нашей наших' },
  { own: 'я мене мені мною мій моя моє мої', team: 'ми нас нам нами наш наша наше наші' },
];

/** Scripts without spaces between words: the plural is looked for first. */
const UNSPACED: readonly { readonly own: RegExp; readonly team: RegExp }[] = [
  { own: /我(?![们們])/gu, team: /[我咱][们們]/gu },
  { own: /(?:私|僕|俺)(?!たち|達|ども)|自分で/gu, team: /(?:私|僕|俺)(?:たち|達|ども)|我々/gu },
  {
    own: /(?<!\p{L})(?:저|나|내)(?:는|의|를|에게|도)?(?!\p{L})|(?<!\p{L})(?:제|내)가(?!\p{L})|(?<!\p{L})제(?!\p{L})/gu,
    team: /(?<!\p{L})(?:우리|저희)/gu,
  },
];

/** A script of these. */
const HAS_UNSPACED = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;

/** Of a word or its beginning: whose it is, by the index of its language. */
interface Form {
  readonly language: number;
  readonly voice: keyof Voice;
}

const WORDS = new Map<string, Form[]>();
const BEGINNINGS: (readonly [string, Form])[] = [];
for (const [language, pronouns] of LANGUAGES.entries()) {
  for (const voice of ['own', 'team'] as const) {
    for (const word of pronouns[voice].split(' ')) {
      if (word.endsWith('*')) BEGINNINGS.push([word.slice(0, -1), { language, voice }]);
      else WORDS.set(word, [...(WORDS.get(word) ?? []), { language, voice }]);
    }
  }
}

/** Counts in the language of which most is found: the first person of one is an article of another. */
export function voiceOf(text: string): Voice {
  const spaced = LANGUAGES.map(() => ({ own: 0, team: 0 }));
  const add = ({ language, voice }: Form): void => void ((spaced[language] as { own: number; team: number })[voice] += 1);
  for (const word of text
    .toLowerCase()
    .replace(/’/g, "'")
    .match(/\p{L}+(?:'\p{L}*)?/gu) ?? []) {
    WORDS.get(word)?.forEach(add);
    for (const [beginning, form] of BEGINNINGS) if (word.startsWith(beginning)) add(form);
  }
  const unspaced = HAS_UNSPACED.test(text)
    ? UNSPACED.map(({ own, team }) => ({ own: text.match(own)?.length ?? 0, team: text.match(team)?.length ?? 0 }))
    : [];
  return [...spaced, ...unspaced].reduce((best, voice) => (voice.own + voice.team > best.own + best.team ? voice : best));
}
