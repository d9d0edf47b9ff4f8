import assert from 'node:assert/strict';
import { wayToOpen } from '../../src/client/way-to-open.js';

const ways = (isOnDisk: boolean): readonly string[] =>
  ['laporan.html', 'laporan.xlsx', 'jadwal.ics', 'surat.DOCX', 'laporan.csv', 'laporan.md'].map((path) =>
    wayToOpen(`/kantor/${path}`, isOnDisk),
  );

describe('a file that was written', () => {
  it('is opened by the browser or the program for it, a text in an editor', () => {
    assert.deepEqual(ways(true), ['outside', 'outside', 'outside', 'outside', 'editor', 'editor']);
  });

  it('stays in the editor where other programs cannot reach it; what has no text is only shown', () => {
    assert.deepEqual(ways(false), ['editor', 'explorer', 'editor', 'explorer', 'editor', 'editor']);
  });
});
