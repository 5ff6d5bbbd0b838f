import * as vscode from 'vscode';
import { inHtml } from '../../core/export/html.js';
import type { Received } from '../../protocol.js';
import { logFailure } from '../failures.js';
import { userLanguage } from '../language.js';
import type { Log } from '../log.js';

/** One of the extension's pages. */
export interface PageKind<From> {
  readonly viewType: string;
  /** The name of its script and sheet. */
  readonly bundle: string;
  /** What it is called in the log. */
  readonly name: string;
  /** Checks a message that came from it. */
  readonly receive: (value: unknown) => Received<From>;
}

export interface PageDeps {
  readonly extensionUri: vscode.Uri;
  readonly log: Log;
}

/** A page in a tab of its own. It may be hidden, and so be thrown away, at any time: what it shows lives elsewhere. */
export class Page<To, From> implements vscode.Disposable {
  private readonly received = new vscode.EventEmitter<From>();
  private readonly closed = new vscode.EventEmitter<void>();

  readonly onDidReceive = this.received.event;
  /** Fires once, when the user or `dispose` has closed it. */
  readonly onDidClose = this.closed.event;

  /** @param panel a tab that VS Code kept over a reload of the window; a new one unless given */
  constructor(
    private readonly deps: PageDeps,
    private readonly kind: PageKind<From>,
    title: string,
    private readonly panel = vscode.window.createWebviewPanel(kind.viewType, title, vscode.ViewColumn.Active),
  ) {
    const { webview } = panel;
    this.title = title;
    webview.options = { enableScripts: true, localResourceRoots: [pageRoot(deps.extensionUri)] };
    panel.iconPath = {
      light: vscode.Uri.joinPath(deps.extensionUri, 'media', 'practice-light.svg'),
      dark: vscode.Uri.joinPath(deps.extensionUri, 'media', 'practice-dark.svg'),
    };
    panel.onDidDispose(() => this.wasClosed());
    webview.onDidReceiveMessage((value: unknown) => this.receive(value));
    webview.html = pageHtml(webview, deps.extensionUri, kind.bundle, title);
  }

  set title(title: string) {
    this.panel.title = title;
  }

  get isVisible(): boolean {
    return this.panel.visible;
  }

  reveal(): void {
    this.panel.reveal();
  }

  /** A page that is hidden or not loaded yet may lose this; it asks again. */
  post(message: To): void {
    logFailure(this.deps.log, this.panel.webview.postMessage(message));
  }

  dispose(): void {
    this.panel.dispose();
  }

  private receive(value: unknown): void {
    const received = this.kind.receive(value);
    if ('message' in received) this.received.fire(received.message);
    else this.deps.log.warn(`The page “${this.kind.name}” sent a message that was not understood: ${received.problem}`);
  }

  private wasClosed(): void {
    this.closed.fire();
    this.closed.dispose();
    this.received.dispose();
  }
}

/** The only folder of which a page may load files. */
function pageRoot(extensionUri: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(extensionUri, 'dist', 'webview');
}

/** The page's HTML: an empty frame, which the script fills in the user's language, under a policy that lets in this script and sheet alone. */
function pageHtml(webview: vscode.Webview, extensionUri: vscode.Uri, bundle: string, title: string): string {
  const nonce = newNonce();
  const language = userLanguage();
  const address = (file: string): string => webview.asWebviewUri(vscode.Uri.joinPath(pageRoot(extensionUri), file)).toString();
  return `<!DOCTYPE html>
<html lang="${language.name}">
<head>
<meta charset="UTF-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'nonce-${nonce}'; style-src ${webview.cspSource}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${inHtml(title)}</title>
<link rel="stylesheet" href="${address(`${bundle}.css`)}">
</head>
<body data-words="${inHtml(JSON.stringify(language.words))}">
<script nonce="${nonce}" src="${address(`${bundle}.js`)}"></script>
</body>
</html>`;
}

/** 128 random bits: the page's script must not be guessed by text that would get into the page. */
function newNonce(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
