import { type Options, Workbench } from './workbench';

/**
 * Opens one workbench for all tests of the enclosing `describe`, and takes a picture of it when one of them fails.
 * @returns what hands out the workbench, within tests
 */
export function useWorkbench(options: Options): () => Workbench {
  let workbench: Workbench | undefined;
  before(async () => {
    workbench = await Workbench.open(options);
  });
  afterEach(async function () {
    if (this.currentTest?.isFailed()) await workbench?.screenshot(this.currentTest.fullTitle().replace(/\W+/g, '-'));
  });
  after(() => workbench?.close());
  return () => {
    if (workbench === undefined) throw new Error('the workbench is open only while tests run');
    return workbench;
  };
}
