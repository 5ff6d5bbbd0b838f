import fc from 'fast-check';
import { outlines } from './outlines.js';
import { render, type Rendered } from './render.js';
import { limitsOf, styles } from './styles.js';

/** Random outlines of up to `most` stories, four at least, in random styles, with what has to be read in them. */
export function renderedNotes(most: number): fc.Arbitrary<Rendered> {
  return styles.chain((style) => outlines(limitsOf(style), most).map((outline) => render(outline, style)));
}
