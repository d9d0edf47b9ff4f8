/** Names of the metadata that decide how everything else is read; every type has them from `base`. */
export const conventions = {
  type: 'jenis_dokumen',
  title: 'judul',
  number: 'nomor',
  version: 'versi',
  status: 'status',
  /** Values of the status of a document that holds, and of one that no longer does. */
  inForce: ['disahkan', 'berlaku'],
  revoked: 'dicabut',
  /** Status of a document that is still being written. */
  draft: 'konsep',
  unit: 'unit_pemilik',
  agency: 'instansi',
  /** Position of the official who approves it. */
  approver: 'pejabat_pengesah/jabatan',
  approverName: 'pejabat_pengesah/nama',
  approverRank: 'pejabat_pengesah/pangkat',
  /** Number of the official as an employee. */
  approverNumber: 'pejabat_pengesah/nip',
  language: 'bahasa',
  classification: 'klasifikasi',
  /** Value of the classification that lets anybody read the document. */
  open: 'terbuka',
  /** Day on which it was approved (YYYY-MM-DD). */
  approved: 'tanggal_pengesahan',
  /** Day it takes effect (YYYY-MM-DD). */
  effective: 'tanggal_efektif',
  /** Day on which it is to be reviewed (YYYY-MM-DD). */
  review: 'tanggal_tinjau_ulang',
  /** A person's answers to checklist items, by their ids. */
  checklist: 'checklist',
  /** Parts of such an answer. */
  answer: { status: 'status', reason: 'alasan', by: 'oleh', date: 'tanggal', link: 'bukti', note: 'catatan' },
  /** First month (YYYY-MM) that month names are relative to. */
  start: 'mulai',
} as const;
