import assert from 'node:assert/strict';
import { applyEdits } from '../../../src/core/text/edit.js';
import { checkText } from '../../support/engine.js';

/** What is said of the front matter of a Markdown text, and the text after the first repair. */
function broken(lines: readonly string[]) {
  const text = lines.join('\n');
  const { findings, status } = checkText(text, { notation: 'markdown' });
  const [found] = findings.filter(({ code }) => code === 'YAML-001');
  const fix = found?.fixes[0];
  const after = fix && applyEdits(text, fix.edits);
  return {
    status: status.kind,
    marked: found && text.slice(found.span.start, found.span.end),
    message: found?.message.id,
    isSafe: fix?.isSafe === true,
    after: after?.split('\n'),
    then: after === undefined ? undefined : checkText(after, { notation: 'markdown' }),
  };
}

const yamlCodes = (checked: ReturnType<typeof checkText> | undefined) =>
  checked?.findings.filter(({ code }) => code.startsWith('YAML') || code === 'META-012').map(({ code }) => code);

const english = ['Document Type: sop', 'Language: en', 'Title: Reset Account Password'];
const indonesian = ['jenis_dokumen: sop', 'judul: SOP Reset Akun'];
const body = ['', '# Reset Account Password', '', 'Text.'];

describe('front matter that nothing closes', () => {
  for (const fields of [english, indonesian, ['"$type": sop', ...indonesian.slice(1)]]) {
    it(`is told and closed after its last field: ${fields[0] ?? ''}`, () => {
      const { marked, after, then } = broken(['---', ...fields, ...body]);
      assert.equal(marked, '---');
      assert.deepEqual(after, ['---', ...fields, '---', ...body]);
      assert.equal(then?.status.kind, 'checked');
      assert.deepEqual(yamlCodes(then), []);
    });
  }

  for (const fence of ['———', '—-', '–––', '—', ' ---', '=====']) {
    it(`gets the fence that was meant: “${fence}”`, () => {
      const { after, then } = broken(['---', ...english, fence, ...body]);
      assert.deepEqual(after, ['---', ...english, '---', ...body]);
      assert.equal(then?.status.kind, 'checked');
    });
  }

  it('is none of ours where “Document Type” says something else', () => {
    assert.equal(broken(['---', 'Document Type: letter', ...body]).status, 'skipped');
  });
});

describe('front matter that does not begin on the first line', () => {
  const begun: readonly (readonly [string, readonly string[], string])[] = [
    ['an empty line before it', ['', '---'], '---'],
    ['lines with hard spaces before it', ['\u00a0', ' ', '---'], '---'],
    ['a space before it', [' ---'], '---'],
    ['a hard space before it', ['\u00a0---'], '---'],
    ['the dashes that Word makes', ['———'], '———'],
    ['two dashes', ['--'], '--'],
    ['a line', ['____'], '____'],
  ];
  for (const fields of [english, indonesian]) {
    for (const [what, opening, words] of begun) {
      it(`is told and safely begun: ${what}, ${fields[0] ?? ''}`, () => {
        const { marked, message, isSafe, after, then } = broken([...opening, ...fields, '---', ...body]);
        assert.equal(marked, words);
        assert.match(message ?? '', /baris pertama dokumen bukan “---”/u);
        assert.equal(isSafe, true);
        assert.deepEqual(after, ['---', ...fields, '---', ...body]);
        assert.equal(then?.status.kind, 'checked');
        assert.deepEqual(yamlCodes(then), []);
      });
    }
  }

  it('is begun before its first field where there is no fence', () => {
    const { marked, after } = broken([...english, '---', ...body]);
    assert.equal(marked, english[0]);
    assert.deepEqual(after, ['---', ...english, '---', ...body]);
  });

  it('is ended as well where nothing ends it, which a person should see', () => {
    for (const end of [['———'], []]) {
      const { after, isSafe } = broken(['———', ...english, ...end, ...body]);
      assert.deepEqual(after, ['---', ...english, '---', ...body]);
      assert.equal(isSafe, false);
    }
  });

  it('may have a slip of its own, which is found then', () => {
    const { after, then } = broken(['', '---', 'jenis_dokumen:sop', 'judul: SOP', '---', ...body]);
    assert.deepEqual(after, ['---', 'jenis_dokumen:sop', 'judul: SOP', '---', ...body]);
    assert.deepEqual(yamlCodes(then), ['YAML-001']);
  });

  it('is not looked for in a text that only speaks of document types', () => {
    for (const lines of [
      ['# Guide', '', '---', 'Document Type: sop', '---'],
      ['---', '', 'Every file says which kind it is.', '', 'Document Type: sop'],
      ['***', '', '# Guide', '', '    Document Type: sop'],
      ['Document Type: sop', '', 'Text without a fence.'],
      ['Document Type: letter', '---'],
    ]) {
      assert.equal(broken(lines).status, 'skipped', lines.join('\n'));
    }
  });
});

describe('a slip on the line that declares the type', () => {
  const mended = (lines: readonly string[], after: readonly string[]) => {
    const found = broken(['---', ...lines, '---', ...body]);
    assert.equal(found.status, 'checked');
    assert.deepEqual(found.after, ['---', ...after, '---', ...body]);
    assert.equal(found.isSafe, true);
    assert.equal(found.then?.status.kind, 'checked');
    assert.deepEqual(yamlCodes(found.then), []);
  };

  it('does not hide what the document is: no space behind the colon', () => {
    for (const [name, title] of [
      ['jenis_dokumen', 'judul'],
      ['Jenis Dokumen', 'Judul'],
      ['Document Type', 'Title'],
    ] as const) {
      const rest = `${title}: Reset`;
      mended([`${name}:sop`, rest], [`${name}: sop`, rest]);
      mended([rest, `${name}:sop`], [rest, `${name}: sop`]);
      mended([`${name}:sop`], [`${name}: sop`]);
    }
  });

  it('nor does one right above it', () => {
    mended(['Title:Reset', 'Document Type: sop'], ['Title: Reset', 'Document Type: sop']);
    mended(['judul:Reset', 'jenis_dokumen:sop'], ['judul: Reset', 'jenis_dokumen: sop']);
    const quote = broken(['---', 'judul: "Reset', 'jenis_dokumen: sop', 'status: konsep', '---', ...body]);
    assert.equal(quote.status, 'checked');
    assert.deepEqual(quote.after, ['---', 'judul: "Reset"', 'jenis_dokumen: sop', 'status: konsep', '---', ...body]);
  });

  it('is recognised in a YAML document as well', () => {
    const text = 'jenis_dokumen:sop\njudul: Reset\n';
    const { status, findings } = checkText(text, { notation: 'yaml' });
    assert.equal(status.kind, 'checked');
    const fix = findings.find(({ code }) => code === 'YAML-001')?.fixes[0];
    assert.equal(fix && applyEdits(text, fix.edits), 'jenis_dokumen: sop\njudul: Reset\n');
  });

  it('is not guessed: an unknown word leaves the file alone', () => {
    assert.equal(broken(['---', 'Document Type:letter', 'Title: Reset', '---', ...body]).status, 'skipped');
  });
});
