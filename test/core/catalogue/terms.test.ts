import assert from 'node:assert/strict';
import type { LevelOverride } from '../../../src/core/workspace/settings.js';
import { catalogue, checkText } from '../../support/engine.js';
import { assertMarked, parseMarked } from '../../support/marked.js';

describe('the term tables', () => {
  const phrases = [...catalogue.phrases, ...catalogue.types.flatMap(({ schema }) => schema.phrases ?? [])];

  it('have expressions that compile, and none that excuses or wants an empty text', () => {
    for (const { match, unless, with: needed, also } of phrases) {
      for (const source of [match, unless, needed, also]) {
        if (source !== undefined) assert.ok(!new RegExp(source, 'iu').test(''), source);
      }
    }
  });

  it('have sentences in both languages, without a placeholder that nothing fills', () => {
    for (const { message, replace, code } of phrases) {
      for (const text of [message.id, message.en]) {
        const names = [...text.matchAll(/\{(\w+)\}/gu)].map(([, name]) => name);
        const filled = ['text', ...(replace === undefined ? [] : ['replacement'])];
        assert.ok(text.length > 20 && names.every((name) => filled.includes(name ?? '')), `${code}: ${text}`);
      }
    }
  });

  it('never find fault with what they propose', () => {
    const levels: readonly LevelOverride[] = [{ codes: ['TERM-*'], to: 'hint' }];
    const proposals = catalogue.phrases.flatMap(({ replace }) =>
      typeof replace === 'string' ? [replace] : [replace?.id, replace?.en].filter((text) => text !== undefined),
    );
    assert.ok(proposals.length > 100);
    for (const proposal of new Set(proposals)) {
      const text = `jenis_dokumen: sop\nperingatan: Data UU ${proposal} Data Pribadi (OPD)\n`;
      const { findings } = checkText(text, { settings: { levels } });
      assert.deepEqual(
        findings.filter(({ code }) => code === 'TERM-001' || code === 'TERM-003').map(({ code }) => code),
        [],
        proposal,
      );
    }
  });

  it('say nothing about the good example of any rule but their own', function () {
    this.timeout(60_000);
    for (const page of catalogue.rules.values()) {
      if (/^(?:TERM|STYLE)-/u.test(page.code)) continue;
      for (const lines of page.good) {
        const { findings } = checkText(lines.join('\n'));
        const terms = findings.filter(({ code }) => code === 'TERM-001').map(({ data }) => data['text']);
        assert.deepEqual(terms, page.code.startsWith('REF-') ? terms : [], page.code);
      }
    }
  });
});

describe('sentences that a drafter might write', () => {
  /** Each sentence as a paragraph of its own, with exactly the marked words found under this code. */
  function sentences(code: string, language: 'id' | 'en', lines: readonly string[]): void {
    for (const line of lines) {
      it(`${code}: ${parseMarked(line).text}`, () => {
        const head = ['---', 'jenis_dokumen: sop', `bahasa: ${language}`, '---', '', '## Peringatan', ''];
        assertMarked([...head, line].join('\n'), { codes: [code], switchedOn: code === 'TERM-003' });
      });
    }
  }

  sentences('TERM-001', 'id', [
    '⟦TERM-001:Sistem Pemerintah berbasis elektronik⟧ (SPBE) dan Sistem Pemerintahan Berbasis Elektronik.',
    'UU ⟦TERM-001:Perlindungan⟧ Data Pribadi, bukan UU Perlindungan Konsumen atau UU Perlindungan Anak.',
    'Undang-Undang tentang ⟦TERM-001:Perlindungan⟧ Data Pribadi dan UU No. 27/2022 tentang ⟦TERM-001:Perlindungan⟧ Data Pribadi.',
    'Undang-Undang Republik Indonesia Nomor 27 Tahun 2022 tentang ⟦TERM-001:Perlindungan⟧ Data Pribadi.',
    'UU Perlindungan Data Pribadi Singapura dipakai sebagai pembanding.',
    'Perlindungan data pribadi warga menjadi perhatian; UU mengatur perlindungan data.',
    'Pejabat ⟦TERM-001:Perlindungan⟧ Data Pribadi dan petugas yang melaksanakan fungsi ⟦TERM-001:perlindungan⟧ data pribadi.',
    'Petugas perlindungan anak mengikuti pelatihan perlindungan data pribadi.',
    '⟦TERM-001:Presentase⟧ dan ⟦TERM-001:prosentase⟧ layanan, ⟦TERM-001:presentase⟧nya, presentasi, persentase, representasi.',
    '⟦TERM-001:Penjaga data⟧ ditunjuk; wali data dan penjaga data center tidak.',
    'Data ⟦TERM-001:di share⟧; berkas ⟦TERM-001:di-share⟧ dari share folder, di SharePoint, di share drive.',
    'Surat ⟦TERM-001:dan / atau⟧ nota ⟦TERM-001:dan/ atau⟧ memo dan/atau kartu.',
    'Kementerian ⟦TERM-001:Pemberdayaan⟧ Aparatur Negara; Kementerian Pemberdayaan Perempuan dan Perlindungan Anak.',
    '⟦TERM-001:Badan Kepegawaian Nasional⟧, Badan Kepegawaian Negara, dan Badan Kepegawaian Daerah.',
    'Dinas Kominfo, Kementerian Komunikasi dan Digital, Kementerian Komunikasi dan ⟦TERM-001:Digitalisasi⟧.',
    'Organisasi pemerintah daerah bekerja sama; ⟦TERM-001:organisasi pemerintah daerah⟧ (OPD) bekerja sama.',
  ]);

  sentences('TERM-003', 'id', [
    '⟦TERM-003:Pilot⟧ dan ⟦TERM-003:pilot project⟧ memerlukan ⟦TERM-003:feedback⟧ atas ⟦TERM-003:deliverable⟧.',
    'Uji coba (pilot), umpan balik (feedback), dan perluasan (scale-up) diperlukan.',
    'Perizinan memakai Online Single Submission dan layanan ⟦TERM-003:online⟧.',
    'Kirim ke pilot@contoh.go.id atau https://contoh.go.id/feedback, berkas feedback.xlsx, kode KPI-PILOT.',
    'Antarmuka (Application Programming Interface) itu aman; copilot bukan pilotan.',
  ]);
  sentences('TERM-003', 'en', ['The pilot collects feedback online in a workshop.']);

  sentences('STYLE-001', 'id', [
    'Evaluasi ⟦STYLE-001:harus dilakukan⟧ setiap tahun.',
    'Temuan ⟦STYLE-001:akan ditindaklanjuti⟧; pelatihan ⟦STYLE-001:wajib dilaksanakan⟧.',
    'Laporan ⟦STYLE-001:wajib segera disampaikan⟧ kepada Kepala Dinas.',
    'Laporan wajib disampaikan oleh Verifikator. Laporan wajib disampaikan Kepala Bidang kepada Sekretaris Daerah.',
    'Kepala Dinas wajib menyampaikan laporan. Tim menjamin bahwa setiap temuan akan ditindaklanjuti.',
    'Ketentuan lebih lanjut akan ditetapkan dengan Keputusan Kepala Dinas.',
    'Berkas harus lengkap, harus dilengkapi meterai, dan harus dibaca pemohon.',
    'Data telah diperiksa dan dapat diproses.',
  ]);
  sentences('STYLE-001', 'en', [
    'Reviews ⟦STYLE-001:shall be carried out⟧ every year; findings ⟦STYLE-001:must be reported⟧ by 31 December.',
    'Findings ⟦STYLE-001:should promptly be reviewed⟧ by email.',
    'Reviews shall be carried out by the inspectorate. Findings must be reported by each unit.',
    'The head of division must report findings. Requests must be accompanied by a form. Data must be encrypted.',
  ]);

  sentences('STYLE-002', 'id', [
    'Gangguan ditangani ⟦STYLE-002:secepatnya⟧ dan log diperiksa ⟦STYLE-002:secara berkala⟧.',
    'Log diperiksa secara berkala setiap 6 bulan; akses ditinjau secara berkala, paling sedikit dua kali setahun.',
    'Laporan triwulanan disusun secara berkala. Data dimutakhirkan secara rutin setiap hari kerja.',
    'Gangguan ditangani secepatnya, paling lambat 4 (empat) jam. Insiden dilaporkan sesegera mungkin dalam 1 x 24 jam.',
    'Siapkan kertas ⟦STYLE-002:seperlunya⟧, alat tulis, ⟦STYLE-002:dan lain-lain⟧, formulir ⟦STYLE-002:dsb⟧.',
    'Pelatihan disusun sesuai kebutuhan jabatan; anggaran disediakan ⟦STYLE-002:sesuai kebutuhan⟧.',
    'Dan lain-lain pendapatan daerah yang sah dicatat sesuai ketentuan peraturan perundang-undangan.',
  ]);
  sentences('STYLE-002', 'en', [
    'Faults are repaired ⟦STYLE-002:as soon as possible⟧, logs are checked ⟦STYLE-002:periodically⟧.',
    'Logs are checked regularly, at least once a month. Faults are repaired as soon as possible, within 2 hours.',
    'Bring paper, pens, ⟦STYLE-002:etc⟧. More is provided ⟦STYLE-002:as needed⟧.',
    'Access is granted as required by law.',
  ]);

  it('STYLE-002 is a warning in a cell, a hint in a sentence, and leaves a cell to the rule that speaks of it', () => {
    const lines = [
      ...['---', 'jenis_dokumen: sop', '---', '', '## Peringatan', '', 'Ditangani ⟦STYLE-002:secepatnya⟧.', ''],
      ...['## Uraian Prosedur', '', '| No | Uraian Kegiatan | Pelaksana | Kelengkapan | Waktu | Output | Keterangan |'],
      ...[
        '|---|---|---|---|---|---|---|',
        '| 1 | Menerima | Petugas | Formulir, ⟦STYLE-002:dll⟧ | secepatnya | Berkas | Mulai |',
      ],
    ];
    assertMarked(lines.join('\n'), { codes: ['STYLE-002'] });
    const { findings } = checkText(parseMarked(lines.join('\n')).text);
    const vague = findings.filter(({ code }) => code === 'STYLE-002');
    assert.deepEqual(
      vague.map(({ severity }) => severity),
      ['hint', 'warning'],
    );
    assert.ok(findings.some(({ code }) => code === 'SOP-004'));
  });
});

describe('acronyms that need no explanation', () => {
  it('are hundreds, each in the form that is looked for', () => {
    assert.ok(catalogue.acronyms.size > 500);
    for (const known of ['ASN', 'OPD', 'SPBE', 'SOP', 'API', 'PDF', 'MFA', 'NIP', 'APBD']) {
      assert.ok(catalogue.acronyms.has(known), known);
    }
    for (const acronym of catalogue.acronyms) assert.match(acronym, /^[A-Z]{2,9}$/u);
  });

  it('are not those that only specialists know', () => {
    for (const special of ['TTIS', 'CSIRT', 'DPIA', 'ROPA', 'SMKI', 'SPLP']) {
      assert.ok(!catalogue.acronyms.has(special), special);
    }
  });
});
