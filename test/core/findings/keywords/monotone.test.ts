import { keywordCases } from './keyword-cases.js';

const levels = ['rendah', 'sedang', 'tinggi', 'kritis'];
const times = { by: { of: 'tingkat', sequence: levels }, value: { of: 'waktu' }, direction: 'down' };
const hours = (nilai: number) => ({ nilai, satuan: 'jam' });

describe('monotone', () => {
  keywordCases(
    'monotone',
    [
      {
        name: 'accepts a value that falls as the other rises, in any order of the rows',
        rule: times,
        model: {
          baris: [
            { tingkat: 'Sedang', waktu: hours(4) },
            { tingkat: 'Kritis', waktu: { nilai: 30, satuan: 'menit' } },
            { tingkat: 'Rendah', waktu: { nilai: 2, satuan: 'hari' } },
          ],
        },
      },
      {
        name: 'reports the later of two rows that are out of step',
        rule: times,
        model: {
          baris: [
            { tingkat: 'kritis', waktu: hours(2) },
            { tingkat: 'tinggi', waktu: hours(1) },
          ],
        },
        faults: [
          [
            '/baris/1/waktu',
            'default',
            {
              value: { id: '1 jam', en: '1 hour' },
              other: { id: '2 jam', en: '2 hours' },
              otherItem: 'kritis',
            },
          ],
        ],
      },
      {
        name: 'reports one row that is out of step with many, not the many',
        rule: { by: { of: { times: ['celah', 'pegawai'] } }, value: { of: 'prioritas' }, direction: 'up' },
        model: {
          baris: [
            { nama: 'A', celah: 1, pegawai: 2, prioritas: 9 },
            { nama: 'B', celah: 2, pegawai: 5, prioritas: 3 },
            { nama: 'C', celah: 3, pegawai: 9, prioritas: 4 },
          ],
        },
        faults: [['/baris/0/prioritas', 'default', { value: 9, other: 3, otherItem: 'B' }]],
      },
      {
        name: 'passes over rows of unknown words or without a value, and equal ones',
        rule: times,
        model: {
          baris: [
            { tingkat: 'darurat', waktu: hours(9) },
            { tingkat: 'kritis' },
            { tingkat: 'tinggi', waktu: hours(1) },
            { tingkat: 'tinggi', waktu: hours(3) },
          ],
        },
      },
    ],
    'baris',
  );
});
