import { deepEqual, equal, notEqual } from 'node:assert/strict';
import fc from 'fast-check';
import { keyOf, NoteCache } from '../../../src/core/notes/noteCache.js';
import { readNote } from '../../../src/core/notes/note.js';
import { noteFromJson, noteToJson } from '../../../src/core/notes/serialise.js';
import { runs, SEED } from '../runs.js';
import { renderedNotes } from './generator/notes.js';
import { plainNote } from './plain.js';

const NOTE =
  '---\ntags: [Wet]\n---\n# Interview\n\n## Rope store\n\n[Teamwork]\n\nS: wet\nA: [hung](#nowhere)\nR: dry <!-- star-stories-disable -->\n';
const bytesOf = (text: string): Uint8Array => new Uint8Array([...text].map((letter) => letter.codePointAt(0) ?? 0));

describe('the cache of notes', function () {
  // A busy machine takes its time.
  this.timeout(30_000);

  const written = (...keys: string[]): string => {
    const cache = NoteCache.from('', '1.0.0');
    for (const key of keys) cache.set(key, readNote(NOTE));
    return cache.toText();
  };

  it('gives back what a note held', () => {
    const text = written('a');
    const { reasons: _, ...expected } = plainNote(readNote(NOTE)) as Record<string, unknown>;
    const { reasons, ...got } = plainNote(NoteCache.from(text, '1.0.0').get('a') as never) as Record<string, unknown>;
    deepEqual(got, expected);
    deepEqual(reasons, []);
  });

  it('gives back what any note held', () => {
    fc.assert(
      fc.property(renderedNotes(4), ({ text }) => {
        const cache = NoteCache.from('', '1');
        const note = readNote(text);
        cache.set('a', note);
        deepEqual(
          { ...(plainNote(NoteCache.from(cache.toText(), '1').get('a') as never) as object), reasons: null },
          { ...(plainNote(note) as object), reasons: null },
        );
      }),
      { numRuns: runs(200, 5_000), seed: SEED },
    );
  });

  it('knows nothing of another version', () => {
    equal(NoteCache.from(written('a'), '1.0.1').get('a'), undefined);
    equal(NoteCache.from('what else is this', '1.0.0').get('a'), undefined);
  });

  it('loses no more than what is damaged', () => {
    const text = written('a', 'b');
    const second = text.indexOf('\nb ');
    for (let at = 0; at < text.length; at += 97) {
      const damaged = NoteCache.from(`${text.slice(0, at)}~${text.slice(at + 1)}`, '1.0.0');
      const known = [damaged.get('a'), damaged.get('b')].filter((note) => note !== undefined).length;
      equal(known, at < text.indexOf('\n') ? 0 : 1, `at ${at}`);
    }
    equal(NoteCache.from(text.slice(0, second + 50), '1.0.0').get('a') === undefined, false);
    equal(NoteCache.from(text.slice(0, second + 50), '1.0.0').get('b'), undefined);
  });

  it('forgets what nobody asks for any more', () => {
    const cache = NoteCache.from(written('a', 'b'), '1.0.0');
    equal(cache.get('a') === undefined, false);
    equal(cache.hasChanged, true);
    const next = NoteCache.from(cache.toText(), '1.0.0');
    equal(next.get('b'), undefined);
    equal(next.get('a') === undefined, false);
    equal(next.hasChanged, false);
  });

  it('has changed until it is saved, and keeps no more then than was asked for', () => {
    const cache = NoteCache.from('', '1.0.0');
    equal(cache.hasChanged, false);
    cache.set('a', readNote(NOTE));
    equal(cache.hasChanged, true);
    cache.saved();
    equal(cache.hasChanged, false);
    const next = NoteCache.from(written('a', 'b'), '1.0.0');
    next.get('a');
    next.saved();
    deepEqual([next.hasChanged, next.get('a') === undefined, next.get('b')], [false, false, undefined]);
  });

  it('takes for no note what lacks a part of one', () => {
    const json = noteToJson(readNote(NOTE));
    equal(noteFromJson(json)?.stories.length, 1);
    for (const damaged of [
      json.slice(1),
      'null',
      '3',
      '[]',
      '{}',
      json.replace('"unread":[]', '"unread":{}'),
      json.replace('"ideas":[],', ''),
    ])
      equal(noteFromJson(damaged), null, damaged.slice(0, 20));
  });

  it('tells contents and ways of reading apart', () => {
    notEqual(keyOf(bytesOf('a'), 'STAR'), keyOf(bytesOf('b'), 'STAR'));
    notEqual(keyOf(bytesOf('a'), 'STAR'), keyOf(bytesOf('a'), 'CAR'));
    equal(keyOf(bytesOf('a'), 'STAR'), keyOf(bytesOf('a'), 'STAR'));
  });
});
