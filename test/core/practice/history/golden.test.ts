import { deepEqual, ok } from 'node:assert/strict';
import { readHistory } from '../../../../src/core/practice/history/history';
import { VERSION } from '../../../../src/core/practice/history/record';
import { NOON } from '../attempts';

/** A file as each version of the schema wrote it: its lines never change, whatever is written now. */
const GOLDEN: Readonly<Record<number, string>> = {
  1: `{"version":1,"kind":"attempt","id":"6f1d","at":"2026-03-01T09:30:00.000Z","story":{"id":"rope","title":"The rope store","note":"notes/boats.md","fingerprint":"12.AbC_"},"question":"Tell me about a mess.","mode":"question","choosing":4200,"steps":[{"name":"Situation","words":20,"budget":{"minimum":20000,"maximum":30000},"time":24000},{"name":"Result","words":9,"budget":{"minimum":20000,"maximum":30000},"time":null}],"whole":{"minimum":120000,"maximum":180000},"help":"cues","note":"Tëo fast","grade":null}
{"version":1,"kind":"amendment","id":"7a2c","at":"2026-03-01T09:31:00.000Z","of":"6f1d","grade":"hard"}
{"version":1,"kind":"attempt","id":"8b3e","at":"2026-03-02T09:30:00.000Z","story":{"id":"rope","title":"","note":"a.md","fingerprint":""},"question":null,"mode":"story","choosing":null,"steps":[{"name":"","words":0,"budget":{"minimum":0,"maximum":0},"time":0}],"whole":{"minimum":0,"maximum":0},"help":"full","note":"","grade":"easy"}
{"version":1,"kind":"amendment","id":"9c4f","at":"2026-03-02T09:31:00.000Z","of":"8b3e","removed":true}
`,
};

describe('history files of every version', () => {
  it('are read whole, as they were meant', () => {
    for (let version = 1; version <= VERSION; version++) {
      const text = GOLDEN[version];
      ok(text !== undefined, `there is no golden file of version ${version}`);
      const { attempts, removed, problems } = readHistory([{ name: 'a.jsonl', bytes: new TextEncoder().encode(text) }], NOON);
      deepEqual(problems, []);
      deepEqual(
        attempts.map(({ id, grade, at, choosing, note, steps }) => [id, grade, at, choosing, note, steps.map(({ time }) => time)]),
        [['6f1d', 'hard', Date.UTC(2026, 2, 1, 9, 30), 4200, 'Tëo fast', [24_000, null]]],
      );
      deepEqual(
        removed.map(({ id, grade }) => [id, grade]),
        [['8b3e', 'easy']],
      );
    }
  });
});
