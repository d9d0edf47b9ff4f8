/** How an office numbers its documents. */
export interface NumberRule {
  /** Whether a number is written as the office writes it. */
  readonly fits: (number: string) => boolean;
  /** A number that fits, to show to the author. */
  readonly example: string | undefined;
}

/** What an office said of itself in naskah.yaml; empty parts are said nowhere and nothing follows from them. */
export interface Office {
  readonly units: readonly string[];
  readonly positions: readonly string[];
  /** By type id; under `default` for all other types. */
  readonly numbers: ReadonlyMap<string, NumberRule>;
  /** Working hours of a day; without them a day is not converted to hours. */
  readonly hoursPerDay: number | undefined;
}

/** An office that said nothing. */
export const noOffice: Office = { units: [], positions: [], numbers: new Map(), hoursPerDay: undefined };
