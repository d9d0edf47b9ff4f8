import assert from 'node:assert/strict';
import { SourceText } from '../../../src/core/text/source-text.js';
import { readConfiguration } from '../../../src/core/workspace/configuration.js';
import { findOwnFiles, mayBeNamed, type FoundOwnFiles } from '../../../src/core/workspace/find-own-files.js';
import type { FileText, FolderEntry, FolderFiles } from '../../../src/core/workspace/folder-files.js';

/** A folder in memory; a value that is no text is why there is none. */
function folderOf(files: Readonly<Record<string, string | Exclude<FileText['kind'], 'text'>[]>>): FolderFiles {
  const paths = Object.keys(files);
  return {
    list: (folder) => {
      const base = folder === '' ? '' : `${folder}/`;
      const entries = new Map<string, FolderEntry>();
      for (const path of paths.filter((each) => each.startsWith(base))) {
        const [name = '', ...below] = path.slice(base.length).split('/');
        entries.set(name, { name, kind: below.length > 0 ? 'folder' : 'file' });
      }
      return Promise.resolve([...entries.values()]);
    },
    read: (path) => {
      const found = files[path];
      if (typeof found === 'string') return Promise.resolve({ kind: 'text', text: found });
      return Promise.resolve({
        kind: found?.[0] ?? (paths.some((each) => each.startsWith(`${path}/`)) ? 'folder' : 'missing'),
      });
    },
  };
}

async function find(yaml: string, folder: FolderFiles): Promise<FoundOwnFiles> {
  const { configuration, findings } = readConfiguration(new SourceText(`schemas: ${yaml}`));
  assert.deepEqual(findings, []);
  return findOwnFiles(configuration.own.schemas, folder);
}

const paths = ({ files }: FoundOwnFiles): readonly string[] => files.map(({ path }) => path);
const faults = (yaml: string, { faults: found }: FoundOwnFiles): readonly string[] =>
  found.map(({ span }) => `schemas: ${yaml}`.slice(span.start, span.end));

describe('findOwnFiles', () => {
  const folder = folderOf({
    'a.json': 'a',
    'naskah.yaml': 'n',
    'jenis/b.yaml': 'b',
    'jenis/c.schema.json': 'c',
    'jenis/README.md': 'r',
    'jenis/dalam/d.yml': 'd',
    'node_modules/x.json': 'x',
    '.tersembunyi/y.json': 'y',
    'luar.json': ['outside'],
    'biner.json': ['not-text'],
  });

  it('takes paths and patterns, each file once, in the order of their names', async () => {
    assert.deepEqual(paths(await find('[jenis/*.yaml, ./a.json, jenis/b.yaml, /jenis/c.schema.json]', folder)), [
      ...['jenis/b.yaml', 'a.json', 'jenis/c.schema.json'],
    ]);
    assert.deepEqual(paths(await find('"jenis/*"', folder)), ['jenis/b.yaml', 'jenis/c.schema.json']);
    assert.deepEqual(paths(await find('"**/*.{yml,yaml}"', folder)), ['jenis/b.yaml', 'jenis/dalam/d.yml']);
    assert.deepEqual(paths(await find('["jenis/**", "!jenis/dalam/*"]', folder)), [
      'jenis/b.yaml',
      'jenis/c.schema.json',
    ]);
  });

  it('marks a name that leads nowhere, and takes the others', async () => {
    const yaml = '[hilang.json, luar.json, biner.json, jenis, "kosong/*", a.json]';
    const found = await find(yaml, folder);
    assert.deepEqual(paths(found), ['a.json']);
    assert.deepEqual(faults(yaml, found), ['hilang.json', 'luar.json', 'biner.json', 'jenis', 'kosong/*']);
  });

  it('offers a file whose name is nearly the same', async () => {
    const { faults: found } = await find('jenis/c.shema.json', folder);
    assert.deepEqual(
      found.map(({ data }) => data['nearest']),
      ['jenis/c.schema.json'],
    );
  });

  it('keeps its limits in a folder of very many files', async () => {
    const many = folderOf(
      Object.fromEntries(Array.from({ length: 25_000 }, (_, index) => [`j/${String(index)}.json`, ''])),
    );
    const yaml = '"j/*.json"';
    const found = await find(yaml, many);
    assert.equal(found.files.length, 200);
    assert.deepEqual(faults(yaml, found), ['j/*.json']);
  });

  it('tells which changed files concern a configuration', () => {
    const { configuration } = readConfiguration(new SourceText('schemas: [jenis/*.yaml, ./a.json]'));
    const { schemas } = configuration.own;
    assert.deepEqual(
      ['jenis/baru.yaml', 'a.json', 'b.json', 'jenis/dalam/d.yaml'].map((path) => mayBeNamed(schemas, path)),
      [true, true, false, false],
    );
  });
});
