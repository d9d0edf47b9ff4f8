// What the runs of the editor's tests have in common.
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './paths.mjs';

const fixtures = join(projectRoot, 'test/editor/fixtures/workspace');

/** The tests change files: each run has its own copy, in the data folder of its server. Returns the copy. */
export function copyWorkspace(server) {
  const folder = join(server.data, 'kantor');
  cpSync(fixtures, folder, { recursive: true });
  return folder;
}

/** Waits for a promise so many seconds; then `onTimeout` is called, and an error thrown. */
export async function withTimeLimit(ended, seconds, onTimeout) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(async () => {
      await onTimeout();
      reject(new Error(`the editor tests took longer than ${seconds} s`));
    }, seconds * 1000);
  });
  try {
    return await Promise.race([ended, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** The result of tests that could not be run to their end. */
export function failure(problem) {
  console.error(problem);
  return { passed: 0, failed: 1, skipped: 0, failures: [problem.split('\n')[0]] };
}
