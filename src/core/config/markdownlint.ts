import { applyEdits, findNodeAtLocation, getNodeValue, modify, parseTree, type ParseError } from 'jsonc-parser';

/** What markdownlint has to know of a rule, so that it lets notes with stories be as they are. */
interface MarkdownlintRule {
  /** Its number, and the other names by which a configuration may call it, in small letters. */
  readonly names: readonly [string, ...string[]];
  readonly value: false | Readonly<Record<string, unknown>>;
  /** It stands in for what a new file would take away: the extension's own default. */
  readonly isForNewFiles?: true;
}

/** In the order of their numbers. docs/markdownlint.md says why. */
export const MARKDOWNLINT_RULES: readonly MarkdownlintRule[] = [
  { names: ['MD013', 'line-length'], value: false, isForNewFiles: true },
  { names: ['MD024', 'no-duplicate-heading', 'no-duplicate-header'], value: { siblings_only: true } },
  { names: ['MD025', 'single-title', 'single-h1'], value: false },
  { names: ['MD026', 'no-trailing-punctuation'], value: { punctuation: '.,;!。，；！' } },
  { names: ['MD033', 'no-inline-html'], value: { allowed_elements: ['details', 'summary', 'br'] } },
  { names: ['MD036', 'no-emphasis-as-heading', 'no-emphasis-as-header'], value: false },
];

/** A markdownlint configuration with what stories need. */
export interface MergedMarkdownlint {
  readonly text: string;
  /** The rules that were added, by number. What the user has set himself stays. */
  readonly added: readonly string[];
}

/**
 * Adds what stories need to the text of a markdownlint configuration, JSON with comments; an empty one becomes a new one.
 * @param under the key that holds the rules, in a file that holds more
 * @returns null if the text is no JSON, or holds no object where the rules should be
 */
export function mergeMarkdownlint(text: string, under: readonly string[] = []): MergedMarkdownlint | null {
  if (text.trim() === '') return newConfiguration(under);
  const errors: ParseError[] = [];
  const root = parseTree(text.replace(/^\uFEFF/, ' '), errors, { allowTrailingComma: true });
  const rules = root === undefined ? undefined : under.length === 0 ? root : findNodeAtLocation(root, [...under]);
  if (errors.length > 0 || root?.type !== 'object' || (rules !== undefined && rules.type !== 'object')) return null;
  const set = new Map(
    Object.entries((rules === undefined ? {} : getNodeValue(rules)) as Record<string, unknown>).map(([name, value]) => [
      name.toLowerCase(),
      value,
    ]),
  );
  // Where all rules are off that are not named, to name one would switch it on.
  const missing = MARKDOWNLINT_RULES.filter(
    ({ names, isForNewFiles }) => !isForNewFiles && set.get('default') !== false && !names.some((name) => set.has(name.toLowerCase())),
  );
  const formattingOptions = {
    insertSpaces: !/^\t/m.test(text),
    tabSize: /^( +)\S/m.exec(text)?.[1]?.length ?? 2,
    eol: text.includes('\r\n') ? '\r\n' : '\n',
  };
  const mark = /^\uFEFF/.exec(text)?.[0] ?? '';
  const merged = missing.reduce(
    (json, { names: [id], value }) => applyEdits(json, modify(json, [...under, id], value, { formattingOptions })),
    text.slice(mark.length),
  );
  return { text: mark + merged, added: missing.map(({ names: [id] }) => id) };
}

function newConfiguration(under: readonly string[]): MergedMarkdownlint {
  const rules: unknown = Object.fromEntries(MARKDOWNLINT_RULES.map(({ names: [id], value }) => [id, value]));
  const whole = under.reduceRight((value, key) => ({ [key]: value }), rules);
  return { text: `${JSON.stringify(whole, null, 2)}\n`, added: MARKDOWNLINT_RULES.map(({ names: [id] }) => id) };
}
