import assert from 'node:assert/strict';
import { displayWidth } from '../../../src/core/presentation/display-width.js';
import { rulePageMarkdown, rulePageText } from '../../../src/core/presentation/rule-page.js';
import { workspaceRules } from '../../../src/core/workspace/workspace-rules.js';
import { samplePage } from '../../support/report.js';

describe('rulePageMarkdown', () => {
  it('shows all parts in order', () => {
    const markdown = rulePageMarkdown(samplePage, 'id');
    assert.deepEqual(markdown.match(/^#+ .*$/gm), [
      '# SOP-002: Pelaksana tidak dikenal',
      '## Mengapa',
      '## Sumber',
      '## Contoh yang salah',
      '## Contoh yang benar',
      '# SOP',
      '## Cara memperbaiki',
      '## Mengubah tingkat',
    ]);
    assert.ok(markdown.includes('Tingkat: kesalahan.'));
    assert.ok(markdown.includes('- Permen PANRB 35/2012 (terverifikasi pada naskah peraturan)'));
    assert.ok(markdown.includes('- Pedoman contoh (menurut sumber sekunder)'));
    assert.ok(markdown.includes('checks:\n  SOP-002: hint'));
    assert.ok(markdown.includes('"naskah.checks": { "SOP-002": "hint" }'));
  });

  it('shows examples without their marks, in fences they cannot close', () => {
    const markdown = rulePageMarkdown(samplePage, 'id');
    assert.ok(markdown.includes('```markdown\n---\njenis_dokumen: sop\n---\n| 1 | Verifikatur |\n```'));
    assert.ok(markdown.includes('```yaml\npelaksana: \n```'));
    assert.ok(markdown.includes('````markdown\n# SOP\n```\nkode\n```\n````'));
    assert.ok(!markdown.includes('⟦'));
  });

  it('offers no other level where there is none', () => {
    for (const page of workspaceRules) assert.ok(!rulePageMarkdown(page, 'id').includes('Mengubah tingkat'));
  });

  it('leaves out parts without content', () => {
    const markdown = rulePageMarkdown({ ...samplePage, sources: [], bad: [], good: [] }, 'en');
    assert.deepEqual(markdown.match(/^#+ .*$/gm), [
      '# SOP-002: Unknown performer',
      '## Why',
      '## How to repair it',
      '## Changing the level',
    ]);
  });
});

describe('rulePageText', () => {
  it('keeps to the width of the terminal', () => {
    for (const page of [samplePage, ...workspaceRules]) {
      for (const language of ['id', 'en'] as const) {
        const lines = rulePageText(page, language, 40).split('\n');
        // Examples are shown as they are.
        for (const line of lines.filter((each) => !each.startsWith('    '))) {
          assert.ok(displayWidth(line) <= 40 || line.startsWith(page.code), line);
        }
      }
    }
  });

  it('says the same as the Markdown page', () => {
    const text = rulePageText(samplePage, 'en', 80);
    assert.ok(text.startsWith('SOP-002: Unknown performer\n==='));
    assert.ok(text.includes("(verified in the regulation's text)"));
    assert.ok(text.includes('    | 1 | Verifikatur |'));
  });
});
