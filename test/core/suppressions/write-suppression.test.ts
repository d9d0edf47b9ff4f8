import assert from 'node:assert/strict';
import type { Finding } from '../../../src/core/findings/finding.js';
import { quoteOf, writeSuppression } from '../../../src/core/suppressions/write-suppression.js';
import { catalogue, checkText } from '../../support/engine.js';
import { parseMarked } from '../../support/marked.js';

const today = '2026-03-01';
const terms = { until: '2026-12-31', reason: 'menunggu pedoman baru', language: 'id' } as const;

/** The document with the first finding of a code suppressed. */
function suppressed(text: string, code: string): string {
  const { document, findings } = checkText(text, { today });
  const finding = findings.find((each) => each.code === code);
  assert.ok(document && finding, `no ${code}`);
  return apply(text, document, finding, findings);
}

function apply(
  text: string,
  document: Parameters<typeof writeSuppression>[0],
  finding: Finding,
  findings: readonly Finding[],
): string {
  const { span, text: comment } = writeSuppression(document, finding, quoteOf(finding, findings, document), terms);
  return text.slice(0, span.start) + comment + text.slice(span.end);
}

describe('the comment that suppresses a finding', () => {
  it('stands before the paragraph, list or table, and quotes the words', () => {
    const text = '---\njenis_dokumen: sop\n---\n\n## Peringatan\n\nPencadangan harus dilakukan.\n';
    assert.equal(
      suppressed(text, 'STYLE-001'),
      '---\njenis_dokumen: sop\n---\n\n## Peringatan\n\n' +
        '<!-- naskah: abaikan STYLE-001 “harus dilakukan” sampai 2026-12-31 alasan: menunggu pedoman baru -->\n' +
        'Pencadangan harus dilakukan.\n',
    );
  });

  it('is the first line of the front matter for what the document lacks', () => {
    const [open, comment, type] = suppressed('---\njenis_dokumen: sop\n---\n', 'META-001').split('\n');
    assert.deepEqual([open, type], ['---', 'jenis_dokumen: sop']);
    assert.match(comment ?? '', /^# naskah: abaikan META-001 “Judul” sampai/u);
  });

  it('stands before the outermost key in YAML, never in a text', () => {
    const text = 'jenis_dokumen: sop\nperingatan: |\n  Isi.\n  Pencadangan harus dilakukan.\nlain: 1\n';
    const lines = suppressed(text, 'STYLE-001').split('\n');
    assert.match(lines[1] ?? '', /^# naskah: abaikan STYLE-001 “harus dilakukan”/u);
    assert.equal(lines[2], 'peringatan: |');
  });

  it('means one finding of several with its code: of what is missing, of an empty cell, of the same words', () => {
    const rows = [
      '1 | Menerima | Petugas | 5 menit | Mulai',
      '2 | Memeriksa | | 5 menit |',
      '3 | Mencatat | | segera |',
    ];
    const steps = [...rows, '4 | Menyerahkan | Petugas | segera | Selesai'].map((row) => `| ${row} |`);
    const head = '| No | Kegiatan | Pelaksana | Waktu | Keterangan |\n|---|---|---|---|---|';
    const text = ['---\njenis_dokumen: sop\npelaksana: [Petugas]\n---\n## Prosedur\n', head, ...steps, ''].join('\n');
    for (const [code, quote] of [
      ['META-001', 'Judul'],
      ['SEC-001', 'Dasar Hukum'],
      ['SOP-002', 'Langkah 2'],
      ['SOP-004', 'Langkah 3'],
    ] as const) {
      const after = suppressed(text, code);
      assert.match(after, new RegExp(`abaikan ${code} “${quote}” sampai`, 'u'));
      const result = checkText(after, { today });
      assert.deepEqual(
        result.suppressed.map(({ finding }) => finding.code),
        [code],
      );
      const left = result.findings.filter((finding) => finding.code === code).length;
      assert.equal(left, checkText(text, { today }).findings.filter((finding) => finding.code === code).length - 1);
      assert.ok(left > 0);
    }
  });

  it('keeps its finding silent and changes no other, in the faulty examples of the rule pages', function () {
    this.timeout(120_000);
    let count = 0;
    for (const page of catalogue.rules.values()) {
      if (page.beside || page.configuration || page.code.startsWith('SUP-')) continue;
      const options = { today: page.today ?? today };
      for (const lines of page.bad) {
        const { text } = parseMarked(lines.join('\n'));
        const { document, findings, status } = checkText(text, options);
        if (!document || status.kind !== 'checked') continue;
        for (const finding of findings.filter(({ code }) => code === page.code).slice(0, 1)) {
          const after = apply(text, document, finding, findings);
          const result = checkText(after, options);
          const silent = result.suppressed.map(({ finding: { code } }) => code);
          assert.ok(silent.includes(finding.code), `${finding.code} in\n${after}`);
          assert.deepEqual(
            [
              ...result.findings.map(codeAndPointer),
              ...result.suppressed.map((each) => codeAndPointer(each.finding)),
            ].sort(),
            findings.map(codeAndPointer).sort(),
            after,
          );
          count += 1;
        }
      }
    }
    assert.ok(count > 150, String(count));
  });
});

function codeAndPointer({ code, pointer }: Finding): string {
  return `${code} ${pointer}`;
}
