// What reads a text while it is edited: ours, and others at what they offer for it.
import { edited } from './edits.mjs';
import { importBundle } from './core.mjs';
import { languageService } from './language-service.mjs';
import { OURS } from './rows.mjs';

/** @typedef {import('../../src/core/notes/reading.ts').TextEdit} TextEdit */

/**
 * @typedef {object} TextPeer
 * @property {(text: string) => unknown} open reads a text for the first time
 * @property {(edit: TextEdit) => void} follow takes an edit in; for those who read the whole text it is all they need to know
 * @property {() => unknown} answer what it says of the text as it is now
 */

/**
 * Who takes part, by name, and the packages that each is made of. Each is loaded in the process that measures it.
 * @type {Readonly<Record<string, {packages: readonly string[], load: (bundles: string) => Promise<TextPeer>}>>}
 */
export const TEXT_PEERS = {
  [OURS]: { packages: [], load: starStories },
  '@lezer/markdown': { packages: ['@lezer/markdown', '@lezer/common'], load: lezer },
  'markdown-it': { packages: ['markdown-it'], load: markdownIt },
  'vscode-markdown-languageservice': {
    packages: ['vscode-markdown-languageservice', 'vscode-languageserver-textdocument', 'vscode-uri'],
    load: languageService,
  },
  markdownlint: { packages: ['markdownlint'], load: markdownlint },
  'remark-parse': { packages: ['remark-parse', 'unified', 'micromark'], load: remarkParse },
};

/** The outline, and after an edit the findings too; it is asked for all that the tree of stories shows, as parts of it are read when asked for. */
async function starStories(bundles) {
  const { editReading, makeLinter, startReading } = await importBundle(bundles, 'reading');
  const lint = makeLinter();
  const outline = ({ note: { stories, questions, ideas, groups, references } }) => ({ stories, questions, ideas, groups, references });
  let reading;
  return {
    open(text) {
      reading = startReading(text);
      return outline(reading);
    },
    follow(edit) {
      reading = editReading(reading, [edit]);
    },
    answer: () => ({ outline: outline(reading), findings: lint(reading.note) }),
  };
}

/** One who reads the whole text each time. */
function whole(read) {
  let text = '';
  return {
    open(opened) {
      text = opened;
      return read(text);
    },
    follow(edit) {
      text = edited(text, edit);
    },
    answer: () => read(text),
  };
}

/** Its tree alone, in the way that it keeps what an edit leaves as it is. */
async function lezer() {
  const { parser, Table } = await import('@lezer/markdown');
  const { TreeFragment } = await import('@lezer/common');
  const withTables = parser.configure(Table);
  let fragments = [];
  let text = '';
  const answer = () => {
    const tree = withTables.parse(text, fragments);
    fragments = TreeFragment.addTree(tree, fragments);
    return tree;
  };
  return {
    open(opened) {
      text = opened;
      fragments = [];
      return answer();
    },
    follow(edit) {
      text = edited(text, edit);
      const toB = edit.start + edit.text.length;
      fragments = TreeFragment.applyChanges(fragments, [{ fromA: edit.start, toA: edit.end, fromB: edit.start, toB }]);
    },
    answer,
  };
}

async function markdownIt() {
  const { default: MarkdownIt } = await import('markdown-it');
  const parser = MarkdownIt({ html: true });
  return whole((text) => parser.parse(text, {}));
}

async function markdownlint() {
  const { lint } = await import('markdownlint/sync');
  return whole((text) => lint({ strings: { note: text } }));
}

async function remarkParse() {
  const { unified } = await import('unified');
  const { default: parse } = await import('remark-parse');
  const parser = unified().use(parse).freeze();
  return whole((text) => parser.parse(text));
}
