/** A way to write text that costs a Markdown parser more than its length is worth, or is thought to. */
export interface Hostile {
  readonly name: string;
  /** Such a text of about `size` UTF-16 code units; the same for the same size. */
  readonly text: (size: number) => string;
  /** The size in KB from which on it has to be recognised before it is parsed; null if the parser bears it. */
  readonly from: number | null;
}

type Write = Hostile['text'];

/** Ways to write hostile text, by their names. */
export function hostile(from: number | null, texts: Readonly<Record<string, Write>>): Hostile[] {
  return Object.entries(texts).map(([name, text]) => ({ name, text, from }));
}

/** The unit over and over, cut at the size. */
export const fill =
  (unit: string) =>
  (size: number): string =>
    unit.repeat(Math.max(0, Math.ceil(size / unit.length))).slice(0, Math.max(0, size));

/** Something at the head, then the unit over and over. */
export const after =
  (head: string, unit: string) =>
  (size: number): string =>
    head + fill(unit)(size - head.length);

/** Half of the text opens, the other half closes. */
export const nest =
  (open: string, middle: string, close: string) =>
  (size: number): string => {
    const depth = Math.floor((size - middle.length) / (open.length + close.length));
    return open.repeat(depth) + middle + close.repeat(depth);
  };

/** Lines or words that depend on their number, as many as fit. */
export const count =
  (unit: (index: number) => string) =>
  (size: number): string => {
    const units: string[] = [];
    for (let length = 0; length < size; length += units.at(-1)?.length ?? 1) units.push(unit(units.length));
    return units.join('').slice(0, size);
  };

/** Lines that go up and down a staircase of so many steps. */
export const sawtooth = (steps: number, line: (step: number) => string): ((size: number) => string) =>
  count((index) => line(Math.min(index % (2 * steps), 2 * steps - (index % (2 * steps)))));

/** Half of the text is one head of repeated units, the other half follows on lines of its own. */
export const under =
  (head: string, rest: string) =>
  (size: number): string =>
    `${fill(head)(size / 2)}a\n${fill(rest)(size / 2)}`;
