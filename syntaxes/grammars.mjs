// Writes the two grammars beside it: npm run grammars
// They are JSON, which can neither share a word list nor say its reasons; both is done here.
//
// A grammar sees one line at a time and knows nothing of the note around it. So it colours by shape: a label has to stand
// where labels stand, to consist of label words alone, and to be followed by what follows labels. What the words mean in a
// document that is no note, the "## Results" of a README, it cannot know; the tree and the diagnostics do.
import { Buffer } from 'node:buffer';
import { writeFile } from 'node:fs/promises';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** The words that a note's reader takes for labels, from its own source, so that the two cannot disagree. */
const { VOCABULARY } = await importTypeScript('../src/core/notes/vocabulary.ts');

async function importTypeScript(path) {
  const entryPoints = [fileURLToPath(new URL(path, import.meta.url))];
  const { outputFiles } = await build({ entryPoints, bundle: true, format: 'esm', platform: 'neutral', write: false });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}

/** The scopes begin with names that every theme colours, each in another colour: the roles differ without any setting. */
const SCOPES = {
  situation: 'entity.name.type.label.situation.star-stories',
  task: 'entity.name.function.label.task.star-stories',
  action: 'keyword.control.label.action.star-stories',
  result: 'constant.numeric.label.result.star-stories',
  learning: 'variable.other.constant.label.learning.star-stories',
};

/**
 * Synonyms are labels only in company, which a grammar does not see. These few are common in notes and rare elsewhere in
 * the shapes below; "role", "goal" or "solution" would colour half the lists of an ordinary document.
 */
const SYNONYMS = [
  ...['context', 'background', 'challenge', 'problem', 'scenario', 'my role', 'objective'],
  ...['approach', 'what i did', 'outcome', 'outcomes', 'impact'],
];

const entries = [...VOCABULARY].filter(
  ([words, { role, strength }]) => role in SCOPES && (strength === 'word' || SYNONYMS.includes(words)),
);
const pattern = (words) =>
  words
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replaceAll("'", "['’]")
    .replaceAll(' ', '[ \\t]+');
const wordsOf = (chosen) => chosen.map(([words]) => pattern(words));

const own = entries.filter(([, { strength }]) => strength === 'word');
const WORDS = wordsOf(own);
const CAPITAL_WORDS = wordsOf(own.map(([words]) => [words.toUpperCase()]));
const ALL_WORDS = wordsOf(entries);
/** By role, the letters that stand for it: "S". */
const LETTERS = Object.fromEntries(
  [...VOCABULARY]
    .filter(([key, { strength }]) => strength === 'letter' && /^[a-z]$/.test(key))
    .map(([key, { role }]) => [role, key.toUpperCase()]),
);
const roles = Object.entries(SCOPES).map(([role, scope]) => ({
  scope,
  letter: LETTERS[role],
  words: wordsOf(entries.filter(([, entry]) => entry.role === role)),
}));

const ENDS = '(?![\\p{L}\\p{N}])';
const LETTER = `[${roles.map(({ letter }) => letter).join('')}]${ENDS}`;

const anyOf = (alternatives) => `(?:${alternatives.join('|')})`;
const anyCase = (words) => `(?i:${words.join('|')})${ENDS}`;

/**
 * One label, or two at once such as `Situation/Task`. Each is a word, a word with its letter, `S (Situation)`, `(S) Situation`,
 * `[S] Situation`, `S - Situation`, or with `letters` the letter alone. No text matches in two ways, so a line costs one pass.
 */
function label(word, { letters }) {
  const marked = anyOf([`\\(${LETTER}\\)[ \\t]*`, `\\[${LETTER}\\][ \\t]*`, `${LETTER}[ \\t]*(?=[-–—])`]);
  const bracketed = `(?:${LETTER}[ \\t]*)?\\(${word}\\)`;
  const full = `(?:${marked}(?:[-–—][ \\t]*)?)?${word}`;
  const one = anyOf(letters ? [bracketed, full, LETTER] : [bracketed, full]);
  return `${one}(?:[ \\t]*(?:[/&+,]|and|und)[ \\t]*${one})?`;
}
const WORDED = label(anyCase(ALL_WORDS), { letters: false });
const LABEL = label(anyCase(ALL_WORDS), { letters: true });
const STAR_LABEL = label(anyCase(WORDS), { letters: true });
const CAPITALS = label(anyOf(CAPITAL_WORDS) + ENDS, { letters: false });

/** A remark or a time after the label: `(30s)`. */
const NOTE = '(?:[ \\t]*\\([^()]{1,40}\\))?';
/** An emoji before it. */
const ORNAMENT = '(?:[^\\p{L}\\p{N}\\p{P}\\p{Z}\\p{C}`|<>^~$+=]{1,4}[ \\t]*)?';
const COLON = '[:：]';

/** Where a paragraph's line starts: after its indentation, list marker and quote marks, which Markdown's own rules have eaten. */
const LINE_START = '(?:^|\\G)[ \\t]*';

/** `[Conflict resolution]`, but no check box, footnote, alert, citation, number, table of contents or placeholder. */
const TAG = '\\[(?![!^@#-]|(?i:toc|todo|tbd|fill[ _-]?in)\\])(?=[^\\[\\]]*\\p{L})[^\\[\\]\\s][^\\[\\]]{0,58}[^\\[\\]\\s]\\]';
/** Tags alone on their line. `[a][b]` without a space between is a reference link to Markdown and stays one. */
const TAG_LINE = `${TAG}(?:(?:[ \\t]*,[ \\t]*|[ \\t]+)${TAG})*+(?=[ \\t]*$)`;

const coloured = { name: 'meta.label.star-stories', patterns: [{ include: '#roles' }] };
const separator = { name: 'punctuation.separator.label.star-stories' };

/** `**Situation:** text`, `**Situation**: text`, `**S (Situation)** — text`, and `**Situation**` alone on its line. */
function emphasised(marks, kind) {
  const emphasis = { name: `markup.${kind}.markdown` };
  const mark = { name: `punctuation.definition.${kind}.markdown` };
  // What an outer capture names does not reach an inner one that has patterns: the words need the emphasis again.
  const words = { ...coloured, name: `${emphasis.name} ${coloured.name}` };
  const after = `(?=${NOTE}[ \\t]*(?:${COLON}|[-–—](?![-–—\\p{L}])|$))`;
  return {
    match: `${LINE_START}((${marks})${ORNAMENT}(${LABEL})${NOTE}[ \\t]?(?:(${COLON})(\\2)|(\\2)${after}))`,
    captures: { 1: emphasis, 2: mark, 3: words, 4: separator, 5: mark, 6: mark },
  };
}

/** A heading that is a label and nothing else, but for a number before it and a colon or a remark after it. */
function heading(hashes, words) {
  const mark = { name: 'punctuation.definition.bold.markdown' };
  return {
    match:
      `(?<=${hashes}[ \\t])(?:[0-9]{1,2}[.)][ \\t]+)?${ORNAMENT}` +
      `(?:(${words})${NOTE}${COLON}?|(\\*\\*|__)(${words})${NOTE}${COLON}?(\\2)${NOTE}${COLON}?)[ \\t]*$`,
    captures: { 1: coloured, 2: mark, 3: coloured, 4: mark },
  };
}

const rules = {
  tags: {
    match: `${LINE_START}(${TAG_LINE})`,
    captures: { 1: { name: 'meta.tags.star-stories', patterns: [{ include: '#tag' }] } },
  },
  tag: {
    match: '(\\[)([^\\[\\]]+)(\\])',
    captures: {
      1: { name: 'punctuation.definition.tag.begin.star-stories' },
      2: { name: 'entity.name.tag.story-tag.star-stories' },
      3: { name: 'punctuation.definition.tag.end.star-stories' },
    },
  },
  labels: {
    patterns: [
      emphasised('\\*\\*|__', 'bold'),
      emphasised('\\*(?!\\*)|_(?!_)', 'italic'),
      // `Situation: text`, `S: text`, `Impact - text`, and the word alone on its line.
      {
        match:
          `${LINE_START}${ORNAMENT}(?:(${LABEL})${NOTE}[ \\t]?(?:(:)(?=[ \\t]|$)|(：))` +
          `|(${WORDED})${NOTE}(?=[ \\t]+[-–—][ \\t]|[ \\t]*$))`,
        captures: { 1: coloured, 2: separator, 3: separator, 4: coloured },
      },
    ],
  },
  headings: { patterns: [heading('###', LABEL), heading('#', STAR_LABEL)] },
  roles: {
    patterns: roles.flatMap(({ scope, letter, words }) => [
      { match: `(?<![\\p{L}\\p{N}])${anyCase(words)}`, name: scope },
      { match: `(?<![\\p{L}\\p{N}])${letter}${ENDS}`, name: scope },
    ]),
  },
};

/** What is no running text, or is coloured already. */
const ELSEWHERE = [
  ...['comment', 'string', 'markup.raw', 'markup.fenced_code', 'meta.embedded', 'meta.link', 'meta.image', 'meta.tag'],
  ...['markup.bold', 'markup.italic', 'markup.strikethrough', 'meta.label.star-stories', 'meta.tags.star-stories'],
].join(' | ');

const markdown = {
  comment: 'Written by grammars.mjs, where the reasons stand. Do not edit.',
  scopeName: 'markdown.star-stories.injection',
  // Markdown's own rules find the paragraphs and headings, also within lists and quotes. Injecting into these alone, and
  // not into the document, leaves their structure as it is.
  injectionSelector: ['meta.paragraph.markdown', 'entity.name.section.markdown']
    .map((where) => `L:text.html.markdown ${where} - (${ELSEWHERE})`)
    .join(', '),
  patterns: [{ include: '#tags' }, { include: '#labels' }, { include: '#headings' }],
  repository: rules,
};

/**
 * Plain Text has no grammar in VS Code, and every `.txt` file on the machine is Plain Text, logs and manuals alike. So only
 * what hardly stands anywhere but in notes is coloured: a label in capitals with its colon, `SITUATION:`; one that is a
 * Markdown heading or bold; and tags right under a heading or under a title `STORY 1: …`. Everything else keeps no scope but
 * the root, which no theme colours. No scope here is a string or comment, which would change completion and brackets.
 */
const plaintext = {
  comment: 'Written by grammars.mjs, where the reasons stand. Do not edit.',
  scopeName: 'text.plain.star-stories',
  patterns: [
    {
      match: `^#{3,6}[ \\t]+(?:(${STAR_LABEL})${NOTE}${COLON}?|(\\*\\*)(${STAR_LABEL})${NOTE}${COLON}?(\\2))[ \\t]*$`,
      captures: { 1: coloured, 3: coloured },
    },
    {
      match:
        `^[ \\t]*(?:[-*][ \\t]+)?(?:(\\*\\*)(${STAR_LABEL})${NOTE}(?:${COLON}\\1|\\1[ \\t]?${COLON})` +
        `|(${CAPITALS})${NOTE}[ \\t]?(${COLON}))`,
      captures: { 2: coloured, 3: coloured, 4: separator },
    },
    {
      // From a title to the first line that is neither blank, a row of dashes, nor in brackets.
      begin: '^(?:#{2,6}[ \\t]|(?i:story)[ \\t]+[0-9]).*$',
      end: '^(?![ \\t]*$|[-=]{3}|\\[)',
      patterns: [{ include: '#tags' }],
    },
  ],
  repository: { tags: rules.tags, tag: rules.tag, roles: rules.roles },
};

/** The grammars as they are to stand in the files, by file name. */
export const grammars = Object.fromEntries(
  Object.entries({ markdown, plaintext }).map(([name, grammar]) => [
    `star-stories.${name}.tmLanguage.json`,
    `${JSON.stringify(grammar, null, 2)}\n`,
  ]),
);

if (argv[1] === fileURLToPath(import.meta.url)) {
  for (const [name, text] of Object.entries(grammars)) await writeFile(new URL(name, import.meta.url), text);
}
