import * as vscode from 'vscode';

declare const crypto: { getRandomValues(bytes: Uint8Array): Uint8Array };

/** The only folder of which the page may load files. */
export function pageRoot(extensionUri: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(extensionUri, 'dist', 'webview');
}

/** The page's HTML: an empty frame, which the script fills, under a policy that lets in this script and sheet alone. */
export function pageHtml(webview: vscode.Webview, extensionUri: vscode.Uri): string {
  const nonce = newNonce();
  const address = (file: string): string => webview.asWebviewUri(vscode.Uri.joinPath(pageRoot(extensionUri), file)).toString();
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="UTF-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'nonce-${nonce}'; style-src ${webview.cspSource}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Practice</title>
<link rel="stylesheet" href="${address('practice.css')}">
</head>
<body>
<script nonce="${nonce}" src="${address('practice.js')}"></script>
</body>
</html>`;
}

/** 128 random bits: the page's script must not be guessed by text that would get into the page. */
function newNonce(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
