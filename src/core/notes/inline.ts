import type { Nodes, Parent, PhrasingContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { decodeString } from 'micromark-util-decode-string';
import { firstIndex } from '../markdown/cuts.js';
import type { Run, Stretch } from './line.js';

/** HTML that emphasises, and that ends a line. */
const EMPHASIS = /^<(\/?)(?:b|strong|em|i|u|mark|summary)\b/i;
const BREAK = /^<\/?(?:br|p|li|div)\b/i;

/**
 * The runs of text in a paragraph, heading or cell of `source`, line by line. A line is one of the source, or what stands
 * between two `<br>`.
 */
export function readRuns(source: string, parent: Parent): Run[][] {
  const lines: Run[][] = [];
  let current: Run[] = [];
  let emphasis = 0;
  const end = (): void => {
    if (current.some((run) => run.text.trim() !== '')) lines.push(withoutIndent(current));
    current = [];
  };
  const visit = (nodes: readonly PhrasingContent[], emphasised: boolean): void => {
    for (const node of nodes) {
      if (node.type === 'emphasis' || node.type === 'strong') visit(node.children, true);
      else if (node.type === 'html') {
        const tag = EMPHASIS.exec(node.value);
        if (tag !== null) emphasis = Math.max(0, emphasis + (tag[1] === '/' ? -1 : 1));
        if (BREAK.test(node.value)) end();
      } else {
        for (const run of runsOf(source, node, emphasised || emphasis > 0)) {
          if (current.length > 0 && current[0]?.line !== run.line) end();
          current.push(run);
        }
      }
    }
  };
  visit(parent.children as PhrasingContent[], false);
  end();
  return lines;
}

function withoutIndent(runs: readonly Run[]): Run[] {
  const first = runs.findIndex((run) => run.text.trim() !== '');
  return runs.slice(first).map((run, index) => {
    const indent = index === 0 ? (/^\s*/.exec(run.text)?.[0].length ?? 0) : 0;
    return indent === 0 ? run : { ...run, text: run.text.slice(indent), offset: run.offset + indent };
  });
}

function* runsOf(source: string, node: PhrasingContent, emphasised: boolean): Generator<Run> {
  const line = node.position?.start.line ?? 1;
  const offset = node.position?.start.offset ?? 0;
  if (node.type === 'text') yield* textRuns(source, node, node.value, emphasised);
  else if (node.type !== 'image' && node.type !== 'break') yield { text: toString(node), offset, line, emphasised };
}

/** A text node may go over several source lines; those after the first start behind their indentation and `>`. */
function* textRuns(source: string, node: Nodes, value: string, emphasised: boolean): Generator<Run> {
  const line = node.position?.start.line ?? 1;
  let offset = node.position?.start.offset ?? 0;
  for (const [index, text] of value.split(/\r\n|\n|\r/).entries()) {
    if (index > 0) {
      const next = /[^\r\n]*(?:\r\n|\n|\r)[ \t>]*/y;
      next.lastIndex = offset;
      if (next.test(source)) offset = next.lastIndex;
    }
    yield* highlighted(source, { text, offset, line: line + index, emphasised });
  }
}

/**
 * Text marked as with a pen, `==Situation==`; and `**Situation:**text`, which looks bold to its writer and to many an
 * editor, and is not to CommonMark, for the lack of a space. Where words are written without spaces, it is usual.
 */
const MARKED = /(?<!=)==(?=[^\s=])[^=]*(?<=[^\s=])==(?!=)|(?<!\*)\*\*(?=[^\s*])[^*]*[^\P{P}*]\*\*(?=[\p{L}\p{N}])/gu;

/** The run cut where such marks stand, without them. */
function* highlighted(source: string, run: Run): Generator<Run> {
  const stretches = stretchesOf(source, run);
  let from = 0;
  if (run.text.includes('==') || run.text.includes('**')) {
    for (const { index, 0: marked } of run.text.matchAll(MARKED)) {
      const before = stretches[firstIndex(stretches, (stretch) => stretch.index >= index) - 1] ?? { index: 0, offset: run.offset };
      // What is escaped is meant as it stands.
      if (!source.startsWith(marked, before.offset + index - before.index)) continue;
      if (index > from) yield* part(run, stretches, from, index);
      yield* part({ ...run, emphasised: true }, stretches, index + 2, index + marked.length - 2);
      from = index + marked.length;
    }
  }
  if (from === 0 || from < run.text.length) yield* part(run, stretches, from, run.text.length);
}

/** From this index of a run's text on, its characters stand from this offset on as they are. */
type Unescaped = Pick<Stretch, 'index' | 'offset'>;

/** The run between two indices of its text: one for each stretch of it. */
function* part(run: Run, stretches: readonly Unescaped[], start: number, end: number): Generator<Run> {
  for (let at = Math.max(0, firstIndex(stretches, ({ index }) => index > start) - 1); at < stretches.length; at += 1) {
    const { index, offset } = stretches[at] as Unescaped;
    if (index >= end && end > start) break;
    const first = Math.max(start, index);
    yield { ...run, text: run.text.slice(first, Math.min(end, stretches[at + 1]?.index ?? end)), offset: offset + first - index };
  }
}

const ESCAPED = /\\[!-/:-@[-`{-~]|&(?:#\d{1,7}|#x[\da-f]{1,6}|[\da-z]{1,31});/giy;

/** Where the text stands in `source`: characters that are escaped there, and those written as `&amp;`, are longer than here. */
function stretchesOf(source: string, { text, offset }: Run): Unescaped[] {
  const stretches = [{ index: 0, offset }];
  if (source.startsWith(text, offset)) return stretches;
  let longer = 0;
  for (let index = 0; index < text.length;) {
    ESCAPED.lastIndex = offset + index + longer;
    const escaped = ESCAPED.exec(source)?.[0];
    const meant = escaped === undefined ? '' : decodeString(escaped);
    if (escaped !== undefined && meant !== escaped && text.startsWith(meant, index)) {
      // Of what is escaped the character itself stands there, of a reference nothing.
      const isSame = escaped.endsWith(meant);
      longer += escaped.length - meant.length;
      stretches.push({ index: isSame ? index : index + meant.length, offset: offset + longer + index + (isSame ? 0 : meant.length) });
      index += meant.length;
    } else index += 1;
  }
  return stretches;
}
