import assert from 'node:assert/strict';
import { compileGlobs, globFault } from '../../../src/core/workspace/file-globs.js';

function assertMatches(patterns: readonly string[], wanted: readonly string[], unwanted: readonly string[]): void {
  const globs = compileGlobs(patterns);
  for (const path of wanted) assert.ok(globs.matches(path), `${patterns.join()} should fit ${path}`);
  for (const path of unwanted) assert.ok(!globs.matches(path), `${patterns.join()} should not fit ${path}`);
}

describe('compileGlobs', () => {
  it('fits a name without a slash in any folder', () => {
    assertMatches(['*.md'], ['a.md', 'x/y/a.md', '.x/a.md'], ['a.yaml']);
    assertMatches(['README.md'], ['README.md', 'x/README.md'], ['XREADME.md']);
  });

  it('counts from the root when there is a slash', () => {
    assertMatches(['sop/**'], ['sop/a.md', 'sop/x/a.md'], ['x/sop/a.md', 'sop2/a.md']);
    assertMatches(['./sop/*.md', '/a.md'], ['sop/a.md', 'a.md'], ['sop/x/a.md', 'x/a.md']);
  });

  it('takes a folder for all it holds', () => {
    assertMatches(['arsip'], ['arsip/a.md', 'x/arsip/y/a.md'], ['arsip2/a.md']);
    assertMatches(['x/arsip/'], ['x/arsip/a.md'], ['arsip/a.md']);
  });

  it('takes files out again with an exclamation mark', () => {
    assertMatches(['sop/**', '!sop/contoh.md'], ['sop/a.md'], ['sop/contoh.md']);
  });

  it('understands braces and letters that need no English', () => {
    assertMatches(['{sop,pedoman}/**/*.{md,yaml}'], ['sop/a.md', 'pedoman/x/b.yaml'], ['lain/a.md']);
    assertMatches(['peta jalan/é*.md'], ['peta jalan/édisi.md'], ['peta jalan/e.md']);
  });

  it('matches nothing without patterns or with a faulty one', () => {
    assertMatches([], [], ['a.md']);
    assertMatches(['a{b'], [], ['a{b', 'ab']);
  });

  it('knows folders that need not be looked into', () => {
    assert.ok(compileGlobs(['arsip']).matchesFolder('arsip'));
    assert.ok(compileGlobs(['x/**']).matchesFolder('x/y'));
    assert.ok(!compileGlobs(['arsip/*.md']).matchesFolder('arsip'));
    assert.ok(!compileGlobs(['*.md']).matchesFolder('arsip'));
    assert.ok(!compileGlobs(['arsip', '!arsip/a.md']).matchesFolder('arsip'));
  });
});

describe('globFault', () => {
  it('accepts what can be used', () => {
    for (const pattern of ['**', 'a/b/*.md', '!x', '[ab].md', 'a..b/c']) assert.equal(globFault(pattern), undefined);
  });

  it('refuses what can never fit or never end', () => {
    for (const pattern of [
      '',
      ' ',
      '!',
      'a\\b',
      '../x',
      'x/../y',
      'C:/x',
      '//x',
      '[a',
      '*a*a*a*a*a*',
      'x'.repeat(501),
    ]) {
      assert.ok(globFault(pattern), pattern);
    }
  });
});
