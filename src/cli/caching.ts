import { createHash } from 'node:crypto';
import { statSync, type Stats } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CacheFolder, userCacheFolder } from './cacheFolder.js';
import type { CheckedNote } from './checked.js';
import { STANDARD_INPUT } from './files.js';
import type { Listing } from './listing.js';
import { VERSION } from './version.js';

/** The options of commands that keep something for the next run. */
export const CACHE_OPTIONS = { 'no-cache': { type: 'boolean', default: false }, 'cache-location': { type: 'string' } } as const;

/** What the user said of it. */
export interface Caching {
  readonly 'no-cache': boolean;
  readonly 'cache-location'?: string | undefined;
}

/** A file that changed less than so many ms ago may change again without a trace: some systems tell no finer times. */
const RECENT_MS = 2_000;

/** What runs on the same paths keep for one another: what the notes held, and what was found in them. */
export class RunCache {
  private readonly name: string;

  private constructor(
    private readonly folder: CacheFolder,
    private readonly listing: Listing,
  ) {
    this.name = hashOf([process.cwd(), listing.config ?? '', ...listing.paths.map((path) => resolve(path))]).slice(0, 32);
  }

  /** Null if the user wants none, or if there is no file to know again. */
  static for(listing: Listing, { 'no-cache': isOff, 'cache-location': location }: Caching): RunCache | null {
    if (isOff || listing.found.every(({ path }) => path === STANDARD_INPUT)) return null;
    return new RunCache(new CacheFolder(location ?? userCacheFolder(process.env, process.platform)), listing);
  }

  /** Names the program that wrote what is kept: another one may read notes otherwise. */
  static get program(): string {
    const { size, mtimeMs } = statSync(fileURLToPath(import.meta.url));
    return `${VERSION}-${size}-${mtimeMs}`;
  }

  /** What notes held, as `NoteCache` writes it. */
  get notes(): string {
    return this.folder.load(`${this.name}.notes`);
  }

  set notes(text: string) {
    this.folder.save(`${this.name}.notes`, text);
  }

  /** What a check by these rules has to do with; null if it cannot be told, or something has to be said of the files. */
  check(rules: readonly string[]): CheckCache | null {
    const { found, configs } = this.listing;
    if (configs.problems.length > 0) return null;
    const lines = [RunCache.program, rules.join()];
    let latest = 0;
    for (const each of found) {
      const stats = each.isLeftOut === true || 'error' in each || each.path === STANDARD_INPUT ? null : statsOf(each.path);
      if (stats === null || !stats.isFile()) return null;
      const { size, mtimeMs, ctimeMs, ino } = stats;
      latest = Math.max(latest, mtimeMs, ctimeMs);
      lines.push(`${each.path}\n${size} ${mtimeMs} ${ctimeMs} ${ino}`);
    }
    const stamp = hashOf([...lines, ...configs.texts]);
    return new CheckCache(
      this.folder,
      `${this.name}-${hashOf(rules).slice(0, 8)}.check`,
      stamp,
      found.map(({ path }) => path),
      latest < Date.now() - RECENT_MS,
    );
  }
}

/** What was found in files that have not changed since. */
export class CheckCache {
  constructor(
    private readonly folder: CacheFolder,
    private readonly name: string,
    /** Names all that the findings depend on. */
    private readonly stamp: string,
    private readonly paths: readonly string[],
    private readonly isSettled: boolean,
  ) {}

  /** Null if anything has changed, or nothing is known. */
  load(): readonly CheckedNote[] | null {
    const text = this.folder.load(this.name);
    const [stamp = '', checksum] = text.split('\n', 2);
    const json = text.slice(stamp.length + 1 + (checksum?.length ?? 0) + 1);
    if (stamp !== this.stamp || checksum !== hashOf([json])) return null;
    const found = new Map(JSON.parse(json) as [string, CheckedNote['findings']][]);
    return this.paths.map((path) => ({ path, findings: found.get(path) ?? [] }));
  }

  save(checked: readonly CheckedNote[]): void {
    if (!this.isSettled) return;
    const json = JSON.stringify(checked.filter(({ findings }) => findings.length > 0).map(({ path, findings }) => [path, findings]));
    this.folder.save(this.name, `${this.stamp}\n${hashOf([json])}\n${json}`);
  }
}

/** Null for what cannot be looked at, such as a file in a folder whose names alone may be read: reading it will tell why. */
function statsOf(path: string): Stats | null {
  try {
    return statSync(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error) return null;
    throw error;
  }
}

function hashOf(parts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part.length} ${part}`);
  return hash.digest('hex');
}
