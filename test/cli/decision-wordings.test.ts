import assert from 'node:assert/strict';
import { run } from '../../src/cli/run.js';
import { builtInEngine } from '../../src/core/engine/built-in-engine.js';
import { MemoryIo } from '../support/memory-io.js';

const engine = builtInEngine();

/** What people write beside the second of four steps, and where the way goes on from there. */
const wordings = {
  // Both ways out.
  'Disetujui lanjut ke langkah 3, ditolak kembali ke langkah 1': 'Ya 3, Tidak 1',
  'Ditolak kembali ke langkah 1, disetujui lanjut ke langkah 3': 'Ya 3, Tidak 1',
  'Apabila ditolak, kembali ke langkah nomor 1, selain itu lanjut ke langkah 3': 'Ya 3, Tidak 1',
  'If incomplete, return to step 1; otherwise continue with step 3': 'Ya 3, Tidak 1',
  'Jika tidak lengkap kembali ke langkah 1, Ya → 3': 'Ya 3, Tidak 1',
  // One of them: the other has to be written.
  'Jika tidak lengkap kembali ke langkah 1': 'Tidak 1',
  'Tidak lengkap: kembali ke no. 1': 'Tidak 1',
  'Jika belum sesuai, kembali ke 1': 'Tidak 1',
  'Kurang lengkap dikembalikan ke langkah 1': 'Tidak 1',
  'Ya: lanjut; Tidak: kembali ke langkah 1': 'Tidak 1',
  'Kembali ke langkah 1 bila berkas tidak lengkap': 'Tidak 1',
  'Dikembalikan ke langkah 1 apabila ada kekurangan': 'Tidak 1',
  'Jika ada kekurangan, dikembalikan ke langkah 1': 'Tidak 1',
  'If not complete, go back to step 1': 'Tidak 1',
  'Jika setuju → 4': 'Ya 4',
  'Lanjut ke langkah 4 jika disetujui': 'Ya 4',
  'Jika lengkap ke langkah 4, jika tidak selesai': 'Ya 4',
  // No decision: numbers of other things, and a way without a condition.
  'Jika tidak lengkap, dikirim ke 3 petugas': '3',
  'Jika tidak lengkap dikembalikan kepada pemohon': '3',
  'Jika tidak lengkap, kembali ke 2 petugas semula': '3',
  'Dilaksanakan jika tidak ada antrean di loket 1': '3',
  'Jika belum ada, lihat kegiatan 1': '3',
  'Tidak lebih dari 3 hari': '3',
  'Kembali ke langkah 1': '1',
} as const;

async function waysFromSecond(remark: string): Promise<string> {
  const steps = ['Mulai', remark, '', 'Selesai'].map(
    (text, index) => `| ${String(index + 1)} | Memeriksa berkas | Petugas | Berkas | 5 menit | Berkas | ${text} |`,
  );
  const header = [
    '| No | Kegiatan | Pelaksana | Kelengkapan | Waktu | Output | Ket. |',
    '|---|---|---|---|---|---|---|',
  ];
  const text = ['---', 'jenis_dokumen: sop', '---', '## Prosedur', '', ...header, ...steps, ''].join('\n');
  const io = new MemoryIo({ 'a.md': text });
  assert.equal(await run(['export', 'a.md', '--to', 'mermaid'], io, engine), 0, io.err);
  const ways = [...io.out.matchAll(/^ *s1 -->(?:\|"(\w+)"\|)? s(\d)$/gmu)];
  return ways.map(([, exit = '', to]) => `${exit} ${String(Number(to) + 1)}`.trim()).join(', ');
}

describe('remarks that decide where a procedure goes on', () => {
  for (const [remark, ways] of Object.entries(wordings))
    it(`“${remark}”: ${ways}`, async () => {
      assert.equal(await waysFromSecond(remark), ways);
    });
});
