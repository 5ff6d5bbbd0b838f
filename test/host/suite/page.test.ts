import { assert } from 'chai';
import * as vscode from 'vscode';
import { Page } from '../../../src/extension/pages/page';
import { PRACTICE_PAGE } from '../../../src/extension/practice/stage';
import type { FromPage } from '../../../src/protocol';

describe('a page of practice', () => {
  it('drops messages that do not fit the protocol, and logs them', () => {
    const messages = new vscode.EventEmitter<unknown>();
    const warnings: string[] = [];
    const log = { warn: (message: string) => void warnings.push(message) } as unknown as vscode.LogOutputChannel;
    const page = new Page<never, FromPage>(
      { extensionUri: vscode.Uri.file('/extension'), log },
      PRACTICE_PAGE,
      'Practice',
      panelThatSays(messages.event),
    );
    const received: FromPage[] = [];
    page.onDidReceive((message) => received.push(message));

    for (const message of [
      { type: 'open', path: '/etc/passwd' },
      { type: 'ready', uri: 'file:///etc/passwd' },
      'finish',
      { type: 'choose', index: -1 },
      { type: 'finish' },
    ]) {
      messages.fire(message);
    }

    assert.deepEqual(received, [{ type: 'ready' }, { type: 'finish' }]);
    assert.lengthOf(warnings, 3);
    for (const warning of warnings) assert.match(warning, /^The page “Practice” sent a message that was not understood: /);
  });

  it('may load files of one folder alone, and no script but its own', () => {
    const panel = panelThatSays(new vscode.EventEmitter<unknown>().event);
    const log = {} as vscode.LogOutputChannel;
    const page = new Page<never, FromPage>({ extensionUri: vscode.Uri.file('/extension'), log }, PRACTICE_PAGE, 'Practice', panel);
    const { options, html } = panel.webview;
    assert.deepEqual(options.localResourceRoots?.map(String), ['file:///extension/dist/webview']);
    assert.isUndefined(options.enableCommandUris);
    assert.match(html, /default-src 'none'; script-src 'nonce-[\da-f]{32}'; style-src self"/);
    assert.notMatch(html, /https?:/);
    page.dispose();
  });
});

/** As much of a panel as a page needs. */
function panelThatSays(onDidReceiveMessage: vscode.Event<unknown>): vscode.WebviewPanel {
  const webview = { onDidReceiveMessage, cspSource: 'self', asWebviewUri: (uri: vscode.Uri) => uri };
  return { webview, onDidDispose: new vscode.EventEmitter<void>().event, dispose: () => undefined } as unknown as vscode.WebviewPanel;
}
