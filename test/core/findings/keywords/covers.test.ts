import { keywordCases } from './keyword-cases.js';

const rule = {
  in: ['enkripsi', 'kontrol/*/nama'],
  topics: { simpan: 'at-rest|disimpan', kirim: 'in-transit|dikirim' },
};

describe('covers', () => {
  keywordCases('covers', [
    {
      name: 'accepts topics that are spoken of anywhere in the texts',
      rule,
      model: { enkripsi: 'Data dienkripsi saat DISIMPAN.', kontrol: [{ nama: 'Enkripsi in-transit' }] },
    },
    {
      name: 'reports each topic that no text speaks of, at the first text that is there',
      rule,
      model: { enkripsi: 'Data dienkripsi saat disimpan.' },
      faults: [['/enkripsi', 'kirim', { topic: 'kirim', whole: true }]],
    },
    {
      name: 'marks the list when only that is there',
      rule,
      model: { kontrol: [{ nama: 'Enkripsi saat dikirim' }] },
      faults: [['/kontrol', 'simpan', { topic: 'simpan', whole: true }]],
    },
    { name: 'is silent when nothing is written', rule, model: { kontrol: [] } },
    {
      name: 'demands something written when it is strict',
      rule: { ...rule, topics: { simpan: 'disimpan' }, strict: true },
      model: {},
      faults: [['/enkripsi', 'simpan', { topic: 'simpan', whole: true }]],
    },
    {
      name: 'reads whole tables',
      rule: { in: 'kontrol', topics: { cadangan: 'cadangan' } },
      model: { kontrol: [{ nama: 'Cadangan', bukti: ['berita acara'] }] },
    },
    {
      name: 'looks only at the elements that `where` wants',
      rule: { in: 'kontrol/*/nama', where: { jenis: '^wajib$' }, topics: { cadangan: 'cadangan' } },
      model: {
        kontrol: [
          { nama: 'Cadangan', jenis: 'lain' },
          { nama: 'Enkripsi', jenis: 'wajib' },
        ],
      },
      faults: [['/kontrol', 'cadangan', { topic: 'cadangan', whole: true }]],
    },
    {
      name: 'counts topics when only some are needed, and names the missing ones',
      rule: {
        in: 'penilai',
        topics: {
          atasan: { match: 'atasan', label: { id: 'atasan', en: 'superior' } },
          rekan: { match: 'rekan', label: { id: 'rekan', en: 'peer' } },
          bawahan: 'bawahan',
        },
        least: 2,
        at: 'bobot',
      },
      model: { penilai: 'Dinilai oleh atasan.', bobot: 1 },
      faults: [['/bobot', 'default', { count: 1, missing: [{ id: 'rekan', en: 'peer' }, 'bawahan'], whole: true }]],
    },
  ]);
});
