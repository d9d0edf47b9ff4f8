import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { globSync } from 'tinyglobby';
import { addPictures, normalized, type MarkupFor } from '../../../src/client/markdown/picture-plugin.js';

const drawing = '<div class="naskah-pictures"><svg class="picture"/></div>\n';

function render(text: string, markupFor: MarkupFor): string {
  return addPictures(new MarkdownIt({ html: true, linkify: true }), markupFor).render(text);
}

const plain = (text: string): string => new MarkdownIt({ html: true, linkify: true }).render(text);

describe('pictures in a rendered Markdown page', () => {
  const files = globSync(['*.md', 'examples/**/*.md', 'docs/**/*.md', 'schemas/*.md', 'test/fixtures/**/*.md']);

  it('leave every page without pictures as it was, byte for byte', () => {
    assert.ok(files.length > 50);
    for (const file of files) {
      const text = readFileSync(file, 'utf8');
      assert.equal(
        render(text, () => ''),
        plain(text),
        file,
      );
    }
  });

  it('add nothing else to the page of a document', () => {
    for (const file of files) {
      const text = readFileSync(file, 'utf8');
      const page = render(text, () => drawing);
      assert.equal(page.replace(drawing, ''), plain(text), file);
      assert.equal(page.split(drawing).length, 2, file);
    }
  });

  it('are asked for by the text of the document, as an editor with other line ends has it', () => {
    for (const text of ['# SOP\n\nIsi\n', '# SOP\r\n\r\nIsi\r\n', '# SOP\rIsi', '# S\0P']) {
      const asked: string[] = [];
      render(text, (wanted) => {
        asked.push(wanted);
        return '';
      });
      assert.deepEqual(asked, [normalized(text)]);
    }
  });

  it('stand below the title', () => {
    assert.equal(
      render('## Lampiran\n\n# SOP\n\nIsi\n', () => drawing),
      `<h2>Lampiran</h2>\n<h1>SOP</h1>\n${drawing}<p>Isi</p>\n`,
    );
  });

  it('stand below the first heading of a document without title, and above a text without headings', () => {
    assert.equal(
      render('Isi\n\n## A\n\n## B\n', () => drawing),
      `<p>Isi</p>\n<h2>A</h2>\n${drawing}<h2>B</h2>\n`,
    );
    assert.equal(
      render('> # Kutipan\n\nIsi\n', () => drawing),
      `${drawing}${plain('> # Kutipan\n\nIsi\n')}`,
    );
  });

  it('are no part of a single line', () => {
    const markdown = addPictures(new MarkdownIt(), () => drawing);
    assert.equal(markdown.renderInline('a *b*'), new MarkdownIt().renderInline('a *b*'));
  });

  it('never stop a page from being rendered', () => {
    const broken = (): string => {
      throw new Error('broken');
    };
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        assert.equal(render(text, broken), plain(text));
        assert.ok(render(text, () => drawing).includes(drawing));
      }),
    );
  });
});
