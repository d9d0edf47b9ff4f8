import { languageOf } from '../../writing/written-document.js';
import type { Subject } from '../subject.js';
import { spanOf } from './targets.js';

const NUMBER = /\d[\d.,]*(?<!\.|,)/u;

/** A number as the one there is written: with its unit and the signs that group its thousands. */
export function numberLike(value: number, pointer: string, subject: Subject): string {
  const span = spanOf(pointer, subject);
  const old = span ? subject.source.slice(span) : '';
  const own = NUMBER.exec(old)?.[0] ?? '';
  const point = pointFor(old, pointer, subject);
  const group = /^\d{1,3}(?<sign>[.,])\d{3}(?:\D|$)/u.exec(own)?.groups?.['sign'];
  const written = grouped(String(value), point, group === point ? undefined : group);
  // “90 juta” counts in another unit than the value.
  const isOnly = own !== '' && /^(?:Rp\.?|IDR)?\s*%?$/iu.test(old.replace(own, ''));
  return isOnly ? old.replace(own, () => written) : written;
}

/** YAML's own numbers have a point in every language. */
function pointFor(old: string, pointer: string, subject: Subject): string {
  const isNative = subject.reading.places.get(pointer)?.via === 'yaml' && /^[-\d.]*$/u.test(old);
  return languageOf(subject) === 'id' && !isNative ? ',' : '.';
}

function grouped(plain: string, point: string, group: string | undefined): string {
  const [whole = '', part] = plain.split('.');
  const shown = group === undefined ? whole : whole.replaceAll(/\B(?=(?:\d{3})+$)/gu, group);
  return part === undefined ? shown : `${shown}${point}${part}`;
}
