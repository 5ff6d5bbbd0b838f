import type { Received } from '../protocol.js';

/** VS Code puts it into every webview; it may be called once. */
declare function acquireVsCodeApi(): { postMessage(message: unknown): void };

/**
 * Shows what the extension host tells, and asks it to tell how things stand, now and whenever the page is seen again.
 * @returns what tells the host something
 */
export function connect<To, From>(receive: (value: unknown) => Received<To>, show: (message: To) => void): (message: From | { readonly type: 'ready' }) => void {
  const host = acquireVsCodeApi();
  window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    const received = receive(data);
    if ('problem' in received) console.warn(`A message that was not understood: ${received.problem}`);
    else show(received.message);
  });
  const ask = (): void => host.postMessage({ type: 'ready' });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') ask();
  });
  ask();
  return (message) => host.postMessage(message);
}
