// Child processes with a time limit, none of which outlives this process.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');

const windows = process.platform === 'win32';
const running = new Set();

process.once('exit', () => {
  for (const child of running) signal(child, 'SIGKILL');
});
// Not once: a second Ctrl+C must not cut the cleaning up short.
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, () => process.exit(name === 'SIGINT' ? 130 : 143));

/** Sends a signal to the child and to what it started: each child leads a process group of its own. */
function signal(child, name) {
  if (child.pid === undefined) return;
  if (windows) {
    spawn('taskkill', ['/pid', String(child.pid), '/t', '/f'], { stdio: 'ignore' });
    return;
  }
  try {
    process.kill(-child.pid, name);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

/**
 * Starts a process that is ended together with this one.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 */
export function start(command, args, options = {}) {
  const child = spawn(command, args, { cwd: root, detached: !windows, ...options });
  running.add(child);
  child.once('close', () => running.delete(child));
  return child;
}

/**
 * Ends a process, with those it started, and waits until it is gone.
 * @param {import('node:child_process').ChildProcess} child
 */
export async function stop(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  signal(child, 'SIGTERM');
  const timer = setTimeout(() => signal(child, 'SIGKILL'), 3000);
  await gone;
  clearTimeout(timer);
  signal(child, 'SIGKILL');
}

/**
 * Runs a process to its end, its output passed on line by line.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{cwd?: string, env?: NodeJS.ProcessEnv, shell?: boolean, seconds?: number, onLine?: (line: string) => void}} [options]
 * `seconds` is the time limit (300 unless told)
 * @returns {Promise<number>} its exit code; rejects when it cannot be started or runs out of time
 */
export function run(command, args, { cwd = root, env = process.env, shell = false, seconds = 300, onLine = console.log } = {}) {
  return new Promise((resolve, reject) => {
    const child = start(command, args, { cwd, env, shell, stdio: ['ignore', 'pipe', 'pipe'] });
    const timer = setTimeout(() => {
      reject(new Error(`${command} ${args[0] ?? ''} did not end within ${seconds} s`));
      signal(child, 'SIGKILL');
    }, seconds * 1000);
    eachLine(child.stdout, onLine);
    eachLine(child.stderr, onLine);
    child.once('error', (error) => {
      clearTimeout(timer);
      reject(error);
    });
    child.once('close', (code, name) => {
      clearTimeout(timer);
      if (code === null) reject(new Error(`${command} was ended by ${name}`));
      else resolve(code);
    });
  });
}

/**
 * Calls back for each line of a stream, the last one too when it has no line feed.
 * @param {import('node:stream').Readable} stream
 * @param {(line: string) => void} onLine
 */
export function eachLine(stream, onLine) {
  let rest = '';
  stream.setEncoding('utf8');
  stream.on('data', (chunk) => {
    const lines = (rest + chunk).split(/\r?\n/);
    rest = lines.pop();
    for (const line of lines) onLine(line);
  });
  stream.on('end', () => {
    if (rest !== '') onLine(rest);
  });
}

/**
 * Says what goes on while a slow step runs: at its start, every ten seconds, and at its end.
 * @template T
 * @param {string} what
 * @param {() => Promise<T>} step
 * @returns {Promise<T>}
 */
export async function withProgress(what, step) {
  const begin = Date.now();
  const passed = () => `${Math.round((Date.now() - begin) / 1000)} s`;
  console.log(`${what} ...`);
  const timer = setInterval(() => console.log(`${what} ... ${passed()}`), 10_000);
  try {
    const result = await step();
    console.log(`${what}: done in ${passed()}`);
    return result;
  } finally {
    clearInterval(timer);
  }
}
