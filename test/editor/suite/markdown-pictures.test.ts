import MarkdownIt from 'markdown-it';
import * as vscode from 'vscode';
import type { NaskahApi } from '../../../src/client/client.js';
import { equal, ok } from './expect.js';
import { closeEverything, fileUri, naskah, openFile, replace } from './workbench.js';

/** Renders until the page is as wanted; the test's own time limit ends a vain wait. */
async function rendered(render: () => PromiseLike<string>, isWanted: (page: string) => boolean): Promise<string> {
  for (;;) {
    const page = await render();
    if (isWanted(page)) return page;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** VS Code's renderer; where it runs in another extension host it cannot see us, and one like it stands in. */
function renderer({ extendMarkdownIt }: NaskahApi): (document: vscode.TextDocument) => PromiseLike<string> {
  if (vscode.extensions.getExtension('vscode.markdown-language-features'))
    return (document) => vscode.commands.executeCommand<string>('markdown.api.render', document);
  const markdown = extendMarkdownIt(new MarkdownIt());
  return (document) => Promise.resolve(markdown.render(document.getText()));
}

const hasDrawing = (page: string): boolean => page.includes('<svg');

describe('VS Code’s own preview of Markdown', () => {
  afterEach(closeEverything);

  it('shows the pictures of a document of ours, and nothing in another', async () => {
    const show = renderer(await naskah());
    const sop = await openFile('sop/reset-akun.md');
    const page = await rendered(() => show(sop), hasDrawing);
    ok(page.indexOf('</h1>') < page.indexOf('<svg'), 'the picture below the title');
    const other = await vscode.workspace.openTextDocument(fileUri('README.md'));
    ok(!hasDrawing(await show(other)));
  });

  it('is extended with the drawing of the text as it is now', async () => {
    const { extendMarkdownIt } = await naskah();
    const markdown = extendMarkdownIt(new MarkdownIt());
    const sop = await openFile('sop/reset-akun.md');
    const show = (): PromiseLike<string> => Promise.resolve(markdown.render(sop.getText()));
    const before = await rendered(show, hasDrawing);
    ok(before.includes('<details>'));
    await replace(sop, 'Petugas Loket', 'Resepsionis');
    // The last drawing stays until the next is there.
    ok(hasDrawing(await show()));
    await rendered(show, (page) => page.slice(page.indexOf('<svg'), page.indexOf('</svg>')).includes('Resepsionis'));
  });

  it('renders what is open nowhere as without us', async () => {
    const { extendMarkdownIt } = await naskah();
    const text = '# SOP\n\nIsi\n';
    equal(extendMarkdownIt(new MarkdownIt()).render(text), new MarkdownIt().render(text));
  });
});
