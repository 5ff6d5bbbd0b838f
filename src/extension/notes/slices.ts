/** Work goes on for so many ms at a time: in between, the extension host serves others. */
const SLICE_MS = 8;

/** Does steps until a slice of time is over. Says whether they are all done, and what came of them. */
export function doSlice<T>(steps: Generator<void, T>): { readonly done: true; readonly value: T } | { readonly done: false } {
  const end = performance.now() + SLICE_MS;
  for (;;) {
    const step = steps.next();
    if (step.done === true) return { done: true, value: step.value };
    if (performance.now() > end) return { done: false };
  }
}

/** Does all steps, slice by slice. */
export async function doInSlices<T>(steps: Generator<void, T>): Promise<T> {
  for (;;) {
    const slice = doSlice(steps);
    if (slice.done) return slice.value;
    await pause();
  }
}

/** Lets others have a turn. */
export function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
