import assert from 'node:assert/strict';
import fc from 'fast-check';
import { writeAnswer, type AnswerText } from '../../../src/core/writing/write-answer.js';
import { checkText, engine, testDay } from '../../support/engine.js';

const none: AnswerText = { status: 'terpenuhi', reason: '', by: '', date: '', link: '', note: '' };
const item = 'CK-SOP-18';

/** The text after an answer was written into it. */
function answered(text: string, answer: AnswerText | undefined, id = item): string {
  const result = checkText(text);
  const { document, reading, status, language } = result;
  assert.ok(document && reading && status.kind === 'checked');
  const edits = writeAnswer({ document, reading, type: status.type, language }, id, answer);
  assert.ok(edits, 'the answer was refused');
  let end = text.length + 1;
  return [...edits].reverse().reduce((now, { span, text: written }) => {
    assert.ok(span.start <= span.end && span.end <= end, 'edits stand in order and do not overlap');
    end = span.start;
    return now.slice(0, span.start) + written + now.slice(span.end);
  }, text);
}

/** What is read of the answer. */
function answerIn(text: string, id = item): Omit<AnswerText, 'status'> & { readonly status: string } {
  const result = checkText(text);
  const items = engine.checklists(result, testDay).flatMap(({ items }) => items);
  const answer = items.find((each) => each.id === id)?.answer;
  assert.ok(answer, text);
  const { status, reason = '', by = '', date = '', link = '', note = '' } = answer;
  return { status, reason, by, date, link, note };
}

const front = (...lines: readonly string[]): string =>
  ['---', 'jenis_dokumen: sop', ...lines, '---', '# SOP', '', 'Isi.', ''].join('\n');

describe('writeAnswer', () => {
  it('begins the list at the end of the front matter', () => {
    assert.equal(
      answered(front('judul: SOP'), { ...none, reason: 'Diuji 12 petugas', by: 'Kepala Seksi', date: '2026-05-04' }),
      front(
        'judul: SOP',
        'checklist:',
        `  ${item}: { status: terpenuhi, alasan: Diuji 12 petugas, oleh: Kepala Seksi, tanggal: 2026-05-04 }`,
      ),
    );
  });

  it('adds to the list that is there, as it is indented, under the comment of its last line', () => {
    assert.equal(
      answered(front('checklist:', '    CK-SOP-01: { status: tidak-berlaku, alasan: x } # ya', 'judul: SOP'), none),
      front(
        'checklist:',
        '    CK-SOP-01: { status: tidak-berlaku, alasan: x } # ya',
        `    ${item}: { status: terpenuhi }`,
        'judul: SOP',
      ),
    );
    assert.equal(
      answered(front('checklist: # jawaban'), none),
      front('checklist: # jawaban', `  ${item}: { status: terpenuhi }`),
    );
    assert.equal(
      answered(front('checklist: { CK-SOP-01: { status: belum } }'), none),
      front(`checklist: { CK-SOP-01: { status: belum }, ${item}: { status: terpenuhi } }`),
    );
    assert.equal(answered(front('checklist: {}'), none), front(`checklist: { ${item}: { status: terpenuhi } }`));
  });

  it('changes part by part what was answered before, and leaves comments and order alone', () => {
    const before = front(
      'checklist:',
      `  ${item}:`,
      '    oleh: Budi   # sementara',
      '    status: belum # dinilai',
      '    catatan: lama',
      'judul: SOP',
    );
    assert.equal(
      answered(before, { ...none, by: 'Siti', reason: 'Sudah diuji' }),
      front(
        'checklist:',
        `  ${item}:`,
        '    oleh: Siti   # sementara',
        '    status: terpenuhi # dinilai',
        '    alasan: Sudah diuji',
        'judul: SOP',
      ),
    );
  });

  it('takes an answer out, and with the last one the list', () => {
    const two = front('checklist:', '  CK-SOP-01: { status: belum }', `  ${item}: { status: belum }`, 'judul: SOP');
    const one = front('checklist:', '  CK-SOP-01: { status: belum }', 'judul: SOP');
    assert.equal(answered(two, undefined), one);
    assert.equal(answered(one, undefined, 'CK-SOP-01'), front('judul: SOP'));
    assert.equal(answered(one, undefined), one);
  });

  it('writes English words into an English document', () => {
    const text = front('bahasa: en', 'judul: SOP');
    const after = answered(text, { ...none, status: 'tidak-berlaku', reason: 'No forms are used' });
    assert.match(after, /not applicable/u);
    assert.equal(answerIn(after).reason, 'No forms are used');
  });

  it('writes into a YAML document, after its last value', () => {
    assert.equal(
      answered('jenis_dokumen: sop\njudul: SOP', none),
      `jenis_dokumen: sop\njudul: SOP\nchecklist:\n  ${item}: { status: terpenuhi }\n`,
    );
  });

  it('keeps the line breaks of the text', () => {
    const after = answered('---\r\njenis_dokumen: sop\r\n---\r\n# A\r\n', none);
    assert.equal(
      after,
      `---\r\njenis_dokumen: sop\r\nchecklist:\r\n  ${item}: { status: terpenuhi }\r\n---\r\n# A\r\n`,
    );
  });

  it('refuses front matter that is broken, and an answer that is written elsewhere', () => {
    for (const lines of [
      ['judul: "SOP', 'x: ]'],
      ['a: &a { status: belum }', 'checklist:', `  ${item}: *a`],
    ]) {
      const { document, reading, status, language } = checkText(front(...lines));
      assert.ok(document && reading && status.kind === 'checked');
      assert.equal(writeAnswer({ document, reading, type: status.type, language }, item, none), undefined);
    }
  });

  it('reads as it was given, whatever was typed, and changes nothing else', () => {
    const text = fc
      .string({ unit: 'grapheme', maxLength: 30 })
      .map((each) => each.replace(/\s+/gu, ' ').trim())
      // A dash says in every document that there is nothing.
      .filter((each) => !/^[-–—]+$/u.test(each));
    const answer = fc.record({
      status: fc.constantFrom('terpenuhi', 'sebagian', 'belum'),
      reason: text,
      by: text,
      date: fc.constantFrom('', '2026-05-04'),
      link: text,
      note: text,
    });
    const starts = [
      front('judul: SOP'),
      front('checklist:', '  CK-SOP-01: { status: belum }', 'judul: SOP'),
      front('checklist:', `  ${item}: { alasan: a, status: belum, catatan: "b, }", oleh: c }`, 'judul: SOP'),
      front(`checklist: { ${item}: { status: belum, bukti: a, tanggal: 2026-01-01 } }`, 'judul: SOP'),
      front('checklist:', `  ${item}:`, '    status: belum', '    alasan: a', '    bukti: b', 'judul: SOP'),
      front('checklist:', `  ${item}: belum`, 'judul: SOP'),
    ];
    fc.assert(
      fc.property(fc.constantFrom(...starts), answer, (start, given) => {
        const after = answered(start, given);
        assert.deepEqual(answerIn(after), { ...given });
        assert.ok(after.includes('judul: SOP') && after.endsWith('# SOP\n\nIsi.\n'));
        assert.ok(!/[\u202a-\u202e\u2066-\u2069]/u.test(after), 'no sign turns the direction of the text');
      }),
    );
  });
});
