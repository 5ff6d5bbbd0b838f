import { t } from '../words.js';

/**
 * What a part of a glob does with a path: from the places that the parts before it have come to, it tells those to which it
 * leads on.
 */
type Part = (path: string, places: ReadonlySet<number>) => ReadonlySet<number>;

/**
 * Tells whether a path is one of those that a glob names: with `*`, `**`, `?`, `[a-z]`, `[!a]` and `{a,b}`, as in VS Code,
 * and `\` before a sign that stands for itself. It makes no regular expression: a configuration may come with a folder that
 * nobody trusts, and with a few `*` one could be made to run for hours. This takes glob times path, at most.
 * @throws Error that says what is not closed
 */
export function globTest(glob: string): (path: string) => boolean {
  const whole = new GlobReader(glob.replace(/^\.\//, '').replace(/(?<=[^/])\/$/, '')).read();
  return (path) => whole(path, new Set([0])).has(path.length);
}

class GlobReader {
  private at = 0;

  constructor(private readonly glob: string) {}

  /** All parts that are left; in braces those up to the next comma or the end of the braces. */
  read(isInBraces = false): Part {
    const parts: Part[] = [];
    while (this.at < this.glob.length && !(isInBraces && this.sees(',}'))) parts.push(this.part());
    return (path, places) => parts.reduce((from, part) => (from.size === 0 ? from : part(path, from)), places);
  }

  private part(): Part {
    const startsName = this.at === 0 || '/{,'.includes(this.glob[this.at - 1] ?? '');
    if (this.takes(/\/\*\*(?=$|[,}])/y) !== null) return folderAndAllIn;
    if (startsName && this.takes(/\*\*\//y) !== null) return anyFolders;
    if (startsName && this.takes(/\*\*(?=$|[,}])/y) !== null) return anything;
    if (this.takes(/\*+/y) !== null) return anyLetters;
    if (this.takes(/\?/y) !== null) return letter((each) => each !== '/');
    if (this.takes(/\{/y) !== null) return this.alternatives();
    if (this.takes(/\[/y) !== null) return this.set();
    const sign = this.takes(/\\?([^])/y) ?? '';
    return letter((each) => each === sign.at(-1));
  }

  /** `{a,b}`; braces around one thing stand for themselves. */
  private alternatives(): Part {
    const all = [this.read(true)];
    while (this.takes(/,/y) !== null) all.push(this.read(true));
    if (this.takes(/\}/y) === null) throw new Error(t('a { is not closed'));
    const [open, close] = ['{', '}'].map((brace) => letter((each) => each === brace)) as [Part, Part];
    const [first, ...others] = all as [Part, ...Part[]];
    if (others.length === 0) return (path, places) => close(path, first(path, open(path, places)));
    return (path, places) => new Set(all.flatMap((each) => [...each(path, places)]));
  }

  /** `[a-z_]`, or with `!` or `^` what is none of these. */
  private set(): Part {
    const isOthers = this.takes(/[!^]/y) !== null;
    const ranges: [string, string][] = [];
    while (ranges.length === 0 || !this.sees(']')) {
      const sign = this.takes(/\\?([^])/y)?.at(-1);
      if (sign === undefined) throw new Error(t('a [ is not closed'));
      ranges.push([sign, this.takes(/-(?:\\?[^\]])/y)?.at(-1) ?? sign]);
    }
    this.at += 1;
    return letter((each) => each !== '/' && ranges.some(([first, last]) => first <= each && each <= last) !== isOthers);
  }

  private sees(signs: string): boolean {
    return this.at < this.glob.length && signs.includes(this.glob[this.at] ?? '');
  }

  /** What fits here is read over; null if it does not. */
  private takes(expression: RegExp): string | null {
    expression.lastIndex = this.at;
    const [found = null] = expression.exec(this.glob) ?? [];
    this.at += found?.length ?? 0;
    return found;
  }
}

function letter(fits: (letter: string) => boolean): Part {
  return (path, places) => new Set([...places].filter((place) => place < path.length && fits(path[place] ?? '')).map((place) => place + 1));
}

/** `*`: on to the end of the name. */
const anyLetters: Part = (path, places) => reached(path, places, (place, isReached) => isReached && path[place - 1] !== '/');

/** `**` at the end. */
const anything: Part = (path, places) => reached(path, places, (_, isReached) => isReached);

/** `**` and `/`: here, or behind any `/` further on. */
const anyFolders: Part = (path, places) => {
  const first = Math.min(...places);
  return reached(path, places, (place) => place > first && path[place - 1] === '/');
};

/** `/` and `**` at the end: what stands before it is meant, too. */
const folderAndAllIn: Part = (path, places) => {
  const within = letter((each) => each === '/')(path, places);
  return new Set([...places, ...anything(path, within)]);
};

/** The places, and those to which one leads on: it is told for each in turn whether the one before is reached. */
function reached(
  path: string,
  places: ReadonlySet<number>,
  leadsTo: (place: number, isBeforeReached: boolean) => boolean,
): ReadonlySet<number> {
  const all = new Set<number>();
  for (let place = 0; place <= path.length; place++) if (places.has(place) || leadsTo(place, all.has(place - 1))) all.add(place);
  return all;
}
