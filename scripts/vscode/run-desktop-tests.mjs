// Runs the suite of test/editor/suite in a desktop VS Code, where one can be downloaded or NASKAH_CODE names one.
// Usage: node scripts/vscode/run-desktop-tests.mjs   (needs a build in dist/)
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { bundleSuite } from './bundle-suite.mjs';
import { outFolder, projectRoot } from './paths.mjs';

const temporary = mkdtempSync(join(tmpdir(), 'naskah-desktop-'));
const workspace = join(temporary, 'kantor');
const report = join(workspace, '.results.json');
try {
  cpSync(join(projectRoot, 'test/editor/fixtures/workspace'), workspace, { recursive: true });
  const extensionTestsPath = await bundleSuite(join(outFolder, 'test/editor.cjs'));
  await runTests({
    ...(process.env.NASKAH_CODE && { vscodeExecutablePath: process.env.NASKAH_CODE }),
    extensionDevelopmentPath: projectRoot,
    extensionTestsPath,
    launchArgs: [workspace, '--disable-extensions', '--disable-workspace-trust'],
  });
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  printReport();
  rmSync(temporary, { recursive: true, force: true });
}

function printReport() {
  try {
    console.log(JSON.parse(readFileSync(report, 'utf8')).lines.join('\n'));
  } catch {
    console.error(
      'Uji tidak dijalankan: VS Code desktop tidak dapat dimulai.\nNo test ran: the desktop VS Code could not be started.',
    );
  }
}
