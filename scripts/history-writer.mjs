// A window of history-stress.mjs: saves attempts one after another and prints the id of each that is on disk.
// node scripts/history-writer.mjs CODE DISK FOLDER NAME COUNT
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** An attempt at a story of the usual length. */
export function madeAttempt(id) {
  const budget = { minimum: 20_000, maximum: 30_000 };
  return {
    id,
    at: 1_795_000_000_000,
    story: { id: 'story', title: 'The queue', note: 'stories.md', fingerprint: `300.${'AbC_'.repeat(64)}` },
    question: null,
    mode: 'story',
    choosing: null,
    steps: ['Situation', 'Task', 'Action', 'Result'].map((name) => ({ name, words: 40, budget, time: 25_000 })),
    whole: { minimum: 80_000, maximum: 120_000 },
    help: 'hidden',
    note: 'Slower at the start.',
    grade: 'good',
  };
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [code, disk, path, name, count] = process.argv.slice(2);
  const { historyFolderAt, SessionFile, sessionFileName, attemptLine } = await import(code);
  const folder = historyFolderAt(path);
  const inTwoSteps = async (from, to) => {
    await rm(join(path, to), { force: true });
    await folder.rename(from, to);
  };
  const file = new SessionFile(disk === 'two-steps' ? { ...folder, rename: inTwoSteps } : folder, sessionFileName(Date.now(), name));
  for (let index = 0; index < Number(count); index++) {
    const attempt = madeAttempt(`${name}-${index}`);
    await file.append(attemptLine(attempt));
    process.stdout.write(`${attempt.id}\n`);
  }
}
