import { DEFINITIONS, FRONT_MATTER, LINES, TABLES } from './hostile/blocks.js';
import { CONTAINERS } from './hostile/containers.js';
import { LABELS } from './hostile/labels.js';
import { ATTENTION, BRACKETS, CODE, MARKUP } from './hostile/marks.js';
import type { Hostile } from './hostile/repeats.js';

/** Every way to write hostile text that is known. */
export const HOSTILE: readonly Hostile[] = [
  ...CONTAINERS,
  ...LINES,
  ...ATTENTION,
  ...BRACKETS,
  ...CODE,
  ...MARKUP,
  ...DEFINITIONS,
  ...TABLES,
  ...FRONT_MATTER,
  ...LABELS,
];
