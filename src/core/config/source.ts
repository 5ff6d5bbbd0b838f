import { findNodeAtLocation, getNodeValue, parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser';
import type { Span } from '../notes/model.js';
import { checkConfig, type ConfigMistake, type UserConfig } from './config.js';
import { message, t, translate } from '../words.js';

/** What is wrong in the text of a configuration, and where. */
export interface ConfigProblem {
  /** A sentence with the keys that lead to what is wrong: `rules.missing-tags: off, error, ... is needed, not 3`. */
  readonly message: string;
  /** The value, or the key that should not be there. */
  readonly span: Span;
}

/** What was read of the text of a configuration. */
export interface ReadConfig {
  /** What is right. */
  readonly user: UserConfig;
  /** In the order of the text. */
  readonly problems: readonly ConfigProblem[];
}

/** A longer text, in UTF-16 code units, is no configuration that a person wrote. */
const LONGEST = 500_000;
/** A configuration has four levels; deeper ones would exhaust the parser. */
const DEEPEST = 50;

/** Brackets, and what may hold brackets that are none. */
const TOKENS = /"(?:\\.|[^"\\\r\n])*"?|\/\/.*|\/\*[\s\S]*?(?:\*\/|$)|[[\]{}]/g;
const OPENING = new Set(['[', '{']);
const CLOSING = new Set([']', '}']);

const SYNTAX: Readonly<Record<string, string>> = {
  InvalidSymbol: message('this is no JSON'),
  InvalidNumberFormat: message('this is no number'),
  PropertyNameExpected: message('a key in double quotes is needed here'),
  ValueExpected: message('a value is needed here'),
  ColonExpected: message('a colon is needed here'),
  CommaExpected: message('a comma is needed here'),
  CloseBraceExpected: message('a closing } is needed here'),
  CloseBracketExpected: message('a closing ] is needed here'),
  EndOfFileExpected: message('the configuration ends before this'),
  UnexpectedEndOfComment: message('the comment is not closed'),
  UnexpectedEndOfString: message('the text is not closed'),
};

/** Reads the text of a `.star-stories.json`: JSON with comments. What is wrong does not count. Never throws. */
export function readConfigText(text: string): ReadConfig {
  const isBlank = text.trim() === '';
  const hopeless = isBlank ? t('it is empty; {} is a configuration that says nothing') : mistakeOfSize(text);
  if (hopeless !== null) return { user: {}, problems: [{ message: hopeless, span: { start: 0, end: Math.min(1, text.length) } }] };
  const errors: ParseError[] = [];
  // A byte order mark is no JSON; a space in its place keeps all offsets.
  const root = parseTree(text.replace(/^\uFEFF/, ' '), errors, { allowTrailingComma: true });
  const [error] = errors;
  if (error !== undefined) return { user: {}, problems: [syntaxProblem(error)] };
  const { user, mistakes } = checkConfig(root === undefined ? undefined : getNodeValue(root));
  const problems = mistakes.map((mistake) => ({ message: messageOf(mistake), span: spanOf(root, mistake) }));
  return { user, problems: problems.sort((a, b) => a.span.start - b.span.start) };
}

function mistakeOfSize(text: string): string | null {
  if (text.length > LONGEST) return t('it is too long: {0} characters are more than {1}', text.length, LONGEST);
  let depth = 0;
  for (const [token] of text.matchAll(TOKENS)) {
    depth += OPENING.has(token) ? 1 : CLOSING.has(token) ? -1 : 0;
    if (depth > DEEPEST) return t('it is nested too deeply');
  }
  return null;
}

/** Only the first is told: the others follow from it. */
function syntaxProblem({ error, offset, length }: ParseError): ConfigProblem {
  return { message: translate(SYNTAX[printParseErrorCode(error)] ?? 'this is no JSON'), span: { start: offset, end: offset + length } };
}

/** One line for one mistake: `rules.missing-tags: … is needed, not 3`. */
export function messageOf({ path, message }: ConfigMistake): string {
  return path.length === 0 ? message : `${path.join('.')}: ${message}`;
}

/** The value, or its key if that is wrong or the value is long; what is missing is shown where it should be. */
function spanOf(root: Node | undefined, { path, isKey }: ConfigMistake): Span {
  if (root === undefined) return { start: 0, end: 0 };
  for (let length = path.length; length > 0; length--) {
    const value = findNodeAtLocation(root, path.slice(0, length));
    if (value === undefined) continue;
    const key = value.parent?.type === 'property' ? value.parent.children?.[0] : undefined;
    const shown = isKey || value.type === 'object' || value.type === 'array' ? (key ?? value) : value;
    return { start: shown.offset, end: shown.offset + shown.length };
  }
  return { start: root.offset, end: root.offset + 1 };
}
