/** The same drawings in every run: a rare fault is not found first where nobody looks for it. */
const usual = 20260601;

/** NASKAH_SEED: a whole number for other drawings, or `random` for new ones in each run. */
function seed(): number | undefined {
  const given = process.env['NASKAH_SEED'] ?? '';
  if (given === '') return usual;
  if (given === 'random') return undefined;
  const number = Number(given);
  if (!Number.isSafeInteger(number)) throw new Error(`NASKAH_SEED is a whole number or “random”, not “${given}”`);
  return number;
}

/** For `fc.assert`: how a property of drawings is tried; PICTURE_RUNS says how often where it is usually 60 times. */
export function tries(usually: number): { readonly numRuns: number; readonly seed?: number } {
  const given = seed();
  const runs = Math.ceil((usually * Number(process.env['PICTURE_RUNS'] ?? 60)) / 60);
  return { numRuns: runs, ...(given !== undefined && { seed: given }) };
}
