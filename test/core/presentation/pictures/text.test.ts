import assert from 'node:assert/strict';
import fc from 'fast-check';
import { font, textWidth } from '../../../../src/core/presentation/pictures/text/font.js';
import { shortened, wrapLines } from '../../../../src/core/presentation/pictures/text/wrap.js';
import { svg, svgText } from '../../../../src/core/presentation/pictures/svg.js';
import { parseXml } from '../../../support/xml.js';

const body = font(8);

describe('text in pictures', () => {
  it('is measured as Arial is, with a little reserve', () => {
    // 8 pt are 2.82 mm; "Menerima" is 4.445 of them wide.
    assert.ok(Math.abs(textWidth('Menerima', body) - 4.445 * body.size * 1.04) < 0.01);
    assert.ok(textWidth('Menerima', font(8, 'bold')) > textWidth('Menerima', body));
    assert.equal(textWidth('é', body), textWidth('e', body));
  });

  it('is broken at spaces, and within a word only when the word is wider than its column', () => {
    assert.deepEqual(wrapLines('Memeriksa kelengkapan berkas', 20, body), ['Memeriksa', 'kelengkapan', 'berkas']);
    assert.deepEqual(wrapLines('F-01/BKPSDM/2026', 16, body), ['F-01/', 'BKPSDM/', '2026']);
  });

  it('keeps an arrow with what it joins', () => {
    assert.deepEqual(wrapLines('Keputusan: Ya → 5, Tidak → 3', 20, body), [
      'Keputusan:',
      'Ya\u00A0→\u00A05,',
      'Tidak\u00A0→\u00A03',
    ]);
  });

  it('loses no word, and no line is wider than its column', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.integer({ min: 8, max: 60 }), (text, width) => {
        const lines = wrapLines(text, width, body);
        const bare = (words: string): string => words.replace(/[\s\u00A0]/gu, '');
        assert.equal(bare(lines.join('')), bare(text));
        for (const line of lines)
          assert.ok(textWidth(line, body) <= width + 0.01 || [...line].length === 1 || line.length < 12, line);
      }),
    );
  });

  it('ends in an ellipsis where it is cut', () => {
    assert.equal(shortened('Tidak', 20, body), 'Tidak');
    const cut = shortened('Dikembalikan kepada pemohon', 20, body);
    assert.match(cut, /^Dikemb\p{L}*…$/u);
    assert.ok(textWidth(cut, body) <= 20);
  });
});

describe('a picture as XML', () => {
  it('is well-formed for any text and attribute', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const xml = svgText(svg('svg', { title: text }, [svg('text', {}, [text])]));
        parseXml(`<?xml version="1.0" encoding="UTF-8"?>\n${xml}`);
      }),
    );
  });

  it('has lengths of two decimals, and no attribute without a value', () => {
    assert.equal(svgText(svg('line', { x1: 1 / 3, x2: undefined })), '<line x1="0.33"/>');
  });
});
