import { readFile, stat } from 'node:fs/promises';
import { text as readStream } from 'node:stream/consumers';
import { convertPathToPattern, glob, isDynamicPattern } from 'tinyglobby';

/** A note to be read. `path` is as the user gave it, or as found in a folder; `-` for standard input. */
export interface Input {
  readonly path: string;
  /** Without a byte order mark. */
  readonly text: string;
}

/** What could be read, in the order of the arguments, and one sentence for each path that could not. */
export interface Inputs {
  readonly inputs: Input[];
  readonly errors: string[];
}

const NOTES = '**/*.{md,markdown,txt}';
const IGNORED = ['**/node_modules/**', '**/.git/**'];

/** Reads the notes that the paths name. A note named twice is read once. */
export async function readInputs(paths: readonly string[]): Promise<Inputs> {
  const inputs: Input[] = [];
  const errors: string[] = [];
  const seen = new Set<string>();
  for (const path of paths) {
    try {
      for (const file of await expand(path)) {
        if (seen.has(file)) continue;
        seen.add(file);
        try {
          inputs.push({ path: file, text: await readText(file) });
        } catch (error) {
          errors.push(`cannot read ${file}: ${reason(error)}`);
        }
      }
    } catch (error) {
      errors.push(`cannot read ${path}: ${reason(error)}`);
    }
  }
  return { inputs, errors };
}

/** The files that a path stands for. Throws if there is nothing of that name. */
async function expand(path: string): Promise<string[]> {
  if (path === '-') return ['-'];
  const stats = await stat(path).catch((error: unknown) => {
    if (isDynamicPattern(path)) return null;
    throw error;
  });
  if (stats === null) {
    const files = await glob(path, { ignore: IGNORED, expandDirectories: false });
    if (files.length === 0) throw new Error('no file matches');
    return files.sort();
  }
  if (!stats.isDirectory()) return [path];
  const folder = path.replace(/[\\/]+$/, '');
  return (await glob(`${convertPathToPattern(folder)}/${NOTES}`, { ignore: IGNORED })).sort();
}

async function readText(path: string): Promise<string> {
  const text = path === '-' ? await readStream(process.stdin) : await readFile(path, 'utf8');
  return text.replace(/^\uFEFF/, '');
}

function reason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT') return 'there is no such file or folder';
  if (code === 'EACCES' || code === 'EPERM') return 'permission denied';
  if (code === 'EISDIR') return 'it is a folder';
  return error instanceof Error ? error.message : String(error);
}
