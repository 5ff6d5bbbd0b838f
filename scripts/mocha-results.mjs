// Mocha's usual report, and at its end one line for scripts/suites.mjs: what came of each test.
import Mocha from 'mocha';

export const RESULTS = 'star-stories-results:';

export default class Results extends Mocha.reporters.Spec {
  constructor(runner, options) {
    super(runner, options);
    const results = [];
    // A hook that fails is told as a test.
    const add = (test, error) => results.push({ group: test.titlePath()[0], title: test.fullTitle(), error });
    runner.on('pass', (test) => add(test, null));
    runner.on('fail', (test, error) => add(test, String(error?.stack ?? error?.message ?? error)));
    runner.once('end', () => console.log(RESULTS + JSON.stringify(results)));
  }
}
