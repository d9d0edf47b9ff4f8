import assert from 'node:assert/strict';
import type { MarkdownDocument, Section } from '../../../src/core/document/document.js';
import { parseDocument } from '../../../src/core/document/parse-document.js';
import { SectionCache } from '../../../src/core/document/section-cache.js';
import { SourceText } from '../../../src/core/text/source-text.js';

function markdown(text: string): MarkdownDocument {
  const document = parseDocument(new SourceText(text), 'markdown', new SectionCache());
  assert.equal(document.kind, 'markdown');
  return document;
}

/** The tree as text: level, heading and kinds of blocks. */
function outline(section: Section): unknown {
  const name = section.heading?.text.text ?? '';
  return [
    section.level,
    name,
    section.blocks.map((block) => block.node.type).join(' '),
    ...section.children.map(outline),
  ];
}

describe('sections', () => {
  it('nest by level, also when levels are skipped', () => {
    const { root } = markdown('awal\n\n# A\n\n## B\n\nteks\n\n#### D\n\n## C\n\n# E\n');
    assert.deepEqual(outline(root), [
      0,
      '',
      'paragraph',
      [1, 'A', '', [2, 'B', 'paragraph', [4, 'D', '']], [2, 'C', '']],
      [1, 'E', ''],
    ]);
  });

  it('begin at setext and indented headings, not at those in lists, quotes and fences', () => {
    const { root } = markdown('A\n=\n\n- # x\n\n> # y\n\n```\n# z\n```\n\n  ## *B* `c`\n');
    assert.deepEqual(outline(root), [0, '', '', [1, 'A', 'list blockquote code', [2, 'B c', '']]]);
  });

  it('leave out blocks of comments only', () => {
    const { root } = markdown(
      '# A\n\n<!-- x -->\n\n<!-- y --> <!-- z -->\n\n<!-- y --> b\n\n<div>\n</div>\n\n<!-- open\n',
    );
    assert.deepEqual(outline(root), [0, '', '', [1, 'A', 'html html']]);
  });

  it('span from the heading to the last line with content, children included', () => {
    const text = '---\na: 1\n---\r\n# A  \r\n\r\nteks\r\n\r\n## B\r\nx\r\n\r\n# C';
    const { root } = markdown(text);
    const slice = (section: Section | undefined): string => text.slice(section?.span.start, section?.span.end);
    assert.equal(slice(root), '# A  \r\n\r\nteks\r\n\r\n## B\r\nx\r\n\r\n# C');
    assert.equal(slice(root.children[0]), '# A  \r\n\r\nteks\r\n\r\n## B\r\nx');
    assert.equal(slice(root.children[1]), '# C');
  });

  it('give headings their whole span and their words', () => {
    const text = '# A &amp; **B** ##\n';
    const heading = markdown(text).root.children[0]?.heading;
    assert.deepEqual([heading?.text.text, heading?.span], ['A & B', { start: 0, end: 18 }]);
    assert.deepEqual(heading?.text.span(4, 5), { start: 12, end: 13 });
  });
});
