import { readdirSync, realpathSync, statSync, type Dirent } from 'node:fs';
import { join } from 'node:path';

/** A path that may be read, or why it may not. */
export interface Found {
  readonly path: string;
  readonly error?: unknown;
  /** The user named it, and the configuration leaves it out. */
  readonly isLeftOut?: boolean;
}

/** Which files are notes, as the configuration has it. */
export interface Choice {
  /** Null: it does not say. */
  chooses(path: string): boolean | null;
  /** Is the file, or the folder, left out even where the user names it? */
  excludes(path: string): boolean;
}

/** Where packages are installed: nobody keeps his notes there. */
export const PACKAGES = 'node_modules';
const NOTE_FILE = /\.(?:md|markdown|txt)$/i;

/** The notes in a folder and those under it, by name; hidden ones are left out. */
export function notesUnder(folder: string, choice: Choice): readonly Found[] {
  const walk = new Walk(choice);
  walk.folder(folder, null);
  return walk.found;
}

/** With `/` on every system, so that reports are the same everywhere; without `./`. */
export function pathIn(folder: string, name: string): string {
  const parent = folder.replace(/(?<![\\/])[\\/]+$/, '');
  return parent === '.' ? name : `${parent}/${name}`;
}

/** Without waiting: for thousands of small folders that takes a tenth of the time. */
class Walk {
  readonly found: Found[] = [];
  /** The folders without links in their names, which keeps links from going in circles. */
  private readonly visited = new Set<string>();

  constructor(private readonly choice: Choice) {}

  /** `real` is the folder without links in its name; null if that is not known. */
  folder(folder: string, real: string | null): void {
    try {
      const known = real ?? realpathSync(folder);
      if (this.visited.has(known)) return;
      this.visited.add(known);
      const entries = readdirSync(folder, { withFileTypes: true }).filter(({ name }) => !name.startsWith('.') && name !== PACKAGES);
      for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1)))
        this.entry(entry, pathIn(folder, entry.name), join(known, entry.name));
    } catch (error) {
      this.found.push({ path: folder, error });
    }
  }

  private entry(entry: Dirent, path: string, real: string): void {
    if (entry.isFile()) {
      if (this.isChosen(path)) this.found.push({ path });
    } else if (entry.isDirectory()) {
      if (!this.choice.excludes(path)) this.folder(path, real);
    } else this.link(path);
  }

  /** A link, or what the system tells nothing of. */
  private link(path: string): void {
    const isChosen = this.isChosen(path);
    try {
      const stats = statSync(path);
      if (stats.isDirectory()) {
        if (!this.choice.excludes(path)) this.folder(path, null);
      } else if (isChosen && stats.isFile()) this.found.push({ path });
    } catch (error) {
      // Such as a link that leads nowhere: no matter, unless it is named like a note.
      if (isChosen) this.found.push({ path, error });
    }
  }

  private isChosen(path: string): boolean {
    return this.choice.chooses(path) ?? NOTE_FILE.test(path);
  }
}
