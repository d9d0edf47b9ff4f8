import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { parseGeneralYaml } from '../../../src/core/document/parse-yaml.js';
import { parseSimpleYaml } from '../../../src/core/document/simple-yaml.js';
import type { YamlNode } from '../../../src/core/document/yaml-tree.js';
import type { FlatText } from '../../../src/core/text/flat-text.js';
import { projectRoot } from '../../support/architecture.js';
import { tries } from '../../support/tries.js';

/** A text and where each of its units stands. */
function shownText(flat: FlatText): unknown {
  const places = Array.from({ length: flat.text.length }, (_, index) => flat.span(index, index + 1));
  return { text: flat.text, outer: flat.outer, places };
}

function shown(node: YamlNode | undefined): unknown {
  if (node?.kind === 'scalar') return { ...node, text: shownText(node.text) };
  if (node?.kind === 'sequence') return { ...node, items: node.items.map(shown) };
  const entries = node?.entries.map(({ key, value }) => ({ key: shownText(key), value: shown(value) }));
  return node && { ...node, entries };
}

/** Whether the simple reader took it; what it gives is what the general parser gives. */
function assertSame(text: string): boolean {
  const simple = parseSimpleYaml(text, 4);
  if (simple === undefined) return false;
  assert.deepEqual({ root: shown(simple), problems: [] }, generally(text), JSON.stringify(text));
  return true;
}

function generally(text: string): unknown {
  const { root, problems } = parseGeneralYaml(text, 4);
  return { root: shown(root), problems };
}

const words = [
  'SOP Reset Akun',
  'a',
  'Bagian 1: umum',
  'a:b',
  'x #1',
  'x#1',
  '2026-01-05',
  '1.0',
  '12',
  '007',
  '1.',
  '1e3',
];
const odd = [
  'true',
  'Null',
  '~',
  '0x1f',
  '- a',
  '[isi nama]',
  '{a: b}',
  '"a"',
  "'a'",
  '"a',
  "'it''s'",
  '"a\\n"',
  '&a',
  '*a',
  '!t',
  '|',
  '>',
  '@',
  '%',
  '? a',
  'ünder',
  '“a”',
];
const value = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...words) },
  { weight: 2, arbitrary: fc.constantFrom(...odd) },
  fc
    .array(fc.constantFrom('a', ' ', ':', '#', '"', "'", '[', ']', '{', '}', ',', '-', '?', '.', '1', 'é'), {
      maxLength: 8,
    })
    .map((all) => all.join('')),
);
const inFlow = fc
  .array(fc.oneof(value, fc.constantFrom('a: b', 'nama: Sri', 'k: 1')), { maxLength: 3 })
  .map((all) => all.join(', '));
const written = fc.oneof(
  value,
  inFlow.map((all) => `[${all}]`),
  inFlow.map((all) => `{ ${all} }`),
  value.map((text) => `"${text}"`),
);
const line = fc
  .tuple(
    fc.constantFrom('', '', '', '  ', '    ', ' '),
    fc.constantFrom('', '', '- ', '-  '),
    fc.constantFrom(
      'judul: ',
      'nomor: ',
      'unit:  ',
      'a-b: ',
      'pelaksana:',
      'x_1:',
      '',
      '',
      'judul dokumen: ',
      'k :',
      '# ',
    ),
    fc.oneof(written, fc.constant('')),
    fc.constantFrom('\n', '\n', '\n', '\r\n', '  \n', ' # catatan\n', '\n\n', ''),
  )
  .map((parts) => parts.join(''));
const block = fc.array(line, { minLength: 1, maxLength: 6 }).map((lines) => lines.join(''));

/** Front matter as authors write it: mostly what the simple reader takes. */
const usual = fc.constantFrom(
  'SOP Reset Akun',
  'a',
  'a:b',
  'x#1',
  '2026-01-05',
  '1.0',
  '12',
  'Kepala, Bidang',
  '"SOP: Akun"',
  "'a'",
);
const usualInFlow = fc.array(fc.constantFrom('a', 'Sri Wahyuni', '"a, b"', '12', '[b]'), {
  minLength: 1,
  maxLength: 3,
});
const usualValue = fc.oneof(
  { weight: 8, arbitrary: usual },
  { weight: 3, arbitrary: usualInFlow.map((all) => ` [${all.join(', ')}]`) },
  {
    weight: 3,
    arbitrary: usualInFlow.map((all) => `{ ${all.map((text, index) => `k${String(index)}: ${text}`).join(', ')} }`),
  },
  {
    weight: 3,
    arbitrary: fc
      .array(usual, { minLength: 1, maxLength: 3 })
      .map((all) => `\n${all.map((text) => `  - ${text}`).join('\n')}`),
  },
  {
    weight: 2,
    arbitrary: fc
      .array(usual, { minLength: 1, maxLength: 3 })
      .map((all) => `\n${all.map((text) => `- ${text}`).join('\n')}`),
  },
  {
    weight: 2,
    arbitrary: fc
      .array(usual, { minLength: 1, maxLength: 3 })
      .map((all) => `\n${all.map((text, index) => `  k${String(index)}: ${text}`).join('\n')}`),
  },
  { weight: 1, arbitrary: value },
);
const usualEnd = fc.constantFrom('\n', '\n', '\n', '\n', '\r\n', '\n\n', '\n# catatan\n', '\n  # catatan\n', '  \n');
const frontMatter = fc
  .array(fc.tuple(usualValue, usualEnd), { minLength: 1, maxLength: 6 })
  .map((lines) => lines.map(([text, end], index) => `kunci${String(index)}: ${text}${end}`).join(''));

describe('simple-yaml', () => {
  it('reads what front matter mostly consists of', () => {
    const texts = [
      'jenis_dokumen: sop\njudul: SOP Layanan 1\nversi: "1.0"\ntanggal: 2026-01-05\n',
      'pejabat_pengesah: {jabatan: Kepala Dinas, nama: Sri Wahyuni}\npelaksana: [Petugas Loket, "Kepala Seksi"]\n',
      'pelaksana:\n  - Petugas Loket\n  - Kepala Seksi\npejabat:\n  jabatan: Kepala\n  nama: Sri\n',
      'a:\n- b\n- c\nd: 1\ne: 1.5\n',
      "# catatan\njudul: 'SOP: Layanan'\r\n\r\nnomor: SOP-1/DISKOMINFO/2026\r\n",
    ];
    for (const text of texts) assert.equal(assertSame(text), true, text);
  });

  it('gives the tree of the general parser or nothing', () => {
    let read = 0;
    const property = fc.property(fc.oneof(block, frontMatter), (text) => {
      if (assertSame(text)) read += 1;
    });
    fc.assert(property, tries(4000));
    assert.ok(read > 1000, `the property must not be empty: ${String(read)}`);
  });

  it('takes the front matter of most examples', () => {
    const folder = path.join(projectRoot, 'examples');
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md'));
    const texts = names.flatMap((name) => {
      const text = readFileSync(path.join(folder, name), 'utf8');
      return /^---\r?\n([^]*?\n)---\r?\n/.exec(text)?.[1] ?? [];
    });
    const taken = texts.filter(assertSame);
    assert.ok(taken.length * 2 > texts.length, `${String(taken.length)} of ${String(texts.length)}`);
  });
});
