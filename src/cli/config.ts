import { readFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { CONFIG_FILE, configOf, DEFAULT_CONFIG, type Config } from '../core/config/config.js';
import type { NoteFiles } from '../core/config/noteFiles.js';
import { readConfigText } from '../core/config/source.js';
import { positionsIn } from '../core/notes/positions.js';
import { reason } from './reason.js';

/** A configuration and the folder that its globs start from. */
interface Located {
  readonly config: Config;
  readonly folder: string;
}

/** What a configuration makes of the files in a folder. */
interface Inside {
  readonly files: NoteFiles;
  /** What stands before their names as its globs see them: empty, or `folder/`. */
  readonly prefix: string;
}

/** Finds the configuration of each note: the nearest `.star-stories.json` in its folder or above, or the one file that the user names. */
export class ConfigFinder {
  /** One line for each mistake in a configuration, `file:line:column: ...`. */
  readonly problems: string[] = [];
  /** Each configuration that was read, and where it stands. */
  readonly texts: string[] = [];
  private readonly folders = new Map<string, Located>();
  /** By the folder's path, as it was given. */
  private readonly insides = new Map<string, Inside>();
  private readonly fixed: Located | undefined;

  constructor(file?: string) {
    if (file !== undefined) this.fixed = { config: this.read(file) ?? this.missing(file), folder: process.cwd() };
  }

  /** The configuration for the note at the path, which need not exist. */
  configOf(path: string): Config {
    return this.locate(dirname(resolve(path))).config;
  }

  /** Is the file one of the notes? Null: its configuration does not say. */
  chooses(path: string): boolean | null {
    const { files, name } = this.place(path);
    return files.excludes(name) ? false : files.includes(name);
  }

  /** Is the file, or the folder, left out? */
  excludes(path: string): boolean {
    const { files, name } = this.place(path);
    return files.excludes(name);
  }

  /** The configuration's choice of files, and the path as its globs see it. */
  private place(path: string): { readonly files: NoteFiles; readonly name: string } {
    const last = basename(path);
    // Such a path does not say of itself what it is called.
    const named = last === '' || last === '.' || last === '..' ? resolve(path) : path;
    const { files, prefix } = this.inside(dirname(named));
    return { files, name: prefix + basename(named) };
  }

  /** The same for all that stands in a folder: thousands of files may. */
  private inside(path: string): Inside {
    const known = this.insides.get(path);
    if (known !== undefined) return known;
    const { config, folder } = this.locate(resolve(path));
    const name = relative(folder, resolve(path)).split(sep).join('/');
    const inside = { files: config.files, prefix: name === '' ? '' : `${name}/` };
    this.insides.set(path, inside);
    return inside;
  }

  private locate(folder: string): Located {
    if (this.fixed !== undefined) return this.fixed;
    const known = this.folders.get(folder);
    if (known !== undefined) return known;
    const config = this.read(join(folder, CONFIG_FILE));
    const parent = dirname(folder);
    const located =
      config !== undefined ? { config, folder } : parent === folder ? { config: DEFAULT_CONFIG, folder } : this.locate(parent);
    this.folders.set(folder, located);
    return located;
  }

  /** What is right in the file; undefined if there is none. */
  private read(file: string): Config | undefined {
    let text: string;
    try {
      text = readFileSync(file, 'utf8');
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined;
      if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
      this.problems.push(`cannot read ${nameOf(file)}: ${reason(error)}`);
      return DEFAULT_CONFIG;
    }
    this.texts.push(resolve(file), text);
    const { user, problems } = readConfigText(text);
    const positionOf = positionsIn(text);
    for (const { message, span } of problems) {
      const { line, column } = positionOf(span.start);
      this.problems.push(`${nameOf(file)}:${line}:${column}: ${message}`);
    }
    return configOf(user);
  }

  private missing(file: string): Config {
    this.problems.push(`cannot read ${file}: there is no such file`);
    return DEFAULT_CONFIG;
  }
}

/** The file as the user knows it: relative to where he is, unless it lies elsewhere. */
function nameOf(file: string): string {
  const name = relative(process.cwd(), resolve(file)) || '.';
  return (name.startsWith('..') ? resolve(file) : name).split(sep).join('/');
}
