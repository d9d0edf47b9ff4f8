import assert from 'node:assert/strict';
import { loadCatalogue } from '../../../src/core/catalogue/load.js';
import { createEngine } from '../../../src/core/engine/create-engine.js';
import { compileType } from '../../../src/core/findings/compile.js';
import { SourceText } from '../../../src/core/text/source-text.js';
import { defaultSettings } from '../../../src/core/workspace/settings.js';
import { dataOf } from '../../support/data-files.js';

const duration = {
  type: 'object',
  properties: { nilai: { type: 'number' }, satuan: { type: 'string' } },
  patterns: [
    {
      match: String.raw`^(?<jam>\d+) jam (?<menit>\d+) menit$`,
      sum: { nilai: { jam: 60, menit: 1 } },
      set: { satuan: 'menit' },
    },
    {
      match: String.raw`(?<kali>\d+)\s*[x×]\s*(?<dasar>\d+)\s*(?<satuan>jam)`,
      product: { nilai: ['kali', 'dasar'] },
    },
    String.raw`(?:setiap|tiap) (?<nilai>\d+) (?<satuan>bulan|hari)`,
  ],
};
const type = {
  ...{ id: 'contoh', title: { id: 'Contoh', en: 'Example' }, type: 'object' },
  properties: {
    jenis_dokumen: { type: 'string' },
    waktu: { ...duration },
    reviu: { type: 'string', place: 'section', labels: { id: ['Reviu Akses'] } },
    interval: { ...duration, from: 'reviu' },
  },
  allOf: [
    {
      code: 'X-001',
      message: { id: '{left} lebih dari {right}', en: '{left} is more than {right}' },
      compare: { left: 'interval', op: '<=', right: { const: { nilai: 12, satuan: 'bulan' } }, as: 'duration' },
    },
  ],
};
const engine = createEngine(loadCatalogue(dataOf([type])), ({ schema }) => compileType(schema));

function check(...lines: readonly string[]) {
  const source = new SourceText(['---', 'jenis_dokumen: contoh', ...lines].join('\n'));
  const { reading, findings } = engine.check(source, {
    ...{ notation: 'markdown', today: '2026-06-01', settings: defaultSettings },
  });
  return { model: reading?.model, marks: findings.map(({ code, span }) => `${code} ${source.slice(span)}`) };
}

describe('a value worked out of its notation', () => {
  it('is a sum of its parts', () => {
    assert.deepEqual(check('waktu: 1 jam 30 menit', '---').model?.['waktu'], { nilai: 90, satuan: 'menit' });
  });

  it('is a product of its parts', () => {
    assert.deepEqual(check('waktu: 3 x 24 jam', '---').model?.['waktu'], { nilai: 72, satuan: 'jam' });
  });
});

describe('a value read out of a section', () => {
  it('is found in running text, and its very words are marked', () => {
    const lines = ['---', '## Reviu Akses', '', 'Hak akses ditinjau setiap 24 bulan oleh pemilik.'];
    const { model, marks } = check(...lines);
    assert.deepEqual(model?.['interval'], { nilai: 24, satuan: 'bulan' });
    assert.deepEqual(marks, ['X-001 24 bulan']);
  });

  it('is absent, without a finding, when the section does not say it', () => {
    const { model, marks } = check('---', '## Reviu Akses', '', 'Hak akses ditinjau secara teratur.');
    assert.deepEqual([model?.['interval'], marks], [undefined, []]);
  });
});
