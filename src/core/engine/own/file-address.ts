/**
 * The file that a name means in another file: its path with forward slashes, counted like `from` from the folder of
 * naskah.yaml; undefined when it lies outside of that folder.
 */
export function fileAt(from: string, name: string): string | undefined {
  if (/^(?:[a-z][a-z0-9+.-]*:|[/\\])/iu.test(name)) return undefined;
  const steps = from.split('/').slice(0, -1);
  for (const step of name.replaceAll('\\', '/').split('/')) {
    if (step === '' || step === '.') continue;
    if (step !== '..') steps.push(step);
    else if (steps.pop() === undefined) return undefined;
  }
  return steps.join('/');
}

/** An id made of a file's name: `jenis/Surat Tugas.schema.yaml` is `surat-tugas`. */
export function idOfFile(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/(?:\.schema)?\.[^.]+$/u, '');
  const words = name
    .normalize('NFKD')
    .toLowerCase()
    .split(/[^a-z0-9]+/u)
    .filter((word) => word !== '');
  return words.length === 0 ? 'jenis' : words.join('-');
}
