import type { Fragment } from '../markdown/fragment.js';
import { readDirectives } from './directives.js';
import type { Label } from './label.js';
import { findLabel } from './labels.js';
import type { Line } from './line.js';
import { readLines } from './lines.js';
import type { Directive } from './model.js';
import { readAnchors, readInnerLinks, type InnerLink } from './references.js';
import { spreadLines } from './spread.js';
import type { Vocabulary } from './vocabulary.js';

/** What a fragment of a note says by itself. All places are those in the fragment. */
export interface Passage {
  readonly lines: readonly Line[];
  /** The label of each line, by index. */
  readonly labels: readonly (Label | null)[];
  readonly links: readonly InnerLink[];
  readonly anchors: readonly string[];
  readonly directives: readonly Directive[];
}

/** Reads a fragment by itself, by the words of the vocabulary. */
export function readPassage(fragment: Fragment, vocabulary: Vocabulary): Passage {
  const lines = spreadLines(readLines(fragment), vocabulary);
  return {
    lines,
    labels: lines.map((line) => findLabel(line, vocabulary)),
    links: readInnerLinks(fragment),
    anchors: readAnchors(fragment),
    directives: readDirectives(fragment),
  };
}
