import type { Bilingual } from '../../../catalogue/schema.js';

/** Where the parts of an indicator stand; paths from its row. */
export interface IndicatorColumns {
  readonly name: string;
  readonly target: string;
  readonly code?: string;
  readonly unit?: string;
  readonly direction?: string;
  readonly baseline?: string;
  readonly actual?: string;
  /** Achievement in per cent, as the author wrote it. */
  readonly written?: string;
}

/** Where the parts of a baseline, target or actual stand; paths from that value. */
export interface AmountPaths {
  readonly number: string;
  /** Upper end of a range. */
  readonly upper?: string;
  readonly unit?: string;
  readonly operator?: string;
  /** Set when the number is a change (“down by 20%”) and no level. */
  readonly change?: string;
  /** Year or date that it belongs to; the first that is written. */
  readonly time?: readonly string[];
}

/** What a target's operator means: which values of the type say so. */
export interface OperatorWords {
  readonly atLeast: string;
  readonly atMost: string;
  readonly above: string;
  readonly below: string;
}

/** Actuals over time: a list in the row, or a list of the document whose rows name the indicator. */
export interface SeriesRule {
  /** Path from the row; with a leading “/” from the document. */
  readonly list: string;
  readonly period: string;
  readonly value: string;
  /** Of a list of the document: the columns that name the indicator. */
  readonly names?: readonly string[];
}

/** Actuals over time as parts of the row, one for each period: the table has a column for each. */
export interface PeriodColumns {
  /** Path of the object from the row; its properties are the periods, earliest first. */
  readonly columns: string;
}

/** How a type's indicators are drawn: an entry of `pictures` of the kind "indicators". */
export interface IndicatorsRule {
  readonly title: Bilingual;
  /** The document's title. */
  readonly name: string;
  readonly list: string;
  readonly columns: IndicatorColumns;
  readonly amount: AmountPaths;
  readonly operators: OperatorWords;
  /** The type's words for: higher is better, lower is better, keep the level. */
  readonly directions: { readonly up: string; readonly down: string; readonly keep: string };
  /** Limits of the colours; paths from the row. */
  readonly thresholds?: { readonly good: string; readonly middle: string; readonly bad: string };
  readonly series?: readonly (SeriesRule | PeriodColumns)[];
}

/** The rule of an entry of `pictures`, which its meta-schema accepts. */
export function indicatorsRule(entry: Readonly<Record<string, unknown>>): IndicatorsRule {
  return { ...(entry['indicators'] as IndicatorsRule), title: entry['title'] as Bilingual };
}
