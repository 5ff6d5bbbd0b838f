import type { Fragment } from './fragment.js';

/** Characters of text whose fragments are kept. Their trees take some thirty times as many bytes. */
const LARGEST = 1_000_000;

/** Parsing is fastest in pieces of 2-4 KB. */
const PIECE_SIZE = 3_000;

/** Fragments by their text, so that what was undone, cut and pasted need not be parsed again. Forgets those that were not used for longest. */
export class FragmentCache {
  private readonly fragments = new Map<string, Fragment>();
  private size = 0;

  /** `pieceSize`: characters after which a piece is cut where it can be. Tests cut finer. */
  constructor(readonly pieceSize = PIECE_SIZE) {}

  /** The fragment of this text, parsed if it is not known. What it says may depend on links defined since. */
  get(text: string, parse: (text: string) => Fragment): Fragment {
    const known = this.fragments.get(text);
    if (known !== undefined) {
      this.fragments.delete(text);
      this.fragments.set(text, known);
      return known;
    }
    const fragment = parse(text);
    this.add(fragment);
    return fragment;
  }

  private add(fragment: Fragment): void {
    this.fragments.set(fragment.text, fragment);
    this.size += fragment.text.length;
    for (const [oldest] of this.fragments) {
      if (this.size <= LARGEST) break;
      this.fragments.delete(oldest);
      this.size -= oldest.length;
    }
  }
}
