import { Session, type Profiler } from 'node:inspector';

/** Which blocks of our own code have run, told by V8; new ones show that a text is worth keeping. */
export class Coverage {
  readonly #session = new Session();
  readonly #seen = new Set<string>();

  constructor() {
    this.#session.connect();
    this.#post('Profiler.enable');
    this.#post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  }

  /** Blocks that ran since the last call and never before. */
  newBlocks(): number {
    const before = this.#seen.size;
    for (const { url, functions } of this.#take()) if (url.includes('/src/')) this.#add(url, functions);
    return this.#seen.size - before;
  }

  get blocks(): number {
    return this.#seen.size;
  }

  #add(url: string, functions: readonly Profiler.FunctionCoverage[]): void {
    for (const { ranges } of functions)
      for (const { startOffset, endOffset, count } of ranges)
        if (count > 0) this.#seen.add(`${url}:${String(startOffset)}-${String(endOffset)}:${magnitude(count)}`);
  }

  #take(): readonly Profiler.ScriptCoverage[] {
    let taken: readonly Profiler.ScriptCoverage[] = [];
    this.#session.post('Profiler.takePreciseCoverage', (error, { result }) => {
      if (error) throw error;
      taken = result;
    });
    return taken;
  }

  #post(method: string, params?: object): void {
    this.#session.post(method, params, (error) => {
      if (error) throw error;
    });
  }
}

/** A block that runs a thousand times is another event than one that runs once: powers of four, up to some. */
function magnitude(count: number): string {
  return String(Math.min(6, Math.floor(Math.log2(count) / 2)));
}
