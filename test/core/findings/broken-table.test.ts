import assert from 'node:assert/strict';
import { sentence } from '../../../src/core/presentation/sentence.js';
import { applyEdits } from '../../../src/core/text/edit.js';
import { checkText } from '../../support/engine.js';

const head = ['---', 'jenis_dokumen: sop', 'pelaksana: [Petugas, Kepala]', '---', '', '## Prosedur', '', 'Langkahnya:'];
const header = '| No | Uraian Kegiatan | Pelaksana | Kelengkapan | Waktu | Output | Keterangan |';
const rows = [
  '| 1 | Menerima berkas | Petugas | Formulir | 5 menit | Berkas | Mulai |',
  '| 2 | Memeriksa berkas | Kepala | Berkas | 5 menit | Hasil | Selesai |',
];

/** What is said of the table, the words it marks, and the text after its safe repair. */
function broken(lines: readonly string[], eol = '\n') {
  const text = lines.join(eol);
  const found = checkText(text).findings.filter(({ code }) => code === 'TBL-001');
  assert.equal(found.length, 1);
  const [{ span, fixes } = assert.fail()] = found;
  const fix = fixes.find(({ isSafe }) => isSafe === true);
  return { marked: text.slice(span.start, span.end), after: fix && applyEdits(text, fix.edits).split(eol) };
}

describe('a table without a fitting line below its column names', () => {
  it('is marked at these names, and gets the line', () => {
    for (const eol of ['\n', '\r\n'])
      assert.deepEqual(broken([...head, header, ...rows], eol), {
        marked: header,
        after: [...head, header, '|---|---|---|---|---|---|---|', ...rows],
      });
  });

  it('gets it as wide as the names are, with its alignment', () => {
    for (const line of ['|:--|---|---|---|---|---|', '|:--|---|---|---|---|---|---|---|'])
      assert.deepEqual(broken([...head, header, line, ...rows]).after, [
        ...head,
        header,
        '|:--|---|---|---|---|---|---|',
        ...rows,
      ]);
  });

  it('is left to the author where its first line is no line of names', () => {
    assert.deepEqual(broken([...head, ...rows]), { marked: rows[0], after: undefined });
  });
});

describe('a table whose header has lost a name', () => {
  const without = (line: string, ...names: readonly string[]) =>
    names.reduce((text, name) => text.replace(` ${name} |`, ''), line);
  const line = '|---|---|---|---|---|---|---|';
  /** What is said, what is offered, and the text after the first repair. */
  const lost = (lines: readonly string[], code: string) => {
    const text = lines.join('\n');
    const found = checkText(text).findings.filter((each) => /^(?:TBL|SOP)/u.test(each.code));
    const [{ span, fixes } = assert.fail()] = found;
    assert.deepEqual([found.length, found[0]?.code], [1, code]);
    assert.deepEqual(
      fixes.filter(({ isSafe }) => isSafe === true),
      [],
    );
    const titles = fixes.map(({ title, data }) => sentence(title, data, 'id'));
    return {
      marked: text.slice(span.start, span.end),
      titles,
      after: fixes[0] && applyEdits(text, fixes[0].edits).split('\n'),
    };
  };

  for (const name of ['Pelaksana', 'Waktu', 'Keterangan', 'No'])
    it(`gets “${name}” in its place, where the line below and the rows agree`, () => {
      const own = without(header, name);
      assert.deepEqual(lost([...head, own, line, ...rows], 'TBL-001'), {
        marked: own,
        titles: [`Sisipkan judul kolom “${name}”`],
        after: [...head, header, line, ...rows],
      });
    });

  it('gets it with its dashes, where only the rows have the cell', () => {
    const own = without(header, 'Pelaksana');
    assert.deepEqual(lost([...head, '', own, '|---|---|---|---|---|---|', ...rows], 'TBL-007'), {
      marked: own,
      titles: ['Sisipkan judul kolom “Pelaksana”'],
      after: [...head, '', header, line, ...rows],
    });
  });

  it('is left to the author where several are lost', () => {
    const own = without(header, 'Pelaksana', 'Waktu');
    assert.deepEqual(lost([...head, own, line, ...rows], 'TBL-001'), { marked: own, titles: [], after: undefined });
  });
});

describe('a table whose columns are parted by tabs', () => {
  const pasted = [
    'No\tUraian Kegiatan\tPelaksana\tWaktu',
    '1\tMenerima | mencatat\tPetugas\t5 menit',
    '',
    '2\tMemeriksa\tKepala',
  ];
  const table = [
    '| No | Uraian Kegiatan | Pelaksana | Waktu |',
    '| --- | --- | --- | --- |',
    String.raw`| 1 | Menerima \| mencatat | Petugas | 5 menit |`,
    '| 2 | Memeriksa | Kepala |  |',
  ];
  const first = (lines: readonly string[], eol: string) => {
    const text = lines.join(eol);
    const [found] = checkText(text).findings.filter(({ code }) => code === 'TBL-001');
    const [fix] = found?.fixes ?? [];
    return { title: fix?.title.id, after: fix && applyEdits(text, fix.edits).split(eol) };
  };

  it('is first offered to be written as a table', () => {
    for (const eol of ['\n', '\r\n'])
      assert.deepEqual(first([...head, ...pasted], eol), { title: 'Jadikan tabel', after: [...head, ...table] });
  });

  it('keeps what follows apart', () => {
    const after = ['Selesai pada hari yang sama.'];
    assert.deepEqual(first([...head, ...pasted, ...after], '\n').after, [...head, ...table, '', ...after]);
  });

  it('is left as it is where a line has more cells than there are names', () => {
    assert.notEqual(first([...head, ...pasted, '3.\ta\tb\tc\td'], '\n').title, 'Jadikan tabel');
  });
});

describe('a table without pipes around its rows, which begin like a list', () => {
  const names = 'No | Uraian Kegiatan | Pelaksana | Kelengkapan | Waktu | Output | Keterangan';
  const delimiter = '---|---|---|---|---|---|---';
  const listed = [
    '1. | Menerima berkas | Petugas | Formulir | 5 menit | Berkas | Mulai',
    '2. | Memeriksa berkas | Kepala | Berkas | 5 menit | Hasil | Selesai',
  ];
  const found = (lines: readonly string[], eol = '\n') => {
    const text = lines.join(eol);
    return checkText(text).findings.flatMap(({ code, span, fixes: [fix] }) =>
      code === 'TBL-006'
        ? [
            {
              marked: text.slice(span.start, span.end).split(eol),
              after: fix && applyEdits(text, fix.edits).split(eol),
            },
          ]
        : [],
    );
  };

  it('is marked at these rows and gets the pipes, and is read', () => {
    for (const eol of ['\n', '\r\n']) {
      const document = [...head.slice(0, -1), names, delimiter, ...listed, '', 'Selesai.'];
      const piped = [names, delimiter, ...listed].map((line) => `| ${line} |`);
      const after = [...head.slice(0, -1), ...piped, '', 'Selesai.'];
      assert.deepEqual(found(document, eol), [{ marked: listed, after }]);
      const { reading } = checkText(after.join(eol));
      const steps = reading?.model['langkah'] as readonly { readonly no: number; readonly kegiatan: string }[];
      assert.deepEqual(
        steps.map(({ no, kegiatan }) => `${String(no)} ${kegiatan}`),
        ['1 Menerima berkas', '2 Memeriksa berkas'],
      );
    }
  });

  it('is none where a list follows that has other parts, or the table has pipes', () => {
    assert.deepEqual(found([...head, names, delimiter, '1. Menerima berkas', '2. Memeriksa berkas']), []);
    assert.deepEqual(found([...head, names, delimiter, '', ...listed]), []);
    assert.deepEqual(found([...head, header, `|${delimiter}|`, ...rows, '', ...listed]), []);
  });
});
