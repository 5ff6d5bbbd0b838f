import { equal } from 'node:assert/strict';
import { dateLanguage, message, setWords, t, translate } from '../../src/core/words.js';

describe('messages', () => {
  afterEach(() => {
    setWords({}, 'en');
  });

  it('have values in their places', () => {
    equal(t('{0} of {1}, {0}', 2, 'ropes'), '2 of ropes, 2');
    equal(t('{10} and {2}', 'x'), '{10} and {2}');
    equal(t('{10}', ...'abcdefghijk'), 'k');
    equal(t('{0}'), '{0}');
  });

  it('are in the language that is set, and those that it lacks in English', () => {
    setWords({ 'the {0}': 'die {0}', yard: 'Hof' }, 'de');
    equal(t('the {0}', 'Taue'), 'die Taue');
    equal(translate(message('yard')), 'Hof');
    equal(message('yard'), 'yard');
    equal(t('quay'), 'quay');
    equal(dateLanguage(), 'de');
    setWords({}, 'en');
    equal(t('yard'), 'yard');
    equal(dateLanguage(), 'en-GB');
  });
});
