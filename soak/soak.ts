import { performance } from 'node:perf_hooks';
import { Coverage } from './coverage.js';
import { changed, changeOf } from './mutate.js';
import { Random } from './random.js';
import { faultOf, type Sample, type Target } from './target.js';

/** What was tried of one law. */
interface Row {
  readonly name: string;
  tries: number;
  /** Milliseconds of this process, so that a busy machine is not taken for slowness. */
  slowest: number;
  /** Texts kept because they reached new code. */
  kept: number;
}

/** One kind of fault, with the smallest text found that shows it. */
interface Fault {
  readonly target: string;
  readonly fault: string;
  sample: Sample;
  times: number;
}

/** `blocks`: how many blocks of our own code were reached. */
export interface SoakResult {
  readonly rows: readonly Row[];
  readonly faults: readonly Fault[];
  readonly blocks: number;
}

const warmUps = 200;
const longest = 60_000;

/** Puts changed texts to laws in turn, and keeps those that reach code never reached before. */
export class Soak {
  readonly #targets: readonly Target[];
  readonly #known: readonly Sample[];
  readonly #pool: Sample[];
  readonly #random: Random;
  readonly #rows: ReadonlyMap<Target, Row>;
  readonly #faults = new Map<string, Fault>();
  readonly #coverage: Coverage | undefined;

  constructor(targets: readonly Target[], known: readonly Sample[], seed: number) {
    this.#targets = targets;
    this.#known = known;
    this.#pool = [...known];
    this.#random = new Random(seed);
    this.#rows = new Map(targets.map((target) => [target, { name: target.name, tries: 0, slowest: 0, kept: 0 }]));
    this.#coverage = targets.some(({ isGuided }) => isGuided) ? new Coverage() : undefined;
  }

  /** For so many milliseconds, in turns of `turn` and at least one for each law, after some of the known texts as they are. */
  async run(milliseconds: number, turn = 4000): Promise<SoakResult> {
    await this.#tryKnown();
    const end = performance.now() + milliseconds;
    do {
      for (const target of this.#targets) await this.#slice(target, performance.now() + turn);
    } while (performance.now() < end);
    for (const target of this.#targets) await target.end?.();
    return { rows: [...this.#rows.values()], faults: [...this.#faults.values()], blocks: this.#coverage?.blocks ?? 0 };
  }

  /** Also brings everything into the state of a program that has run for a while: what is compiled is compiled. */
  async #tryKnown(): Promise<void> {
    for (const target of this.#targets.filter(({ isGuided }) => isGuided))
      for (let count = 0; count < warmUps; count += 1) {
        const sample = this.#random.pick(this.#known);
        const fault = await failureOf(target, sample, this.#random, this.#others());
        if (fault !== undefined) await this.#note(target, fault, sample);
      }
    this.#coverage?.newBlocks();
  }

  async #slice(target: Target, end: number): Promise<void> {
    while (performance.now() < end) {
      const sample = this.#next();
      const fault = await this.#try(target, sample);
      if (fault !== undefined) await this.#note(target, fault, sample);
      else if (target.isGuided === true) this.#keepIfNew(target, sample);
    }
  }

  /** A known or kept text with a few changes. */
  #next(): Sample {
    const random = this.#random;
    const { text, notation } = random.pick(random.below(2) === 0 ? this.#known : this.#pool);
    let now = text;
    for (let count = random.below(5); count >= 0; count -= 1) now = changed(now, changeOf(now, random, this.#others()));
    return { text: now.slice(0, longest), notation };
  }

  #others(): readonly string[] {
    return [this.#random.pick(this.#known).text];
  }

  async #try(target: Target, sample: Sample): Promise<string | undefined> {
    const start = process.cpuUsage();
    const fault = await failureOf(target, sample, new Random(this.#random.below(2 ** 31)), this.#others());
    const { user, system } = process.cpuUsage(start);
    const spent = (user + system) / 1000;
    const row = this.#rows.get(target);
    if (row) {
      row.tries += 1;
      row.slowest = Math.max(row.slowest, spent);
    }
    return fault ?? (spent > target.patience ? 'took too long' : undefined);
  }

  #keepIfNew(target: Target, sample: Sample): void {
    const row = this.#rows.get(target);
    if (!this.#coverage || !row || this.#coverage.newBlocks() === 0) return;
    this.#pool.push(sample);
    row.kept += 1;
  }

  /** Keeps the smaller of two texts that show the same fault. */
  async #note(target: Target, fault: string, sample: Sample): Promise<void> {
    const key = `${target.name} ${fault}`;
    const known = this.#faults.get(key);
    const small = known ? sample : await cutDown(target, fault, sample, this.#others());
    if (!known) this.#faults.set(key, { target: target.name, fault, sample: small, times: 1 });
    else {
      known.times += 1;
      if (small.text.length < known.sample.text.length) known.sample = small;
    }
  }
}

async function failureOf(
  target: Target,
  sample: Sample,
  random: Random,
  others: readonly string[],
): Promise<string | undefined> {
  try {
    return await target.check({ sample, random, others });
  } catch (error) {
    return faultOf(error);
  }
}

const cuttingMilliseconds = 10_000;

/** Leaves out lines, many at first, as long as the same fault shows; what depends on chance may stay larger. */
async function cutDown(target: Target, fault: string, sample: Sample, others: readonly string[]): Promise<Sample> {
  const end = performance.now() + cuttingMilliseconds;
  let lines = sample.text.split(/(?<=\n)/u);
  for (let size = lines.length >> 1; size > 0; size >>= 1) {
    for (let at = 0; at < lines.length && performance.now() < end;) {
      const fewer = [...lines.slice(0, at), ...lines.slice(at + size)];
      const still = { ...sample, text: fewer.join('') };
      if ((await failureOf(target, still, new Random(1), others)) === fault) lines = fewer;
      else at += size;
    }
  }
  return { ...sample, text: lines.join('') };
}
