import assert from 'node:assert/strict';
import { parseDocument } from '../../../src/core/document/parse-document.js';
import { SourceText } from '../../../src/core/text/source-text.js';

describe('parse-document', () => {
  it('reads front matter with its places', () => {
    const text = '\uFEFF---\r\njudul: SOP\r\n---\r\n# Isi\r\n';
    const source = new SourceText(text);
    const document = parseDocument(source, 'markdown');
    assert.ok(document.kind === 'markdown' && document.frontMatter?.yaml.root?.kind === 'map');
    const [entry] = document.frontMatter.yaml.root.entries;
    assert.equal(source.slice(entry?.key.outer ?? { start: 0, end: 0 }), 'judul');
    assert.equal(source.slice(entry?.value?.span ?? { start: 0, end: 0 }), 'SOP');
    assert.equal(document.frontMatter.insert, source.text.lastIndexOf('---'));
  });

  it('tells that front matter is not closed and reads the text as Markdown', () => {
    const document = parseDocument(new SourceText('---\njudul: SOP\n\n# Isi\n'), 'markdown');
    assert.ok(document.kind === 'markdown');
    assert.deepEqual(document.unclosedFrontMatter, { start: 0, end: 3 });
    assert.equal(document.frontMatter, undefined);
    assert.equal(document.root.children.at(-1)?.heading?.text.text, 'Isi');
  });

  it('reads a YAML document', () => {
    const document = parseDocument(new SourceText('a: 1\n'), 'yaml');
    assert.ok(document.kind === 'yaml' && document.yaml.root?.kind === 'map');
  });

  it('reads on after what is nested too deeply', () => {
    const deep = '>'.repeat(10_000);
    const text = `# A\n\nteks\n\n${deep} x\n\n# B\n\nisi\n`;
    const document = parseDocument(new SourceText(text), 'markdown');
    assert.ok(document.kind === 'markdown');
    assert.deepEqual(document.unread, [{ start: text.indexOf('>'), end: text.indexOf('# B') }]);
    assert.deepEqual(
      document.root.children.map((section) => section.heading?.text.text),
      ['A', 'B'],
    );
    assert.equal(document.root.children[0]?.blocks.length, 1);
  });

  it('does not hang on a section of nothing but marks', () => {
    for (const marks of ['[', ']', '*a ', '` `` ', '](', '<a ', '&']) {
      const text = `# A\n\n${marks.repeat(100_000)}\n\n# B\n`;
      const started = process.cpuUsage();
      const document = parseDocument(new SourceText(text), 'markdown');
      const used = process.cpuUsage(started);
      assert.ok(document.kind === 'markdown');
      if (marks === '[') assert.deepEqual(document.unread, [{ start: 0, end: text.indexOf('# B') }]);
      assert.equal(document.root.children.at(-1)?.heading?.text.text, 'B');
      assert.ok(used.user + used.system < 5_000_000, marks);
    }
  }).timeout(60_000);
});
