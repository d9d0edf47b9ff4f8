import { keywordCases } from './keyword-cases.js';

const rule = { left: 'quick_win/*/nama', in: ['fase/*/kegiatan/*/nama', 'fase/*/nama'] };
const fase = [{ nama: 'Pilot perizinan', kegiatan: [{ nama: 'Uji coba antrean daring' }] }];

describe('mentions', () => {
  keywordCases('mentions', [
    {
      name: 'accepts a text that shares a word with another',
      rule,
      model: { fase, quick_win: [{ nama: 'Antrean untuk warga' }] },
    },
    {
      name: 'reports a text that shares none',
      rule,
      model: { fase, quick_win: [{ nama: 'Perizinan cepat' }, { nama: 'Tanda tangan elektronik' }] },
      faults: [['/quick_win/1/nama', 'default', { left: 'Tanda tangan elektronik' }]],
    },
    { name: 'passes when there is nothing to compare with', rule, model: { quick_win: [{ nama: 'Tanda tangan' }] } },
    {
      name: 'passes over a text without significant words',
      rule,
      model: { fase, quick_win: [{ nama: 'dan di' }, { nama: 7 }] },
    },
    {
      name: 'looks only at the elements that `where` wants',
      rule: { ...rule, where: { jenis: '^wajib$' } },
      model: {
        fase,
        quick_win: [
          { nama: 'Arsip', jenis: 'lain' },
          { nama: 'Arsip', jenis: 'Wajib' },
        ],
      },
      faults: [['/quick_win/1/nama', 'default', { left: 'Arsip' }]],
    },
    {
      name: 'asks for so many of the words in one text',
      rule: { ...rule, least: 0.5 },
      model: {
        fase,
        quick_win: [
          { nama: 'Antrean daring gedung' },
          { nama: 'Perizinan antrean bangunan' },
          { nama: 'Pilot antrean' },
        ],
      },
      faults: [['/quick_win/1/nama', 'default', { left: 'Perizinan antrean bangunan' }]],
    },
    {
      name: 'marks what `at` says',
      rule: { ...rule, at: 'fase' },
      model: { fase, quick_win: [{ nama: 'Tanda tangan elektronik' }] },
      faults: [['/fase', 'default', { left: 'Tanda tangan elektronik' }]],
    },
  ]);
});
