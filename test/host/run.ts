// Mocha's build for browsers, which needs no file system and so runs in both hosts. It defines the global `Mocha`.
import 'mocha/mocha';

/** What scripts/host.mjs looks for in the extension host's console. */
const RESULT = 'star-stories-test:';

/** As long as a test may take on a busy machine. What a test waits for gives up sooner, and says what is wrong. */
const TIMEOUT_MS = 180_000;

/**
 * Runs the tests inside the extension host, Node or web worker, and reports each on the console.
 * @param load requires the test files, once mocha's globals are there
 * @returns rejects when a test failed
 */
export async function runSuite(load: () => void): Promise<void> {
  // The base reporter writes nothing: the extension host has neither a terminal nor a page.
  const mocha = new Mocha({ ui: 'bdd', reporter: Mocha.reporters.Base, timeout: TIMEOUT_MS });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  load();
  return new Promise((resolve, reject) => {
    const runner = mocha.run((failures) => {
      report({ type: 'end', host: 'WorkerGlobalScope' in globalThis ? 'web' : 'node' });
      if (failures === 0) resolve();
      else reject(new Error(`${failures} failed`));
    });
    runner.on('pass', (test) => report({ type: 'pass', title: test.fullTitle(), milliseconds: test.duration }));
    runner.on('fail', (test, error: Error) => report({ type: 'fail', title: test.fullTitle(), error: error.stack ?? error.message }));
  });
}

type Result =
  | { type: 'pass'; title: string; milliseconds: number | undefined }
  | { type: 'fail'; title: string; error: string }
  | { type: 'end'; host: 'node' | 'web' };

function report(result: Result): void {
  console.log(RESULT + JSON.stringify(result));
}
