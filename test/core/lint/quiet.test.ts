import { deepEqual } from 'node:assert/strict';
import type { Finding } from '../../../src/core/lint/finding.js';
import { withoutNews } from '../../../src/core/lint/quiet.js';

const found = (...places: readonly [string, number][]): Finding[] =>
  places.map(([ruleId, start]) => ({ ruleId, severity: 'warning', message: '', span: { start, end: start + 1 } }));
const STORY = { start: 100, end: 200 };

describe('a story that is being typed', () => {
  it('keeps what was shown, and shows nothing new', () => {
    deepEqual(
      withoutNews(found(['missing-tags', 100], ['missing-result', 100]), found(['missing-tags', 90]), STORY),
      found(['missing-tags', 100]),
    );
    deepEqual(
      withoutNews(found(['placeholder', 150], ['placeholder', 160]), found(['placeholder', 150]), STORY),
      found(['placeholder', 150]),
    );
    deepEqual(withoutNews(found(['placeholder', 150]), [], STORY), []);
  });

  it('hides nothing of the other stories', () => {
    const everywhere = found(['placeholder', 10], ['placeholder', 150], ['placeholder', 210]);
    deepEqual(
      withoutNews(everywhere, found(['placeholder', 10], ['placeholder', 205]), STORY),
      found(['placeholder', 10], ['placeholder', 210]),
    );
  });
});
