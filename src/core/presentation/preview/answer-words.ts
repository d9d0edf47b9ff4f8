import type { Bilingual, Language } from '../../catalogue/schema.js';
import type { Answer, ItemResult } from '../../checklists/checklist-state.js';
import { formatDate, isIsoDate } from '../../text/dates.js';

const TEXTS = {
  computed: {
    id: 'Keadaannya dihitung dari naskah, jadi jawaban ini tidak dipakai.',
    en: 'Its state is computed from the text, so this answer is not used.',
  },
  tooEarly: {
    id: 'Jawaban ini baru dipakai bila naskah memuat yang diminta.',
    en: 'This answer is used only once the text holds what is asked for.',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** Who answered, and when: “Kepala Seksi, 4 Mei 2026”; what is not written is left out. */
export function answeredBy({ by, date }: Answer, language: Language): string {
  const day = date !== undefined && isIsoDate(date) ? formatDate(date, language) : date;
  return [by, day].filter((each) => each !== undefined).join(', ');
}

/** Why a person's answer does not decide the state of its item; empty where it does, or there is none. */
export function whyUnused({ answer, computed, attest }: ItemResult, language: Language): string {
  const isOpinion = answer !== undefined && answer.status !== 'tidak-berlaku';
  if (!isOpinion || computed === undefined || computed === 'perlu-penilaian-manusia') return '';
  return TEXTS[attest ? 'tooEarly' : 'computed'][language];
}
