// Mocha's usual report, and at its end one line for scripts/suites.mjs: the counts, and what failed.
import Mocha from 'mocha';

export const COUNTS = 'star-stories-counts:';

export default class Counting extends Mocha.reporters.Spec {
  constructor(runner, options) {
    super(runner, options);
    runner.once('end', () => {
      const { passes, failures } = this.stats;
      const failed = this.failures.map((test) => `${test.fullTitle()}\n${test.err?.stack ?? test.err?.message}`);
      console.log(COUNTS + JSON.stringify({ passed: passes, failed: failures, failures: failed }));
    });
  }
}
