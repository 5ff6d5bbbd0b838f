// Measures whole processes: how long they take, and how much memory they hold at most.
import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { performance } from 'node:perf_hooks';
import { start } from '../processes.mjs';
import { checking, checkingAgain, checkingNote, checkingNoteAgain, memoryFor, NOTHING } from './rows.mjs';

/** @typedef {import('./programs.mjs').Program} Program */

/** How often the kernel is asked for the most memory that a process has held so far. */
const MEMORY_MILLISECONDS = 20;
const KB_PER_MB = 1024;

/**
 * Runs a program to its end, its output unread.
 * @param {Program} program
 * @param {string} folder where it runs
 * @returns {Promise<{milliseconds: number, megabytes: number | undefined}>} memory where the kernel tells it (Linux);
 * rejects when the program fails, other than by findings
 */
export function runProgram({ name, command, args, env = process.env }, folder) {
  return new Promise((resolve, reject) => {
    const begin = performance.now();
    const child = start(command, args, { cwd: folder, env, stdio: ['ignore', 'ignore', 'ignore'] });
    let megabytes;
    const timer = setInterval(() => (megabytes = peakMemory(child.pid) ?? megabytes), MEMORY_MILLISECONDS);
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      const milliseconds = performance.now() - begin;
      clearInterval(timer);
      if (code === 0 || code === 1) resolve({ milliseconds, megabytes });
      else reject(new Error(`${name} ended with ${signal ?? `exit code ${code}`}`));
    });
  });
}

/** The high-water mark of a process, in MB. */
function peakMemory(pid) {
  try {
    const [, kilobytes] = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return kilobytes === undefined ? undefined : Number(kilobytes) / KB_PER_MB;
  } catch (error) {
    // It has just ended, or this is no Linux.
    if (error.code === 'ENOENT' || error.code === 'ESRCH') return undefined;
    throw error;
  }
}

/**
 * A folder checked by whole processes in turns. Our cache is emptied before each first run; of a slow program there is
 * one run.
 * @param {import('./measurements.mjs').Measurements} measurements
 * @param {{files: number, folder: string, turns: number, ours: Program, ourCache: string, uncached: Program, cached: Program, slow: readonly Program[]}} plan
 */
export async function measureFolder(measurements, { files, folder, turns, ours, ourCache, uncached, cached, slow }) {
  const [first, second] = [checking(files), checkingAgain(files)];
  const measure = async (row, program) => {
    const { milliseconds, megabytes } = await runProgram(program, folder);
    measurements.add(row, program.name, [milliseconds]);
    if (megabytes !== undefined && row === first) measurements.add(memoryFor(files), program.name, [megabytes], 'MB');
  };
  // Fills the cache, and the system's own one with the files.
  await runProgram(cached, folder);
  for (let turn = 0; turn < turns; turn += 1) {
    await rm(ourCache, { recursive: true, force: true });
    await measure(first, ours);
    await measure(first, uncached);
    await measure(second, ours);
    await measure(second, cached);
    for (const program of slow.slice(turn, turn + 1)) await measure(first, program);
  }
}

/**
 * One note checked, for the first time and again, against a process that does nothing.
 * @param {import('./measurements.mjs').Measurements} measurements
 * @param {{bytes: number, folder: string, turns: number, ours: Program, ourCache: string}} plan
 */
export async function measureOneNote(measurements, { bytes, folder, turns, ours, ourCache }) {
  const nothing = { name: NOTHING, command: process.execPath, args: ['-e', '0'] };
  for (let turn = 0; turn < turns; turn += 1) {
    await rm(ourCache, { recursive: true, force: true });
    for (const row of [checkingNote(bytes), checkingNoteAgain(bytes)]) {
      for (const program of [ours, nothing]) measurements.add(row, program.name, [(await runProgram(program, folder)).milliseconds]);
    }
  }
}
