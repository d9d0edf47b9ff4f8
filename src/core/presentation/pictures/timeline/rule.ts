/** A list whose rows take time. Paths begin at the row, but for `list` of what stands at the root. */
export interface RowRule {
  readonly list: string;
  readonly name: string;
  readonly code?: string;
  /** First and last month (counted from 1) or day; the same path for both where one text says when. */
  readonly from: string;
  readonly to: string;
  readonly owner?: string;
  readonly budget?: string;
  /** Only rows whose months or day can be read: it is no fault to have none. */
  readonly dated?: boolean;
}

export interface ActivityRule extends RowRule {
  /** Percent done. */
  readonly progress?: string;
  /** Codes of what must have ended before. */
  readonly after?: string;
}

export interface PhaseRule extends RowRule {
  /** What must hold before the next phase begins. */
  readonly gate?: string;
  readonly activities?: ActivityRule;
}

/** Where the time plan of a type stands: `timeline` of an entry of `pictures`. */
export interface TimelineRule {
  readonly name: string;
  /** The calendar month that counts as month 1. */
  readonly start?: string;
  /** Number of months. */
  readonly horizon?: string;
  readonly budget?: string;
  readonly currency?: string;
  readonly phases?: PhaseRule;
  /** Lists of activities that belong to no phase. */
  readonly activities?: readonly ActivityRule[];
  /** Rows that end a stretch of work; only their end is drawn. */
  readonly milestones?: RowRule;
}

/** The rule of an entry of `pictures` of the kind "timeline", which its meta-schema accepts. */
export function timelineRule(entry: Readonly<Record<string, unknown>>): TimelineRule {
  return entry['timeline'] as TimelineRule;
}
