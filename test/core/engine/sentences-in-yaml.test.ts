import assert from 'node:assert/strict';
import type { Bilingual } from '../../../src/core/catalogue/schema.js';
import { sentence } from '../../../src/core/presentation/sentence.js';
import { catalogue, checkText } from '../../support/engine.js';

function sentencesOf(text: string, code: string): readonly string[] {
  const { findings } = checkText(text);
  return findings.flatMap(({ code: own, message, data }) => (own === code ? [sentence(message, data, 'id')] : []));
}

const OF_MARKDOWN: Bilingual = {
  id: String.raw`\b(?:tabel|kolom|subjudul|judul itu|baris)(?:nya)?\b`,
  en: String.raw`\b(?:tables?|columns?|(?:sub-)?headings?|rows?)\b`,
};

describe('sentences about YAML documents', () => {
  it('speak of keys and items', () => {
    const [missing = ''] = sentencesOf('jenis_dokumen: sop\njudul: SOP Reset Akun\n', 'SEC-001');
    assert.match(missing, /Tambahkan kuncinya beserta isinya\.$/u);
    const version = (number: string): string => `  - {versi: "${number}", tanggal: 2026-01-05, penulis: Rina}\n`;
    const yaml = `jenis_dokumen: sop\njudul: SOP Reset Akun\nriwayat_perubahan:\n${version('1.1')}${version('1.0')}`;
    for (const text of [yaml, `---\n${yaml}---\n# SOP Reset Akun\n`])
      assert.match(sentencesOf(text, 'META-007')[0] ?? '', /Urutkan butir dari versi terlama/u);
  });

  it('speak of headings and tables in Markdown', () => {
    const body = '---\njenis_dokumen: sop\n---\n# SOP Reset Akun\n\n## Riwayat Perubahan\n\n';
    const rows = '| Versi | Tanggal |\n|---|---|\n| 1.1 | 2026-01-05 |\n| 1.0 | 2026-01-06 |\n';
    assert.match(sentencesOf(body, 'SEC-001')[0] ?? '', /Tambahkan judul itu beserta isinya\.$/u);
    assert.match(sentencesOf(body + rows, 'META-007')[0] ?? '', /Urutkan baris dari versi terlama/u);
  });

  for (const { id, schema } of catalogue.types) {
    it(`never speak of headings, tables or columns: ${id}`, () => {
      const sections = Object.entries(schema.properties ?? {}).filter(([, { place }]) => place === 'section');
      const filled = (value: string): string => sections.map(([name]) => `${name}: ${value}\n`).join('');
      for (const body of ['', filled('teks'), filled('[]'), filled('[{}]'), filled('{}')])
        for (const language of ['id', 'en'] as const)
          for (const { message, data } of checkText(`jenis_dokumen: ${id}\njudul: Dokumen Contoh\n${body}`).findings)
            assert.doesNotMatch(sentence(message, data, language), new RegExp(OF_MARKDOWN[language], 'iu'));
    });
  }
});
