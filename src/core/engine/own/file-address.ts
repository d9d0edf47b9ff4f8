/** Path of a file from the folder of naskah.yaml, or that it lies outside of it; undefined when there is no such name. */
export type FileAddress = string | 'outside' | undefined;

/** The file that a name means in another file; both with forward slashes, counted from the folder of naskah.yaml. */
export function fileAt(from: string, name: string): FileAddress {
  if (/^(?:[a-z][a-z0-9+.-]*:|[/\\])/iu.test(name)) return 'outside';
  const steps = from.split('/').slice(0, -1);
  for (const step of name.replaceAll('\\', '/').split('/')) {
    if (step === '' || step === '.') continue;
    if (step !== '..') steps.push(step);
    else if (steps.pop() === undefined) return 'outside';
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
