// Runs the bundled tests for Stryker, all in one process, and for each mutant only those that come past it. Stryker's
// own runner for mocha does not know mocha 12. See https://stryker-mutator.io/docs/stryker-js/guides/create-a-plugin
import { join } from 'node:path';
import Mocha from 'mocha';

/** Where Stryker's copy of the code looks up which mutant is wanted, and writes down what it came past. */
const stryker = (globalThis.__stryker__ ??= {});
const [PASSED, FAILED] = [0, 1];

class MutantRunner {
  mocha = new Mocha({ reporter: Mocha.reporters.Base, timeout: 0 });

  /** Mutants of what is done once, as the code is loaded, are tried in a process of their own. */
  capabilities() {
    return { reloadEnvironment: false };
  }

  async init() {
    this.mocha.cleanReferencesAfterRun(false).addFile(join(process.cwd(), 'mutant-tests.cjs'));
    this.mocha.suite.beforeEach(function () {
      stryker.currentTestId = this.currentTest.fullTitle();
    });
  }

  async dryRun() {
    const tests = await this.run(undefined, undefined, false);
    return { status: 'complete', tests, mutantCoverage: stryker.mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter, hitLimit, mutantActivation }) {
    Object.assign(stryker, { hitLimit, hitCount: hitLimit === undefined ? undefined : 0 });
    this.mocha.grep(testFilter === undefined ? /(?:)/ : new RegExp(`^(?:${testFilter.map(escaped).join('|')})$`));
    const tests = await this.run(activeMutant.id, mutantActivation === 'static' ? activeMutant.id : undefined, true);
    if (stryker.hitCount > hitLimit) return { status: 'timeout', reason: 'it goes on and on' };
    const failed = tests.filter(({ status }) => status === FAILED);
    if (failed.length === 0) return { status: 'survived', nrOfTests: tests.length };
    return { status: 'killed', killedBy: failed.map(({ id }) => id), failureMessage: failed[0].failureMessage, nrOfTests: tests.length };
  }

  /** @returns what became of each test, with the id that it is asked for by */
  async run(mutant, mutantAtLoading, bail) {
    if (!this.isLoaded) {
      stryker.activeMutant = mutantAtLoading;
      await this.mocha.loadFilesAsync();
      this.isLoaded = true;
    }
    stryker.activeMutant = mutant;
    setBail(this.mocha.suite, bail);
    const tests = [];
    let begin = Date.now();
    const add = (test, status, failureMessage) => {
      const id = (test.ctx?.currentTest ?? test).fullTitle();
      tests.push({ id, name: id, status, failureMessage, timeSpentMs: Date.now() - begin });
      begin = Date.now();
    };
    await new Promise((resolve) => {
      const running = this.mocha.run(() => resolve());
      running.on('pass', (test) => add(test, PASSED));
      running.on('fail', (test, error) => add(test, FAILED, error.message || String(error)));
    });
    return tests;
  }
}

function setBail(suite, bail) {
  suite.bail(bail);
  for (const each of suite.suites) setBail(each, bail);
}

function escaped(text) {
  return text.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&');
}

export const strykerPlugins = [{ kind: 'TestRunner', name: 'bundled-mocha', injectableClass: MutantRunner }];
