import { deepEqual, equal, rejects } from 'node:assert/strict';
import fc from 'fast-check';
import { type HistoryFolder, readFolder, SessionFile, sessionFileName } from '../../../../src/core/practice/history/folder';
import { readHistory } from '../../../../src/core/practice/history/history';
import { attemptLine } from '../../../../src/core/practice/history/record';
import { attempt, NOON } from '../attempts';

/**
 * A folder in memory that renames as VS Code does: the old file goes first. Its files are listed in two parts, as disks do,
 * so that one that gets its name meanwhile may be in neither. `before` may look on, or fail, at each step.
 */
class Memory implements HistoryFolder {
  readonly files = new Map<string, Uint8Array>();
  before: (step: string) => void | Promise<void> = () => undefined;

  async list(): Promise<string[]> {
    const some = (rest: number): string[] => [...this.files.keys()].filter((name) => name.length % 2 === rest);
    await this.before('list');
    const names = some(0);
    await this.before('list more');
    return [...names, ...some(1)];
  }
  async read(name: string): Promise<Uint8Array | null> {
    await this.before(`read ${name}`);
    return this.files.get(name) ?? null;
  }
  async write(name: string, bytes: Uint8Array): Promise<void> {
    this.files.set(name, new Uint8Array());
    await this.before('write half');
    this.files.set(name, bytes.slice(0, bytes.length / 2));
    await this.before('write');
    this.files.set(name, bytes);
  }
  async rename(from: string, to: string): Promise<void> {
    await this.before('delete');
    this.files.delete(to);
    await this.before('rename');
    const bytes = this.files.get(from);
    if (bytes === undefined) throw new Error(`${from} is gone`);
    this.files.set(to, bytes);
    this.files.delete(from);
  }
}

async function idsIn(folder: Memory): Promise<string[]> {
  const { attempts, problems } = readHistory((await readFolder(folder)).files, NOON);
  deepEqual(problems, []);
  return attempts.map(({ id }) => id);
}

const line = (id: string): string => attemptLine(attempt({ id }));

describe('a folder of history files', () => {
  it('has every attempt at every step of a save that has not come to its end', async () => {
    const memory = new Memory();
    const file = new SessionFile(memory, 'a.jsonl');
    await file.append(line('1'));
    const seen: string[][] = [];
    memory.before = async (step) => {
      if (/^(?:list|read)/.test(step)) return;
      const copy = new Memory();
      for (const [name, bytes] of memory.files) copy.files.set(name, bytes);
      seen.push(await idsIn(copy));
    };
    await file.append(line('2'));
    deepEqual(seen, [['1'], ['1'], ['1', '2'], ['1', '2']]);
  });

  it('is read whole while its files change their names', async () => {
    const memory = new Memory();
    const file = new SessionFile(memory, 'a.jsonl');
    await file.append(line('1'));
    let saved = false;
    memory.before = async (step) => {
      if (step !== 'read a.jsonl' || saved) return;
      saved = true;
      await memory.write('a.jsonl.tmp', new TextEncoder().encode(line('1') + line('2')));
      memory.files.delete('a.jsonl');
    };
    deepEqual(await idsIn(memory), ['1', '2']);
  });

  it('is read with all that was saved before, however the steps of reading and saving meet', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 8 }), async (turns, sessions, saves) => {
        const memory = new Memory();
        const files = Array.from({ length: sessions }, (_, session) => new SessionFile(memory, `${session}.jsonl`));
        const save = (time: number): Promise<void[]> => Promise.all(files.map((file, session) => file.append(line(`${session}-${time}`))));
        await save(0);
        memory.before = (step) => turns.schedule(Promise.resolve(), step);
        const writing = (async () => {
          for (let time = 1; time <= saves; time++) await save(time);
        })();
        const reading = idsIn(memory);
        await turns.waitIdle();
        await writing;
        const ids = await reading;
        deepEqual(
          files.map((_, session) => `${session}-0`).filter((id) => !ids.includes(id)),
          [],
        );
      }),
    );
  });

  it('keeps apart what several sessions write, and in order what one does', async () => {
    const memory = new Memory();
    const [one, other] = [new SessionFile(memory, 'a.jsonl'), new SessionFile(memory, 'b.jsonl')];
    await Promise.all(['1', '2', '3'].flatMap((id) => [one.append(line(id)), other.append(line(`${id}0`))]));
    deepEqual(await idsIn(memory), ['1', '10', '2', '20', '3', '30']);
    deepEqual([...memory.files.keys()].sort(), ['a.jsonl', 'b.jsonl']);
    equal(new TextDecoder().decode(memory.files.get('a.jsonl')), line('1') + line('2') + line('3'));
  });

  it('goes on after a write that failed', async () => {
    const memory = new Memory();
    const file = new SessionFile(memory, 'a.jsonl');
    await file.append(line('1'));
    memory.before = (step) => {
      if (step === 'write') throw new Error('no space');
    };
    await rejects(file.append(line('2')), /no space/);
    memory.before = () => undefined;
    deepEqual(await idsIn(memory), ['1']);
    await file.append(line('3'));
    deepEqual(await idsIn(memory), ['1', '3']);
  });

  it('costs one file when one cannot be read, and leaves other files alone', async () => {
    const memory = new Memory();
    memory.files.set('notes.md', new TextEncoder().encode('# Mine'));
    memory.files.set('a.jsonl', new TextEncoder().encode(line('1')));
    memory.files.set('locked.jsonl', new Uint8Array());
    memory.before = (step) => {
      if (step === 'read locked.jsonl') throw new Error('permission denied');
    };
    const { files, problems } = await readFolder(memory);
    deepEqual(
      files.map(({ name }) => name),
      ['a.jsonl'],
    );
    deepEqual(problems, [{ file: 'locked.jsonl', line: 0, message: 'it cannot be read: permission denied', lost: true }]);
  });

  it('is given in the order of its names, with one look more than there is news', async () => {
    const memory = new Memory();
    for (const name of ['b.jsonl', 'c.jsonl', 'a.jsonl', 'aa.jsonl']) memory.files.set(name, new TextEncoder().encode(line(name)));
    let lists = 0;
    memory.before = (step) => {
      if (step === 'list') lists += 1;
    };
    deepEqual(
      (await readFolder(memory)).files.map(({ name }) => name),
      ['a.jsonl', 'aa.jsonl', 'b.jsonl', 'c.jsonl'],
    );
    equal(lists, 2);
  });

  it('is read to its end though a file is gone for good, or was never finished', async () => {
    const memory = new Memory();
    memory.files.set('gone.jsonl', new Uint8Array());
    memory.files.set('torn.jsonl.tmp', new TextEncoder().encode(line('1') + line('2').slice(0, 40)));
    memory.before = (step) => {
      if (step === 'read gone.jsonl') memory.files.delete('gone.jsonl');
    };
    deepEqual(await idsIn(memory), ['1']);
  });

  it('names files by the time, so that they sort', () => {
    equal(sessionFileName(NOON, 'a1b2c3d4'), '2026-11-22T12-00-00Z-a1b2c3d4.jsonl');
  });
});
