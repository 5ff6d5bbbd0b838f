// A person's hour in five minutes: a driven workbench that types, saves, switches, rehearses and edits settings by chance.
import { root, run } from '../processes.mjs';

const SECONDS = 300;

/** @returns {Promise<import('../trust.mjs').Row[]>} */
export async function check({ share, seed }) {
  const seconds = Math.max(10, Math.round(SECONDS * share));
  const env = { ...process.env, STAR_STORIES_SOAK: String(seconds), STAR_STORIES_SEED: String(seed) };
  const lines = [];
  const onLine = (line) => {
    lines.push(line);
    console.log(line);
  };
  const code = await run(process.execPath, ['scripts/test.mjs', 'workbench', '--only=workbench/soak'], {
    cwd: root,
    env,
    seconds: seconds + 600,
    onLine,
  });
  const done = /\d+ actions.*/.exec(lines.join('\n'))?.[0] ?? 'nothing done';
  const figure = lines.findLast((line) => /^\d+ passed, \d+ failed$/.test(line)) ?? 'it did not end';
  return [
    { name: 'a person’s hour leaves all as it should be', tried: `${seconds} s: ${done}`, figure, limit: '0 failed', ok: code === 0 },
  ];
}
