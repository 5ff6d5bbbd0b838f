import { type FromPage, receiveToPage } from '../protocol.js';
import { mountPage } from './page.js';

/** VS Code puts it into every webview; it may be called once. */
declare function acquireVsCodeApi(): { postMessage(message: FromPage): void };

const host = acquireVsCodeApi();
const page = mountPage(document.body, (message) => host.postMessage(message));

window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  const received = receiveToPage(data);
  if ('problem' in received) console.warn(`A message that was not understood: ${received.problem}`);
  else page.show(received.message);
});

const ask = (): void => host.postMessage({ type: 'ready' });
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible') ask();
});
ask();
