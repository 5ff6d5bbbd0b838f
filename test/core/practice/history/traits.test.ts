import { deepEqual, equal, notEqual } from 'node:assert/strict';
import { fingerprintOf } from '../../../../src/core/practice/history/fingerprint';
import { titleKey, traitsOf } from '../../../../src/core/practice/history/traits';
import { section, story } from '../stories';

describe('what a story is known by', () => {
  const [wet, dry] = [section('situation', 'The ropes were wet and the yard waited.'), section('result', 'All of them were dry by noon.')];

  it('are its title, its note and what it says in its sections and outside of them', () => {
    deepEqual(traitsOf(story([wet, dry], { title: 'Ropes', text: 'A word before' }), 'b/a.md'), {
      title: 'Ropes',
      note: 'b/a.md',
      fingerprint: fingerprintOf(`A word before\n${wet.text}\n${dry.text}`),
    });
    notEqual(traitsOf(story([wet]), 'a.md').fingerprint, traitsOf(story([wet, dry]), 'a.md').fingerprint);
  });

  it('are not what is said of it, nor a title that it lacks', () => {
    const plain = traitsOf(story([wet, dry], { title: null }), 'a.md');
    equal(plain.title, '');
    for (const more of [section('other', 'Best for questions about ropes and patience.'), section('task')])
      deepEqual(traitsOf(story([wet, dry, more], { title: null }), 'a.md'), plain);
    notEqual(
      traitsOf(story([wet, dry, section('task+other', 'Dry the ropes before the ship came.')], { title: null }), 'a.md').fingerprint,
      plain.fingerprint,
    );
  });

  it('is a title without its case, spaces and punctuation, but with its words apart', () => {
    for (const title of ['The queue', '  THE   queue! ', '“The – queue”', 'Ｔhe queue']) equal(titleKey(title), 'the queue', title);
    equal(titleKey('Straße 4'), 'straße 4');
    notEqual(titleKey('The queue'), titleKey('Thequeue'));
    notEqual(titleKey('Queue 1'), titleKey('Queue 2'));
  });
});
