/** A clock may be set, a machine sleep, and a time zone change: a date is looked at, not waited for. */
const minute = 60_000;

/** Calls `begins` whenever the date is another than it was; it is looked at every minute. */
export function watchDay(today: () => string, begins: () => void): void {
  let day = today();
  setInterval(() => {
    const now = today();
    if (now === day) return;
    day = now;
    begins();
  }, minute);
}
