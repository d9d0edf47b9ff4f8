import * as vscode from 'vscode';
import type { ReaderLanguage } from '../../shared/protocol.js';

/** How a page is made. */
export interface PageOptions {
  /** Its script and its style sheet are called so, and the element that it draws in. */
  readonly name: 'preview' | 'coverage';
  readonly language: ReaderLanguage;
  /** Each has a background of its own. */
  readonly place: 'editor' | 'side-bar';
}

/** A page: its own script and styles, and nothing else. The text of documents comes by message only. */
export function makePage(
  webview: vscode.Webview,
  extension: vscode.Uri,
  { name, language, place }: PageOptions,
): string {
  const address = (file: string): string =>
    webview.asWebviewUri(vscode.Uri.joinPath(extension, 'dist/webview', file)).toString();
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
  const head = [
    tag('meta', { charset: 'utf-8' }),
    tag('meta', { 'http-equiv': 'Content-Security-Policy', content: policy }),
    tag('link', { rel: 'stylesheet', id: 'vscode-codicon-stylesheet', href: address('codicon.css') }),
    tag('link', { rel: 'stylesheet', href: address(`${name}.css`) }),
  ];
  const body = [tag('div', { id: name }, ''), tag('script', { nonce, src: address(`${name}.js`) }, '')];
  const title = tag('title', {}, 'Naskah');
  const page = tag('head', {}, [title, ...head].join('')) + tag('body', { class: place }, body.join(''));
  // VS Code puts the document type before it.
  return tag('html', { lang: language }, page);
}

/** An element of the page; what is in it is markup, what its attributes say is text. Without content it has no end. */
function tag(name: string, attributes: Readonly<Record<string, string>>, content?: string): string {
  const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`);
  return `<${name}${written.join('')}>${content === undefined ? '' : `${content}</${name}>`}`;
}

/** The only folder that a page may load from. */
export function pageResources(extension: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(extension, 'dist/webview');
}

function makeNonce(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
