import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { listFiles, PackageManager } from '@vscode/vsce';
import { isAllowed } from '../../scripts/third-party-notices.mjs';
import { projectRoot } from '../support/architecture.js';

/** What the packaged extension may hold, and nothing else. */
const allowed = [
  /^package(?:\.nls(?:\.id)?)?\.json$/u,
  /^(?:README|CHANGELOG|LICENSE|dist\/THIRD-PARTY-NOTICES)(?:\.md|\.txt)?$/u,
  /^media\/(?:walkthrough\/)?[\w-]+\.(?:svg|png)$/u,
  /^schemas\/meta\/[\w-]+\.schema\.json$/u,
  /^snippets\/(?:markdown|yaml)\.(?:id|en)\.json$/u,
  /^dist\/(?:web\/|webview\/)?[\w-]+\.(?:c?js|css|ttf)$/u,
  /^dist\/built-in\/(?:(?:data|validator-[\w-]+)\.js|package\.json)$/u,
];

const needed = [
  'dist/THIRD-PARTY-NOTICES.txt',
  'dist/built-in/data.js',
  'dist/built-in/package.json',
  'dist/built-in/validator-sop.js',
  'dist/extension.cjs',
  'dist/server-worker.js',
  'dist/server.js',
  'dist/web/extension.cjs',
  'dist/webview/preview.js',
  'dist/worker-loader.js',
  'LICENSE',
  'media/icon.png',
  'package.json',
  'package.nls.id.json',
  'package.nls.json',
  'README.md',
];

const bytesAllowed = 2.5 * 1024 * 1024;

describe('the packaged extension', function () {
  this.timeout(60_000);
  let files: readonly string[] = [];
  before(async function () {
    if (!existsSync(path.join(projectRoot, 'dist/built-in/data.js'))) this.skip();
    files = await listFiles({ cwd: projectRoot, packageManager: PackageManager.None });
  });

  it('holds what is needed', () => {
    assert.deepEqual(
      needed.filter((file) => !files.includes(file)),
      [],
    );
  });

  it('holds nothing else: no sources, no tests, no packages, no maps, not the command line', () => {
    const others = files.filter((file) => !allowed.some((pattern) => pattern.test(file)));
    assert.deepEqual(others, []);
    assert.deepEqual(
      files.filter((file) => file.startsWith('dist/cli')),
      [],
    );
  });

  it('holds every part that its programs load, at once or on demand', () => {
    for (const file of files.filter((each) => each.startsWith('dist/') && each.endsWith('.js'))) {
      const text = readFileSync(path.join(projectRoot, file), 'utf8');
      for (const [, name = ''] of text.matchAll(/["'`]\.\/((?:cli|shared)-\w+\.js)["'`]/gu)) {
        assert.ok(files.includes(`dist/${name}`), `${file} loads ${name}`);
      }
    }
  });

  it('holds every file that the manifest names', () => {
    const manifest = readFileSync(path.join(projectRoot, 'package.json'), 'utf8');
    const named = [...manifest.matchAll(/"\.?\/?((?:dist|media|schemas|snippets)\/[\w./-]+)"/gu)].map(
      ([, name = '']) => name,
    );
    const absent = named.filter((name) => name !== 'dist/cli.js' && !files.includes(name));
    assert.ok(named.length > 10);
    assert.deepEqual(absent, []);
  });

  it('holds what comes with Naskah once', () => {
    const scripts = files.filter((file) => file.startsWith('dist/') && /js$/u.test(file));
    // Words of a type's schema, and of the code that its rules become.
    const words = { data: /SOP Pengamanan Akun/u, 'validator-account-security-sop': /params:\{missingProperty:"/u };
    for (const [name, each] of Object.entries(words))
      assert.match(readFileSync(path.join(projectRoot, `dist/built-in/${name}.js`), 'utf8'), each);
    const others = scripts.filter((file) => !file.startsWith('dist/built-in/'));
    const holders = others.filter((file) => {
      const text = readFileSync(path.join(projectRoot, file), 'utf8');
      return Object.values(words).some((each) => each.test(text));
    });
    assert.deepEqual(holders, []);
    const large = scripts.filter((file) => readFileSync(path.join(projectRoot, file)).length > 1_000_000);
    assert.deepEqual(large, ['dist/built-in/data.js']);
  });

  it('says under which licences its parts are, and these allow it', () => {
    const text = readFileSync(path.join(projectRoot, 'dist/THIRD-PARTY-NOTICES.txt'), 'utf8');
    const parts = [...text.matchAll(/^(?<name>\S+) \d+\.\d+\.\d+\S* \((?<licence>.+)\)$/gmu)].map(
      ({ groups }) => groups,
    );
    const names = parts.map((part) => part?.['name']);
    for (const name of ['ajv', 'yaml', 're2js', 'vscode-languageserver', 'vscode-languageclient', 'lit-html']) {
      assert.ok(names.includes(name), name);
    }
    assert.deepEqual(
      parts.filter((part) => !isAllowed(part?.['licence'] ?? '')),
      [],
    );
  });

  it('would not hold a part whose licence does not allow it', () => {
    assert.deepEqual(['MIT', '(MIT OR GPL-3.0-or-later)', '(MIT AND Zlib)'].map(isAllowed), [true, true, true]);
    assert.deepEqual(['GPL-3.0', 'undefined', '(MIT AND GPL-3.0)', ''].map(isAllowed), [false, false, false, false]);
  });

  it('shows an icon that the marketplace takes: PNG, square, at least 128 pixels', () => {
    const icon = readFileSync(path.join(projectRoot, 'media/icon.png'));
    assert.equal(icon.subarray(1, 4).toString(), 'PNG');
    assert.equal(icon.readUInt32BE(16), icon.readUInt32BE(20));
    assert.ok(icon.readUInt32BE(16) >= 128);
  });

  it('says that it works in folders that are not trusted and that are not on a disk', () => {
    const { capabilities } = JSON.parse(readFileSync(path.join(projectRoot, 'package.json'), 'utf8')) as {
      capabilities: unknown;
    };
    assert.deepEqual(capabilities, { untrustedWorkspaces: { supported: true }, virtualWorkspaces: true });
  });

  it('is smaller than 2.5 MB', () => {
    const packed = files.reduce(
      (sum, file) => sum + deflateRawSync(readFileSync(path.join(projectRoot, file))).length + 200,
      0,
    );
    assert.ok(packed < bytesAllowed, `${(packed / 1024 / 1024).toFixed(2)} MB`);
  });
});
