import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { picturesMarkup } from '../../../../src/core/presentation/pictures/pictures-markup.js';
import { picturesOfText } from './draw.js';

const sop = readFileSync('examples/sop/reset-akun.md', 'utf8');

describe('the pictures of a document as markup for somebody else’s page', () => {
  it('hold every page, and the same in words folded below', () => {
    const pictures = picturesOfText(sop);
    const markup = picturesMarkup(pictures, 'id');
    const pages = pictures.flatMap((picture) => picture.pages);
    assert.ok(pages.length > 0);
    assert.equal(markup.split('<svg ').length - 1, pages.length);
    assert.match(markup, /<details>\n<summary>Isi gambar sebagai tabel<\/summary>\n<table>/u);
    assert.ok(markup.startsWith('<div class="naskah-pictures" lang="id">') && markup.endsWith('</div>\n'));
  });

  it('are nothing when there are none', () => {
    assert.equal(picturesMarkup([], 'en'), '');
  });

  it('show the words of the document as words, whatever they look like', () => {
    const evil = '<img src=x onerror=alert(1)></svg><script>alert(1)</script>';
    const text = sop.replaceAll('Verifikator', `Verifikator ${evil}`).replace(/^judul:.*$/mu, `judul: '${evil}'`);
    const markup = picturesMarkup(picturesOfText(text), 'id');
    assert.ok(markup.includes('&lt;img'));
    assert.doesNotMatch(markup, /<(?:img|script)/u);
    const names = new Set([...markup.matchAll(/<([a-z]+)/gu)].map(([, name]) => name));
    const html = ['div', 'section', 'details', 'summary', 'table', 'caption', 'tr', 'th', 'td'];
    const svg = ['svg', 'g', 'title', 'desc', 'rect', 'path', 'text', 'tspan', 'circle', 'line', 'polygon'];
    assert.deepEqual(
      [...names].filter((name) => !name || ![...html, ...svg].includes(name)),
      [],
    );
  });
});
