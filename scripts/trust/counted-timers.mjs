// Stand in for the timers of the same names while leaks are looked for.
const running = new Set();
globalThis.starStoriesTimers = running;

export function setTimeout(callback, milliseconds, ...args) {
  const timer = globalThis.setTimeout(() => {
    running.delete(timer);
    callback(...args);
  }, milliseconds);
  running.add(timer);
  return timer;
}

export function setInterval(callback, milliseconds, ...args) {
  const timer = globalThis.setInterval(callback, milliseconds, ...args);
  running.add(timer);
  return timer;
}

export function clearTimeout(timer) {
  running.delete(timer);
  globalThis.clearTimeout(timer);
}

export function clearInterval(timer) {
  clearTimeout(timer);
}
