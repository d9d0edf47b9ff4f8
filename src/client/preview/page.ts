import * as vscode from 'vscode';

/** The page of a preview: our script and styles, and nothing else. The text of documents comes by message only. */
export function previewPage(webview: vscode.Webview, extension: vscode.Uri, language: string): string {
  const address = (name: string): string =>
    webview.asWebviewUri(vscode.Uri.joinPath(extension, 'dist/webview', name)).toString();
  const nonce = makeNonce();
  // A component's own style sheets are made by script, which needs no exception.
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src ${webview.cspSource}`,
    `font-src ${webview.cspSource}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Naskah</title>
<link rel="stylesheet" id="vscode-codicon-stylesheet" href="${address('codicon.css')}">
<link rel="stylesheet" href="${address('preview.css')}">
</head>
<body>
<div id="preview"></div>
<script nonce="${nonce}" src="${address('preview.js')}"></script>
</body>
</html>`;
}

/** The only folder that a page may load from. */
export function pageResources(extension: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(extension, 'dist/webview');
}

function makeNonce(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
