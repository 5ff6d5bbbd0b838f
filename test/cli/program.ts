import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

export const PROGRAM = resolve('dist/star-stories.mjs');

/** What a run of the program printed, and its exit code. */
export interface Run {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

/** A folder of files for one suite, and the built program to run in it, which keeps what it keeps in a folder of the suite's too. */
export class Scene {
  private constructor(
    readonly folder: string,
    private readonly cache: string,
  ) {}

  static async make(files: Readonly<Record<string, string>> = {}): Promise<Scene> {
    const [folder, cache] = await Promise.all([mkdtemp(join(tmpdir(), 'star-stories-')), mkdtemp(join(tmpdir(), 'star-stories-cache-'))]);
    const scene = new Scene(folder, cache);
    await scene.write(files);
    return scene;
  }

  async write(files: Readonly<Record<string, string>>): Promise<void> {
    for (const [name, text] of Object.entries(files)) {
      await mkdir(dirname(this.path(name)), { recursive: true });
      await writeFile(this.path(name), text);
    }
  }

  path(name: string): string {
    return join(this.folder, name);
  }

  /** Runs `star-stories` with these arguments, in the folder or one under it. */
  star(args: readonly string[], { input = '', cwd = '', env = process.env } = {}): Promise<Run> {
    const caching = { XDG_CACHE_HOME: this.cache, LOCALAPPDATA: this.cache };
    return new Promise((done) => {
      const child = execFile(
        process.execPath,
        [PROGRAM, ...args],
        { cwd: join(this.folder, cwd), env: { ...env, ...caching }, timeout: 30_000 },
        (error, out, errors) => {
          done({ code: typeof error?.code === 'number' ? error.code : error === null ? 0 : -1, out, error: errors });
        },
      );
      child.stdin?.end(input);
    });
  }

  async remove(): Promise<void> {
    await Promise.all([this.folder, this.cache].map((folder) => rm(folder, { recursive: true })));
  }
}
