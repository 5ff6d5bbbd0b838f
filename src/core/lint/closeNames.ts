import { areClose, type Spelling } from './closest.js';

/** Where hundreds of names begin alike, one is compared with so many of them: nobody tells that many apart. */
const MOST_COMPARED = 100;

/** Names among which those that are close to one are found without comparing it with all. */
export class CloseNames<Name extends { readonly spelling: Spelling }> {
  private readonly places = new Map<string, number[]>();

  constructor(private readonly names: readonly Name[]) {
    for (const [place, { spelling }] of names.entries()) {
      for (const key of keysOf(spelling)) {
        const same = this.places.get(key);
        if (same === undefined) this.places.set(key, [place]);
        else same.push(place);
      }
    }
  }

  /** Those of the wanted ones that are close to it, in their order. */
  closeTo(spelling: Spelling, isWanted: (name: Name) => boolean): Name[] {
    const close = new Set<number>();
    for (const key of keysOf(spelling)) {
      let compared = 0;
      for (const place of this.places.get(key) ?? []) {
        const name = this.names[place];
        if (name === undefined || !isWanted(name)) continue;
        if (compared === MOST_COMPARED) break;
        compared += 1;
        if (areClose(spelling, name.spelling)) close.add(place);
      }
    }
    return [...close].sort((a, b) => a - b).flatMap((place) => this.names[place] ?? []);
  }
}

/** Names that are close have one of these in common: see `areClose`. */
function keysOf({ words, numbers, joined, sorted }: Spelling): string[] {
  return [`joined: ${joined}`, `sorted: ${sorted}`, `${numbers}: ${words.map((word) => word.charAt(0)).join(' ')}`];
}
