import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';

/** So many files are kept, the newest ones. */
const MOST_FILES = 40;

/** A folder for what may be lost at any time: what cannot be read or written costs time, and nothing else. */
export class CacheFolder {
  constructor(private readonly folder: string) {}

  /** The text that was saved under the name; empty if there is none. */
  load(name: string): string {
    return orElse('', () => readFileSync(join(this.folder, name), 'utf8'));
  }

  /** Saves a text, at once or not at all. Notes are private: nobody else may read it. */
  save(name: string, text: string): void {
    const temporary = join(this.folder, `${name}.${randomBytes(6).toString('hex')}.tmp`);
    const isSaved = orElse(false, () => {
      mkdirSync(this.folder, { recursive: true, mode: 0o700 });
      writeFileSync(temporary, text, { flag: 'wx', mode: 0o600 });
      renameSync(temporary, join(this.folder, name));
      return true;
    });
    if (isSaved) this.forgetOldest();
    else orElse(undefined, () => rmSync(temporary, { force: true }));
  }

  private forgetOldest(): void {
    const names = orElse([], () => readdirSync(this.folder));
    if (names.length <= MOST_FILES) return;
    const dated = names.map((name) => ({ name, at: orElse(0, () => statSync(join(this.folder, name)).mtimeMs) }));
    for (const { name } of dated.sort((a, b) => b.at - a.at).slice(MOST_FILES))
      orElse(undefined, () => rmSync(join(this.folder, name), { force: true }));
  }
}

/** Where programs keep such things on this system, by its own custom. */
export function userCacheFolder(env: NodeJS.ProcessEnv, platform: NodeJS.Platform, home = homedir()): string {
  const [xdg, local] = [env['XDG_CACHE_HOME'] ?? '', env['LOCALAPPDATA'] ?? ''];
  if (isAbsolute(xdg)) return join(xdg, 'star-stories');
  if (platform === 'win32') return join(isAbsolute(local) ? local : join(home, 'AppData', 'Local'), 'star-stories', 'Cache');
  return join(home, platform === 'darwin' ? 'Library/Caches' : '.cache', 'star-stories');
}

function orElse<T>(otherwise: T, work: () => T): T {
  try {
    return work();
  } catch (error) {
    // What is no error of the system is one of ours.
    if (error instanceof Error && 'code' in error) return otherwise;
    throw error;
  }
}
