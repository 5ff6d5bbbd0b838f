// Invented sentences: of people who tell what they did, and of manuals.

const PEOPLE = ['Ines', 'Karim', 'Lena', 'Tomas', 'Priya', 'Bjarne', 'Aoife', 'Wanjiru', 'Mateus', 'Yuki', 'Hanne', 'Pavel'];
const TEAMS = [
  'the firmware team',
  'our payments group',
  'the two people on support',
  'the night shift',
  'the data office',
  'a supplier in Ghent',
  'the release crew',
  'the field engineers',
];
const THINGS = [
  'the invoice run',
  'the ticket scanner',
  'the loan report',
  'the sorting belt',
  'the map service',
  'the stock count',
  'the login page',
  'the backup job',
  'the price list',
  'the delivery window',
  'the sensor gateway',
  'the parcel locker',
];
const PLACES = [
  'at the depot in Harbour Street',
  'in the second week of March',
  'on a Friday before a long weekend',
  'during the summer timetable',
  'in my first year at Oakline',
  'while half the team was ill',
  'two days before the audit',
  'after the merger with Wren',
];
const DEEDS = [
  'drew it on one sheet of paper',
  'measured each step with a stopwatch',
  'asked for one hour of their time',
  'put both logs side by side',
  'wrote a page that fitted on a screen',
  'tried it with five customers first',
  'cut it into pieces that could fail alone',
  'took the smallest change that could help',
];
const ENDS = [
  'which nobody had expected',
  'and it held',
  'although the weather was against us',
  'so that the others could go on',
  'as far as I could tell then',
  'before anyone had to ask',
  'which cost us one evening',
  'and the calls stopped',
];

/** What a person tells, one sentence. @param {import('./chance.mjs').Chance} by */
export function told(by) {
  const number = by.below(190) + 3;
  switch (by.below(8)) {
    case 0:
      return `I asked ${by.pick(PEOPLE)} about ${by.pick(THINGS)} ${by.pick(PLACES)}, ${by.pick(ENDS)}.`;
    case 1:
      return `Together with ${by.pick(TEAMS)} I ${by.pick(DEEDS)} and found ${number} cases that nobody had counted.`;
    case 2:
      return `${by.pick(PEOPLE)} thought that ${by.pick(THINGS)} was to blame, and ${by.pick(TEAMS)} thought the opposite.`;
    case 3:
      return `It took ${number} minutes ${by.pick(PLACES)}, ${by.pick(ENDS)}.`;
    case 4:
      return `I ${by.pick(DEEDS)}, then I ${by.pick(DEEDS)}, ${by.pick(ENDS)}.`;
    case 5:
      return `By then ${by.pick(THINGS)} had failed *${number} times*, and ${by.pick(PEOPLE)} had stopped believing in it.`;
    case 6:
      return `I told ${by.pick(TEAMS)} what I knew about ${by.pick(THINGS)}, and what I did not know yet.`;
    default:
      return `With \`retry=${number}\` it went from ${number + 40} to **${number}** a week ${by.pick(PLACES)}.`;
  }
}

/** A person's paragraph on one line. @param {import('./chance.mjs').Chance} by @param {number} sentences */
export function paragraph(by, sentences) {
  return Array.from({ length: sentences }, () => told(by)).join(' ');
}

/** What a story is called. @param {import('./chance.mjs').Chance} by @param {number} depot tells it from others */
export function title(by, depot) {
  const thing = `${by.pick(THINGS).replace(/^the /, '')} of depot ${depot}`;
  const team = by.pick(TEAMS);
  return by.pick([
    `The ${thing} that would not start`,
    `Moving the ${thing} ${by.pick(PLACES)}`,
    `${by.pick(PEOPLE)} and the ${thing}`,
    `Winning over ${team} in depot ${depot}`,
    `A ${thing} for ${team}`,
    `The ${thing} I broke`,
  ]);
}

const NOUNS = [
  'option',
  'request',
  'stream',
  'parser',
  'cache',
  'schema',
  'result',
  'action',
  'callback',
  'plugin',
  'module',
  'server',
  'client',
  'token',
  'handler',
  'context',
  'problem',
  'task',
  'value',
  'error',
  'path',
  'build',
  'queue',
  'locale',
];
const VERBS = ['returns', 'accepts', 'ignores', 'wraps', 'throws', 'updates', 'reads', 'closes', 'replaces', 'emits', 'validates', 'loads'];
const QUALIFIERS = [
  'by default',
  'when it is set',
  'on every platform',
  'since the last major version',
  'unless told otherwise',
  'in the browser as well',
  'without a copy',
  'before the first call',
];

/** A name as code has it. @param {import('./chance.mjs').Chance} by */
export function identifier(by) {
  const noun = by.pick(NOUNS);
  return by.pick(VERBS).replace(/s$/, '') + noun[0].toUpperCase() + noun.slice(1);
}

/** What a manual states, one sentence. @param {import('./chance.mjs').Chance} by */
export function stated(by) {
  const noun = by.pick(NOUNS);
  switch (by.below(6)) {
    case 0:
      return `The ${noun} ${by.pick(VERBS)} a ${by.pick(NOUNS)} ${by.pick(QUALIFIERS)}.`;
    case 1:
      return `Call \`${identifier(by)}()\` to get the ${noun}; it ${by.pick(VERBS)} the ${by.pick(NOUNS)} ${by.pick(QUALIFIERS)}.`;
    case 2:
      return `See [the ${noun} guide](https://example.org/docs/${noun}) for what a ${by.pick(NOUNS)} ${by.pick(VERBS)}.`;
    case 3:
      return `Each **${noun}** ${by.pick(VERBS)} its ${by.pick(NOUNS)}, and a ${by.pick(NOUNS)} ${by.pick(VERBS)} none ${by.pick(QUALIFIERS)}.`;
    case 4:
      return `This ${by.pick(VERBS)} the ${noun} of type \`${by.pick(NOUNS)}[]\` ${by.pick(QUALIFIERS)}.`;
    default:
      return `Note that a ${noun} which ${by.pick(VERBS)} the ${by.pick(NOUNS)} may not be used with the ${by.pick(NOUNS)}.`;
  }
}

/** A few words of a manual. @param {import('./chance.mjs').Chance} by */
export function subject(by) {
  return `${by.pick(NOUNS)} ${by.pick(NOUNS)}`;
}
