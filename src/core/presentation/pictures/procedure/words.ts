import type { Bilingual } from '../../../catalogue/schema.js';

/** What a sheet says in its own words. */
export const words = {
  quality: { id: 'Mutu Baku', en: 'Quality Standard' },
  pageShort: { id: 'hal.', en: 'p.' },
  to: { id: 'ke', en: 'to' },
  from: { id: 'dari', en: 'from' },
  someOf: { id: 'Pelaksana pada halaman ini: {shown} dari {all}', en: 'Performers on this page: {shown} of {all}' },
  noSteps: {
    id: 'Belum ada langkah. Tulis tabel langkahnya; gambarnya muncul di sini.',
    en: 'There are no steps yet. Write the table of steps and the picture appears here.',
  },
  draft: {
    id: 'Rancangan: {count} hal pada langkah dan alur perlu diperbaiki',
    en: 'Draft: {count} faults in the steps and their flow',
  },
  unknownPerformer: { id: 'Pelaksana tidak dikenal', en: 'Unknown performer' },
  unreachable: { id: 'tidak pernah dicapai', en: 'never reached' },
  missingExit: { id: 'Cabang “{exit}” belum ditulis.', en: 'The exit “{exit}” is not written.' },
  missingTarget: { id: 'Langkah {target} tidak ada.', en: 'There is no step {target}.' },
  deadEnd: { id: 'Alur berhenti di sini tanpa “Selesai”.', en: 'The flow stops here without an end.' },
  step: { id: 'Langkah {number}', en: 'Step {number}' },
  leadsTo: { id: 'ke langkah {number}', en: 'to step {number}' },
  connector: {
    id: 'Penghubung {letter}: alur dari halaman {from} ke halaman {to}',
    en: 'Connector {letter}: the flow goes from page {from} to page {to}',
  },
  continued: { id: '(lanjutan)', en: '(continued)' },
  oneTime: { id: 'Waktu seluruh langkah: {total}', en: 'Time of all steps: {total}' },
  twoTimes: {
    id: 'Waktu jalur tersingkat: {quickest} (langkah {quickSteps}); terpanjang: {longest} (langkah {longSteps})',
    en: 'Quickest way: {quickest} (steps {quickSteps}); longest: {longest} (steps {longSteps})',
  },
  unknownTime: {
    id: 'Waktu seluruh langkah belum dapat dihitung: ada langkah yang waktunya belum terukur',
    en: 'The time of all steps cannot be worked out yet: some steps have no time that can be measured',
  },
  promised: { id: 'waktu layanan: {limit}', en: 'service time: {limit}' },
  within: { id: 'cukup', en: 'enough' },
  over: { id: 'terlampaui', en: 'exceeded' },
  maybeOver: { id: 'terlampaui pada jalur terpanjang', en: 'exceeded on the longest way' },
  incomparable: { id: 'satuannya tidak dapat dibandingkan', en: 'the units cannot be compared' },
  shape: { id: 'Bentuk', en: 'Shape' },
  next: { id: 'Berikutnya', en: 'Next' },
  caption: { id: 'Alur dalam bentuk tabel', en: 'The flow as a table' },
  capsule: { id: 'kapsul', en: 'capsule' },
  box: { id: 'kotak', en: 'box' },
  diamond: { id: 'belah ketupat', en: 'diamond' },
  description: {
    id: '{steps} langkah, {performers} pelaksana, {decisions} keputusan',
    en: '{steps} steps, {performers} performers, {decisions} decisions',
  },
} satisfies Readonly<Record<string, Bilingual>>;
