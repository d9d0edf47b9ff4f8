import assert from 'node:assert/strict';
import type { Schema } from '../../../src/core/catalogue/schema.js';
import { looksOf } from '../../../src/core/checklists/looks.js';

/** What a question looks at, in a line each. */
function looks(question: Schema): readonly string[] {
  return looksOf(question).map((look) => {
    const places = look.kind === 'texts' ? look.places : [look.keys];
    return `${look.kind} ${places.map((keys) => keys.join('/')).join(', ')}`;
  });
}

const list = (name: string, more: Schema): Schema => ({
  required: [name],
  properties: { [name]: { type: 'array', ...more } },
});

describe('what a question looks at', () => {
  it('is a property with all that is in it, when nothing more is said of it', () => {
    assert.deepEqual(looks({ required: ['nomor'] }), ['value nomor']);
    assert.deepEqual(looks(list('retensi', { minItems: 1 })), ['value retensi']);
  });

  it('is only what it says of the rows of a table', () => {
    const question = list('fase', { items: { required: ['indikator'] } });
    assert.deepEqual(looks(question), ['presence fase', 'value fase/*/indikator']);
  });

  it('is a list as a whole when it says how many there are, or sums them up', () => {
    assert.deepEqual(looks(list('sistem', { minItems: 2, items: { required: ['kode'] } })), [
      ...['list sistem', 'value sistem/*/kode'],
    ]);
    const sum = { compare: { left: { sum: 'penilai/*/bobot' }, op: '=', right: 100 } };
    assert.deepEqual(looks(sum), ['list penilai', 'value penilai/*/bobot']);
  });

  it('is one element that is known by its words, and no other', () => {
    const question = list('anggota', { contains: { required: ['peran'], properties: { peran: { const: 'CDO' } } } });
    assert.deepEqual(looks(question), ['presence anggota', 'element anggota']);
  });

  it('is the texts in which words are looked for', () => {
    const covers = { in: ['fase/*/nama', 'anggaran'], topics: { dana: 'dana' }, strict: true };
    assert.deepEqual(looks({ allOf: [{ required: ['anggaran'] }, { covers }] }), [
      ...['presence anggaran', 'texts fase/*/nama, anggaran'],
    ]);
  });
});
