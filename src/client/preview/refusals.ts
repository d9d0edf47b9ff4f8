import type { ReaderLanguage } from '../../shared/protocol.js';
import { texts } from '../texts.js';
import type { Refusal } from './change-document.js';

/** Why nothing was written, and what to do. */
export const refusals: Readonly<Record<Refusal, Readonly<Record<ReaderLanguage, string>>>> = {
  changed: texts.refusedChanged,
  closed: texts.refusedClosed,
  locked: texts.refusedLocked,
  unwritable: texts.refusedUnwritable,
  computed: texts.refusedComputed,
  months: texts.refusedMonths,
  horizon: texts.refusedHorizon,
};
