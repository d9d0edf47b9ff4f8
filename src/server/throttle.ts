/** Calls `act` at once, then at most once in so many milliseconds, the last time after the last request. */
export function throttle(act: () => void, milliseconds: number): () => void {
  let isResting = false;
  let isWanted = false;
  const run = (): void => {
    isResting = true;
    isWanted = false;
    act();
    setTimeout(() => {
      isResting = false;
      if (isWanted) run();
    }, milliseconds);
  };
  return () => {
    isWanted = true;
    if (!isResting) run();
  };
}
