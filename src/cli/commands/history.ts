import { randomUUID } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { text as readStream } from 'node:stream/consumers';
import { readFolder, SessionFile, sessionFileName } from '../../core/practice/history/folder.js';
import { type History, readHistory } from '../../core/practice/history/history.js';
import { attemptLine } from '../../core/practice/history/record.js';
import { historyCsv, historyJson, readHistoryJson } from '../../core/practice/progress/export.js';
import { choiceOf, readArguments, UsageError } from '../arguments.js';
import { reason } from '../reason.js';
import { historyText } from '../history.js';
import { historyFolderAt } from '../historyFolder.js';
import type { Output } from '../output.js';

const FORMATS = { text: historyText, json: historyJson, csv: historyCsv } as const;
const FOLDER = join('.star-stories', 'history');

/** `star-stories history`: shows the attempts that were made, or adds exported ones. Returns the exit code. */
export async function history(args: readonly string[], output: Output): Promise<number> {
  const { values, positionals } = readArguments(args, { format: { type: 'string', default: 'text' }, import: { type: 'string' } });
  const format = choiceOf('--format', values.format, ['text', 'json', 'csv']);
  const [path = '.', ...more] = positionals;
  if (more.length > 0) throw new UsageError('history takes one PATH, the folder of the notes');
  try {
    if (!(await stat(path)).isDirectory()) throw new Error('it is no folder');
    const known = await readIn(path, output);
    if (values.import !== undefined) return await addTo(path, known, values.import, output);
    output.out(FORMATS[format](known.attempts));
    return known.problems.some(({ line }) => line === 0) ? 2 : 0;
  } catch (error) {
    output.error(`star-stories: ${path}: ${reason(error)}\n`);
    return 2;
  }
}

/** The history in a folder of notes. What cannot be read has been said. */
async function readIn(path: string, output: Output): Promise<History> {
  const { files, problems } = await readFolder(historyFolderAt(join(path, FOLDER)));
  const read = readHistory(files, Date.now());
  const all = { ...read, problems: [...problems, ...read.problems] };
  for (const { file, line, message } of all.problems) {
    output.error(`star-stories: ${join(path, FOLDER, file)}${line === 0 ? '' : `:${line}`}: ${message}\n`);
  }
  return all;
}

/** Adds the attempts of an exported history that are not there yet, nor were taken back. */
async function addTo(path: string, known: History, from: string, output: Output): Promise<number> {
  const { attempts, problems } = await readExport(from);
  for (const problem of problems) output.error(`star-stories: ${from}: ${problem}\n`);
  const ids = new Set([...known.attempts, ...known.removed].map(({ id }) => id));
  const added = attempts.filter(({ id }) => !ids.has(id));
  if (added.length > 0) {
    const name = sessionFileName(Date.now(), randomUUID().slice(0, 8));
    await new SessionFile(historyFolderAt(join(path, FOLDER)), name).append(added.map(attemptLine).join(''));
  }
  output.out(`${added.length} added, ${attempts.length - added.length} there before.\n`);
  return problems.length > 0 ? 2 : 0;
}

async function readExport(from: string): Promise<ReturnType<typeof readHistoryJson>> {
  try {
    const text = from === '-' ? await readStream(process.stdin) : await readFile(from, 'utf8');
    return readHistoryJson(JSON.parse(text.replace(/^\uFEFF/, '')));
  } catch (error) {
    throw new Error(`cannot import ${from}: ${reason(error)}`, { cause: error });
  }
}
