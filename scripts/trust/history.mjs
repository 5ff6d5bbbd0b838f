// The history of practice: cut off, flipped, on disks that fail, killed while it is written.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { chance } from '../bench/chance.mjs';
import { bundleSources } from '../bundled.mjs';
import { madeAttempt } from '../history-writer.mjs';
import { root } from '../processes.mjs';
import { temporaryFolder } from '../temporary.mjs';

const LINES = 12;
const FLIPS = 10_000;
const [ATTEMPTS, KILLS] = [1500, 200];
const LINE_FEED = 10;
const SOURCES = ['core/practice/history/folder', 'core/practice/history/history', 'core/practice/history/record', 'cli/historyFolder'];

/** @returns {Promise<import('../trust.mjs').Row[]>} */
export async function check({ share, seed }) {
  const code = await import(await bundleSources(SOURCES.map((name) => `export * from './src/${name}.js';`).join('\n')));
  const damage = new Damage(code);
  return [
    damage.truncate(),
    damage.flip(Math.round(FLIPS * share), chance(seed)),
    await tryBadDisks(code),
    await tryFullDisk(code),
    ...(await stress(share)),
  ];
}

/** Reads a file of attempts that is damaged, and counts what should not be. */
class Damage {
  constructor({ readHistory, attemptLine }) {
    // Far enough from one another that a flipped bit does not make one of another.
    this.attempts = Array.from({ length: LINES }, (_, index) => madeAttempt(String(index).repeat(3)));
    this.lines = this.attempts.map(attemptLine);
    this.bytes = Uint8Array.from(Buffer.from(this.lines.join('')));
    this.readHistory = readHistory;
  }

  truncate() {
    let wrong = 0;
    for (let length = 0; length < this.bytes.length; length++) {
      const whole = this.bytes.subarray(0, length).filter((byte) => byte === LINE_FEED).length;
      if (!this.isGood(this.bytes.subarray(0, length), (line) => line >= whole, LINES - whole)) wrong++;
    }
    return row('a history file cut off at every byte', `${this.bytes.length} lengths`, wrong);
  }

  flip(times, { below }) {
    let wrong = 0;
    for (let time = 0; time < times; time++) {
      const [at, bit] = [below(this.bytes.length), below(8)];
      const flipped = this.bytes.slice();
      flipped[at] ^= 1 << bit;
      const line = this.bytes.subarray(0, at).filter((byte) => byte === LINE_FEED).length;
      // Without its line feed a line goes on in the next one.
      const last = this.bytes[at] === LINE_FEED ? line + 1 : line;
      if (this.isGood(flipped, (each) => each >= line && each <= last, 0)) continue;
      wrong++;
      console.log(`  bit ${bit} of byte ${at}: ${JSON.stringify(this.lines[line].slice(0, 200))}`);
    }
    return row('a history file with a flipped bit', `${times} files`, wrong);
  }

  /** Are all lines that were not touched read as they were, and is each that is missing reported, but for those that were cut away? */
  isGood(bytes, isTouched, cutAway) {
    const { attempts, problems } = this.readHistory([{ name: 'a.jsonl', bytes }], Date.parse('2040-01-01'));
    const read = new Map(attempts.map((attempt) => [attempt.id, JSON.stringify(attempt)]));
    const untouched = this.attempts.filter((_, line) => !isTouched(line));
    return (
      untouched.every((attempt) => read.get(attempt.id) === JSON.stringify(attempt)) &&
      (attempts.length + cutAway >= LINES || problems.length > 0)
    );
  }
}

/** Fails as disks do, at each step of a save: what was saved stays, and what was not can be saved when the disk is well again. */
async function tryBadDisks({ historyFolderAt, SessionFile, attemptLine, readFolder, readHistory }) {
  const errors = ['ENOSPC', 'EACCES', 'EROFS', 'EPERM', 'EBUSY', 'EIO'];
  const steps = ['write', 'half a write', 'rename', 'rename, once'];
  let wrong = 0;
  for (const error of errors) {
    for (const step of steps) {
      const folder = historyFolderAt(await temporaryFolder('bad-disk'));
      const disk = failing(folder);
      const file = new SessionFile(disk, 'a.jsonl');
      const ids = async () =>
        readHistory((await readFolder(folder)).files, Date.now())
          .attempts.map(({ id }) => id)
          .join();
      await file.append(attemptLine(madeAttempt('1')));
      disk.fail(step, error);
      const told = await file.append(attemptLine(madeAttempt('2'))).then(
        () => null,
        (reason) => reason.code,
      );
      const isKept = (await ids()).startsWith('1') && (told === null ? (await ids()) === '1,2' : told === error);
      disk.fail(null);
      await file.append(attemptLine(madeAttempt('3')));
      const after = await ids();
      if (!isKept || after !== (told === null ? '1,2,3' : '1,3') || (step === 'rename, once' && told !== null)) {
        wrong++;
        console.log(`  ${error} at ${step}: told ${told}, then ${after}`);
      }
    }
  }
  return row('saving on a disk that fails', `${errors.length} errors at ${steps.length} steps`, wrong);
}

/** The folder, on a disk that fails at a step when it is told to. */
function failing(folder) {
  let failure = null;
  const reason = () => Object.assign(new Error(failure.error), { code: failure.error });
  return {
    ...folder,
    fail: (step, error) => (failure = step === null ? null : { step, error }),
    write: async (name, bytes) => {
      if (failure?.step === 'half a write') await folder.write(name, bytes.slice(0, bytes.length / 2));
      if (failure?.step.endsWith('write')) throw reason();
      await folder.write(name, bytes);
    },
    rename: async (from, to) => {
      if (failure?.step.startsWith('rename')) {
        const error = reason();
        if (failure.step === 'rename, once') failure = null;
        throw error;
      }
      await folder.rename(from, to);
    },
  };
}

/** A real disk of 64 KB that fills up, and then can only be read. Only Linux makes one so easily, and only for its owner. */
async function tryFullDisk({ historyFolderAt, SessionFile, attemptLine, readFolder, readHistory }) {
  const path = await temporaryFolder('full-disk');
  const command = (name, ...args) =>
    promisify(execFile)(name, args).then(
      () => true,
      () => false,
    );
  if (!(await command('mount', '-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', path)))
    return { ...row('a disk that is full, then read-only', 'none can be made here', 0), figure: 'not tried' };
  try {
    const folder = historyFolderAt(path);
    const file = new SessionFile(folder, 'a.jsonl');
    const save = (id) =>
      file.append(attemptLine(madeAttempt(id))).then(
        () => null,
        ({ code }) => code,
      );
    const saved = [];
    let told = null;
    for (let id = 0; told === null; id++) {
      told = await save(String(id));
      if (told === null) saved.push(String(id));
    }
    await command('mount', '-o', 'remount,ro', path);
    const toldThen = await save('read-only');
    const { attempts } = readHistory((await readFolder(folder)).files, Date.now());
    const lost = saved.filter((id) => !attempts.some((attempt) => attempt.id === id)).length;
    return row(
      'a disk that is full, then read-only',
      `${saved.length} attempts, then ${told} and ${toldThen}`,
      lost + Number(told !== 'ENOSPC') + Number(toldThen !== 'EROFS'),
    );
  } finally {
    await command('umount', path);
  }
}

/** Two windows and the command line at once, and windows that are killed. */
async function stress(share) {
  const args = ['scripts/history-stress.mjs', String(Math.round(ATTEMPTS * share)), String(Math.round(KILLS * share))];
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: root }).catch((error) => error);
  return stdout.split('\n').flatMap((line) => {
    const [, mark, disk, tried, figure] = /^([✔✘]) (\S+): (.*? in [\d.]+ s): (.*)$/u.exec(line) ?? [];
    return mark === undefined
      ? []
      : [{ name: `written by many and killed, a disk of ${disk}`, tried, figure, limit: '0 lost', ok: mark === '✔' }];
  });
}

function row(name, tried, wrong) {
  return { name, tried, figure: `${wrong} wrong`, limit: '0', ok: wrong === 0 };
}
