// Which packages are in the bundles, and under which licences: written beside them by every build.
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** Licences under which a package may be part of the product. */
const allowed = ['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'CC-BY-4.0', 'ISC', 'MIT', 'Zlib'];

/** Whether a licence, or one of those to choose from, allows a package to be part of the product. */
export function isAllowed(licence) {
  const choices = licence.replace(/[()]/gu, '').split(' OR ');
  return choices.some((choice) => choice.split(' AND ').every((each) => allowed.includes(each.trim())));
}

/** The packages of which something is in these bundles, by name and version; paths are resolved against `root`. */
export function bundledPackages(metafiles, root) {
  const used = metafiles.flatMap((metafile) =>
    Object.values(metafile?.outputs ?? {}).flatMap(({ inputs }) =>
      Object.entries(inputs).flatMap(([file, { bytesInOutput }]) => (bytesInOutput > 0 ? folderOf(file) : [])),
    ),
  );
  const packages = new Map();
  for (const folder of new Set(used.map((each) => path.resolve(root, each)))) {
    const { name, version, license } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
    packages.set(`${name}@${version}`, { name, version, licence: String(license), text: licenceText(folder) });
  }
  return [...packages].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => each);
}

/** The folder of the package that a bundled file belongs to. */
function folderOf(file) {
  const [, folder] = /^(?:[\w-]+:)?(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//u.exec(file) ?? [];
  return folder === undefined ? [] : [folder];
}

function licenceText(folder) {
  const name = readdirSync(folder).find((each) => /^licen[cs]e(?:\.|-|$)/iu.test(each));
  return name === undefined ? '' : readFileSync(path.join(folder, name), 'utf8').trim();
}

/** The notice that goes with the bundles. */
export function noticesText(packages) {
  const sections = packages.map(
    ({ name, version, licence, text }) => `${name} ${version} (${licence})\n\n${text || `Licence: ${licence}`}\n`,
  );
  const head = 'Naskah contains parts of the packages below, each under its own licence.\n';
  return [head, ...sections].join(`\n${'-'.repeat(80)}\n\n`);
}

/** Why packages may not be part of the product, one sentence each. */
export function licenceFaults(packages) {
  return packages
    .filter(({ licence }) => !isAllowed(licence))
    .map(({ name, version, licence }) => `${name} ${version}: ${licence} is not among ${allowed.join(', ')}.`);
}
