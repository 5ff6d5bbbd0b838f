// Hostile text: each kind at each size, within its time, without an error.
import { measureHostile, summarise } from '../hostile.mjs';

/** @returns {Promise<import('../trust.mjs').Row[]>} */
export async function check({ share }) {
  const rows = await measureHostile({ share });
  const { errors, longest, steepest, limits } = summarise(rows);
  for (const { name, readings, growth } of rows) {
    for (const error of new Set(readings.flatMap((reading) => reading.error ?? []))) console.log(`  ${name}: ${error}`);
    if (growth > limits.growth || readings.some(({ ms, kilobytes }) => ms > limits.ms && limits.sizes.includes(kilobytes)))
      console.log(`  ${name}: ${readings.map(({ ms }) => `${ms.toFixed(0)} ms`).join(', ')}, n^${growth.toFixed(2)}`);
  }
  const tried = `${rows.length} generators at ${limits.sizes.join(', ')} KB`;
  return [
    { name: 'hostile text is read', tried, figure: `${errors} errors, or texts unread without saying so`, limit: '0', ok: errors === 0 },
    {
      name: 'hostile text is read in time',
      tried,
      figure: `slowest ${longest.toFixed(0)} ms`,
      limit: `${limits.ms} ms`,
      ok: longest <= limits.ms,
    },
    {
      name: 'hostile text costs as its length',
      tried,
      figure: `steepest n^${steepest.toFixed(2)}`,
      limit: `n^${limits.growth}`,
      ok: steepest <= limits.growth,
    },
  ];
}
