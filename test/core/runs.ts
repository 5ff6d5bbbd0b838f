declare const process: { env: Record<string, string | undefined> };

/** The cases of a property are always the same ones; the nightly run asks for others. */
export const SEED = Number(process.env['STAR_STORIES_SEED'] ?? 1);

/** How many cases of a property are tried: so many by day, and by night as many as that run asks for. */
export function runs(day: number, night = Infinity): number {
  const asked = process.env['STAR_STORIES_RUNS'];
  return asked === undefined ? day : Math.min(Number(asked), night);
}
