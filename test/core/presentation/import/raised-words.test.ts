import assert from 'node:assert/strict';
import { Document, Packer, Paragraph, TextRun } from 'docx';
import { importWord } from '../../../../src/core/presentation/import/import-word.js';
import { engine } from '../../../support/engine.js';

async function imported(...runs: readonly TextRun[]): Promise<string> {
  const file = new Document({ sections: [{ children: [new Paragraph({ children: [...runs] })] }] });
  const bytes = new Uint8Array(await Packer.toArrayBuffer(file));
  const result = await importWord(bytes, { catalogue: engine.catalogue, today: '2026-06-01' });
  assert.ok('text' in result);
  return result.text.trimEnd().split('\n').at(-1) ?? '';
}

const above = (text: string): TextRun => new TextRun({ text, superScript: true });
const below = (text: string): TextRun => new TextRun({ text, subScript: true });

describe('importWord: words above and below the line', () => {
  it('keep what they say where there are signs for it, and else stand on the line', async () => {
    const line = await imported(
      ...[
        new TextRun('Luas 12 m'),
        above('2'),
        new TextRun(', emisi CO'),
        below('2'),
        new TextRun(', 10'),
        above('-3'),
      ],
      ...[new TextRun(', 1'), above('st'), new TextRun(' kantor.')],
    );
    assert.equal(line, 'Luas 12 m², emisi CO₂, 10⁻³, 1st kantor.');
  });
});
