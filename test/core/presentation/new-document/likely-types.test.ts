import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { MarkdownDocument } from '../../../../src/core/document/document.js';
import { parseDocument } from '../../../../src/core/document/parse-document.js';
import { isPolicyLike, likelyTypes } from '../../../../src/core/presentation/new-document/likely-types.js';
import { SourceText } from '../../../../src/core/text/source-text.js';
import { projectRoot } from '../../../support/architecture.js';
import { catalogue } from '../../../support/engine.js';

function markdown(text: string): MarkdownDocument {
  const document = parseDocument(new SourceText(text), 'markdown');
  assert.equal(document.kind, 'markdown');
  return document;
}

function likely(text: string): readonly string[] {
  return likelyTypes(markdown(text), catalogue).map(({ type }) => type.id);
}

/** The good examples, each without its front matter, and the type it declared there. */
const examples = readdirSync(path.join(projectRoot, 'examples'), { recursive: true, encoding: 'utf8' })
  .filter((name) => /(?:baik|good|reset-akun|residence)\.md$/u.test(name))
  .map((name) => {
    const text = readFileSync(path.join(projectRoot, 'examples', name), 'utf8');
    const [, type = ''] = /^(?:jenis_dokumen|Document type): (.*)$/imu.exec(text) ?? [];
    return { name, type, body: text.replace(/^---\n[\s\S]*?\n---\n/u, '') };
  });

describe('the likely types of a text that declares none', () => {
  for (const { name, type, body } of examples) {
    it(`begin with the right one, by title, headings and tables: ${name}`, () => {
      assert.equal(likely(body)[0], type);
    });

    it(`begin with the right one when the title says nothing: ${name}`, () => {
      assert.equal(likely(body.replace(/^# .*$/mu, '# Naskah'))[0], type);
    });
  }

  it('are found in a scanned circular with chapters', () => {
    const text = [
      ...['# PERATURAN KEPALA DINAS', '', '## BAB I KETENTUAN UMUM', 'Dalam peraturan ini …', ''],
      ...[
        '## BAB II KLASIFIKASI DATA',
        'Data digolongkan …',
        '',
        '## BAB III RETENSI DAN PEMUSNAHAN DATA',
        'Data …',
        '',
      ],
      ...['## BAB IV KETENTUAN PENUTUP', 'Peraturan ini berlaku …', ''],
    ].join('\n');
    assert.equal(likely(text)[0], 'data-governance-policy');
  });

  it('are found by a table alone', () => {
    const text = [
      ...['Langkah layanan:', '', '| No | Kegiatan | Pelaksana | Waktu | Output | Ket. |', '|---|---|---|---|---|---|'],
      '| 1 | Menerima berkas | Petugas | 5 menit | Tanda terima | Mulai |',
    ].join('\n');
    assert.equal(likely(text)[0], 'sop');
  });

  it('are found in a text pasted from Word, whose headings are plain lines', () => {
    const text = [
      ...['SOP PENGELOLAAN ARSIP', 'A. Dasar Hukum', 'UU Nomor 43 Tahun 2009 tentang Kearsipan', '', '**Keterkaitan**'],
      ...['', 'SOP Surat Masuk', '', '1. Peringatan', '', 'Arsip dapat hilang.', '', '##Peralatan', 'Komputer'],
    ].join('\n');
    const [first] = likelyTypes(markdown(text), catalogue);
    assert.equal(first?.type.id, 'sop');
    assert.deepEqual(first.headings, ['A. Dasar Hukum', 'Keterkaitan', '1. Peringatan', 'Peralatan']);
    assert.ok(isPolicyLike(markdown(text), catalogue));
  });

  it('are found by plain lines beside headings', () => {
    const text = '# Naskah\n\n## Tujuan\n\nTertib.\n\nB. Quick Wins\n\n- Satu\n\nC. Tahapan dan Fase\n\n- Dua\n';
    assert.equal(likely(text)[0], 'digital-transformation-roadmap');
  });

  it('come with the headings that speak for them', () => {
    const [first] = likelyTypes(markdown('## Risiko\n\n## Quick Wins\n\n## Tahapan dan Fase\n\n## Foto\n'), catalogue);
    assert.equal(first?.type.id, 'digital-transformation-roadmap');
    assert.deepEqual(first.headings, ['Risiko', 'Quick Wins', 'Tahapan dan Fase']);
  });

  it('are none for a text about something else', () => {
    assert.deepEqual(likely('# My program\n\n## Installation\n\nRun it.\n\n## Licence\n\nMIT\n'), []);
    assert.deepEqual(likely(''), []);
  });
});

describe('a text that reads like a policy', () => {
  it('is every example whose sections say what it is, without its front matter', () => {
    const bySections = examples.filter(({ body }) => (body.match(/^## /gmu) ?? []).length >= 3);
    assert.ok(bySections.length > 15);
    for (const { name, body } of bySections) assert.ok(isPolicyLike(markdown(body), catalogue), name);
  });

  it('is no text about a program, nor one whose title alone sounds like it', () => {
    for (const file of ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'schemas/README.md', 'docs/own-types.md']) {
      const text = readFileSync(path.join(projectRoot, file), 'utf8');
      assert.ok(!isPolicyLike(markdown(text), catalogue), file);
    }
    assert.ok(!isPolicyLike(markdown('# Security Policy\n\n## Reporting\n\n## Supported Versions\n'), catalogue));
    assert.ok(!isPolicyLike(markdown('# Log\n\n## Security\n\n## Security\n\n## Security\n'), catalogue));
  });
});
