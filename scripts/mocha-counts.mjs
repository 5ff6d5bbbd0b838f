// Mocha's usual report, and at its end one line of counts for scripts/suites.mjs.
import Mocha from 'mocha';

export const COUNTS = 'star-stories-counts:';

export default class Counting extends Mocha.reporters.Spec {
  constructor(runner, options) {
    super(runner, options);
    runner.once('end', () => {
      const { passes, failures } = this.stats;
      console.log(COUNTS + JSON.stringify({ passed: passes, failed: failures }));
    });
  }
}
