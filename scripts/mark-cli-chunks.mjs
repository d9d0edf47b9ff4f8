import { readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * esbuild plug-in: files that only the command line loads are called `cli-…` instead of `shared-…`, so that the packaged
 * extension can do without them. Needs a metafile; `start` is the output that the extension begins with.
 * @param {string} start
 * @returns {import('esbuild').Plugin}
 */
export function markCliChunks(start) {
  return {
    name: 'naskah-mark-cli-chunks',
    setup(build) {
      build.onEnd(async ({ errors, metafile }) => {
        if (errors.length > 0 || !metafile) return;
        const needed = reachable(metafile, start);
        const chunks = Object.keys(metafile.outputs).filter((file) => /\/shared-\w+\.js$/u.test(file));
        const own = chunks.filter((file) => !needed.has(file)).map((file) => path.basename(file));
        for (const file of Object.keys(metafile.outputs)) await replaceNames(file, own);
        for (const name of own) await rename(path.join('dist', name), path.join('dist', cliName(name)));
      });
    },
  };
}

function cliName(name) {
  return name.replace('shared-', 'cli-');
}

/** The names hold a fingerprint: nothing else is called so. */
async function replaceNames(file, names) {
  const text = await readFile(file, 'utf8');
  const changed = names.reduce((done, name) => done.replaceAll(name, cliName(name)), text);
  if (changed !== text) await writeFile(file, changed);
}

/** Every output that is loaded from this one, at once or on demand. */
function reachable({ outputs }, start) {
  const found = new Set();
  const waiting = [start];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    waiting.push(...(outputs[next]?.imports ?? []).map((each) => each.path));
  }
  return found;
}
