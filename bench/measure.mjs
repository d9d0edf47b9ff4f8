// Measures whole programs from outside, all in the same way: CPU time as the shell counts it for its children.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../', import.meta.url));
const memory = path.join(root, 'bench/count-memory.cjs');

/**
 * CPU milliseconds (user and system) and peak megabytes of a program, the median of several runs. Memory is known of
 * programs of Node only. What a program prints is thrown away; ending with 0 or 1 counts as having worked.
 */
export function measure(words, rounds = 1, cwd = root) {
  const report = path.join(tmpdir(), `naskah-bench-${process.pid}.txt`);
  const runs = Array.from({ length: rounds }, () => once(words, cwd, report)).sort((a, b) => a.cpu - b.cpu);
  const median = runs[runs.length >> 1];
  // The whole takes minutes: whoever waits sees that it goes on.
  console.error(`${path.basename(words[1] ?? '')} ${words.at(-1)?.slice(-60)}: ${JSON.stringify(median)}`);
  return median;
}

function once(words, cwd, report) {
  rmSync(report, { force: true });
  const isNode = words[0] === process.execPath;
  const program = isNode ? [words[0], '--require', memory, ...words.slice(1)] : words;
  const { stdout, status } = spawnSync(
    'bash',
    ['-c', '"$@" >/dev/null 2>&1; code=$?; times; exit $code', 'bash', ...program],
    {
      cwd,
      encoding: 'utf8',
      env: { ...process.env, BENCH_REPORT: report },
    },
  );
  if (status === null || status > 1) throw new Error(`${words.join(' ').slice(0, 300)}: ended with ${status}`);
  const [, children = ''] = stdout.trim().split('\n');
  const cpu = [...children.matchAll(/(\d+)m([\d.]+)s/gu)].reduce(
    (sum, [, m, s]) => sum + Number(m) * 60_000 + Number(s) * 1000,
    0,
  );
  const megabytes = existsSync(report) ? Number(readFileSync(report, 'utf8')) : undefined;
  rmSync(report, { force: true });
  return { cpu, megabytes };
}
