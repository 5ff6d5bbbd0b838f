/**
 * Waits until a condition holds, trying again while it throws.
 * @param check returns what is waited for, or throws an error that says what is wrong still
 * @param seconds after which the last error is thrown
 */
export async function eventually<T>(check: () => T | Promise<T>, seconds = 30): Promise<T> {
  const deadline = Date.now() + seconds * 1000;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
