import type { Received } from '../protocol.js';

/** VS Code puts it into every webview; it may be called once. */
declare function acquireVsCodeApi(): { postMessage(message: unknown): void; getState(): unknown; setState(state: unknown): void };

/** The other side of a page. */
export interface Host<From> {
  send(message: From): void;
  /** Keeps something that only the page knows, while it is hidden and over a reload of the window. */
  keep(state: unknown): void;
  kept(): unknown;
}

/** Shows what the extension host tells, and asks it to tell how things stand, now and whenever the page is seen again. */
export function connect<To, From>(receive: (value: unknown) => Received<To>, show: (message: To) => void): Host<From> {
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
  return { send: (message) => host.postMessage(message), keep: (state) => host.setState(state), kept: () => host.getState() };
}
