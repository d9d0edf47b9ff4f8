import { normaliseName } from '../text/names.js';

const CODE = /(?<![\p{L}\p{N}-])\p{Lu}{2,}[\p{L}\p{N}]{0,20}(?:-[\p{L}\p{N}]{1,40}){1,6}(?![\p{L}\p{N}-])/gu;

/** The key under which an indicator's code is found: case and spaces do not matter. */
export function indicatorKey(code: string): string {
  return `indicator:${code.normalize('NFKC').replace(/\s+/gu, '').toLowerCase()}`;
}

/** The key under which an indicator's name is found. */
export function indicatorTitleKey(title: string): string {
  return `indicator-title:${normaliseName(title)}`;
}

/** Codes such as KPI-01 or IKU-LAYANAN in a text, as written. */
export function findIndicators(text: string): readonly string[] {
  return [...text.matchAll(CODE)].map(([code]) => code);
}

/** What a code begins with: codes of one family are told apart from other words with a hyphen (COVID-19). */
export function familyOf(code: string): string {
  return `family:${code.split('-', 1)[0]?.toLowerCase() ?? ''}`;
}
