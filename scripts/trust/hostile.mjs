// Hostile text: each kind at each size is read, checked and typed in, within its time, without an error.
import { longestOf, measureHostile, summarise } from '../hostile.mjs';

/** So many more that nobody has thought of. */
const RANDOM = 100;

/** @returns {Promise<import('../trust.mjs').Row[]>} */
export async function check({ share, seed }) {
  const rows = await measureHostile({ share, random: RANDOM, seed });
  const { errors, longest, steepest, limits } = summarise(rows);
  for (const { name, readings, growth } of rows) {
    for (const error of new Set(readings.flatMap((reading) => reading.error ?? []))) console.log(`  ${name}: ${error}`);
    if (growth > limits.growth || readings.some((reading) => longestOf(reading) > limits.ms && limits.sizes.includes(reading.kilobytes)))
      console.log(`  ${name}: ${readings.map((reading) => `${longestOf(reading).toFixed(0)} ms`).join(', ')}, n^${growth.toFixed(2)}`);
  }
  const tried = `${rows.length} generators at ${limits.sizes.join(', ')} KB`;
  return [
    { name: 'hostile text is read', tried, figure: `${errors} errors, or texts unread without saying so`, limit: '0', ok: errors === 0 },
    ...Object.entries(longest).map(([task, ms]) => ({
      name: `hostile text: ${task} in time`,
      tried,
      figure: `slowest ${ms.toFixed(0)} ms`,
      limit: `${limits.ms} ms`,
      ok: ms <= limits.ms,
    })),
    {
      name: 'hostile text costs as its length',
      tried,
      figure: `steepest n^${steepest.toFixed(2)}`,
      limit: `n^${limits.growth}`,
      ok: steepest <= limits.growth,
    },
  ];
}
