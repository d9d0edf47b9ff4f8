import type { Nodes } from 'mdast';
import type { Bilingual } from '../../catalogue/schema.js';
import type { PolicyDocument, Section } from '../../document/document.js';
import type { NamedBytes } from './office-logo.js';
import { pictureIn, type Picture } from './picture-bytes.js';

/** The pictures of a text that can be printed, by their addresses there. */
export type DocumentPictures = ReadonlyMap<string, Picture>;

export const noPictures: DocumentPictures = new Map();

/** Why a picture is not printed, with its address. */
export interface PictureFault {
  readonly name: string;
  readonly why: Bilingual;
}

/** The folder whose files a document may show. */
export interface PictureFolder {
  /** The document's own path in it, with slashes. */
  readonly document: string;
  /** Reads a file by its path in it, not much more of it than is asked for. */
  read(path: string, most: number): Promise<NamedBytes>;
}

/** A file that holds a larger picture would make one that nobody can send. */
const largestPicture = 10 * 1024 * 1024;
/** All pictures of a document together. */
const most = 50 * 1024 * 1024;
/** Signs of an address that are shown. */
const longestName = 120;

/** Reads the pictures that a document's text shows. What is no file of the folder is not printed, and said. */
export async function readPictures(
  document: PolicyDocument | undefined,
  folder: PictureFolder,
): Promise<{ readonly pictures: DocumentPictures; readonly faults: readonly PictureFault[] }> {
  const pictures = new Map<string, Picture>();
  const faults: PictureFault[] = [];
  let room = most;
  for (const address of pictureAddresses(document)) {
    const picture = await readPicture(address, folder, room);
    if ('bytes' in picture) {
      room -= picture.bytes.length;
      pictures.set(address, picture);
    } else faults.push({ name: address.slice(0, longestName).replace(/\p{Cc}/gu, ' '), why: picture });
  }
  return { pictures, faults };
}

async function readPicture(address: string, folder: PictureFolder, room: number): Promise<Picture | Bilingual> {
  if (/^(?:[a-z][a-z\d+.-]*:|\/\/)/iu.test(address)) return whyNot.remote;
  const path = pathOf(address, folder.document);
  if (path === undefined) return whyNot.outside;
  const bytes = await folder.read(path, largestPicture);
  if (bytes === 'missing') return whyNot.missing;
  if (bytes === 'outside') return whyNot.outside;
  if (bytes === 'large' || bytes.length > largestPicture) return whyNot.large;
  if (bytes.length > room) return whyNot.together;
  return pictureIn(bytes) ?? whyNot.unknown;
}

/** The addresses of all pictures in a text, in its order, each once. */
function pictureAddresses(document: PolicyDocument | undefined): ReadonlySet<string> {
  const addresses = new Set<string>();
  const references: string[] = [];
  const definitions = new Map<string, string>();
  const visit = (node: Nodes): void => {
    if (node.type === 'image') addresses.add(node.url);
    else if (node.type === 'imageReference') references.push(node.identifier);
    else if (node.type === 'definition' && !definitions.has(node.identifier))
      definitions.set(node.identifier, node.url);
    else if ('children' in node) node.children.forEach(visit);
  };
  const visitSection = ({ blocks, children }: Section): void => {
    blocks.forEach(({ node }) => {
      visit(node);
    });
    children.forEach(visitSection);
  };
  if (document?.kind === 'markdown') visitSection(document.root);
  for (const identifier of references) {
    const url = definitions.get(identifier);
    if (url !== undefined) addresses.add(url);
  }
  return addresses;
}

/** The path in the folder that an address means, seen from a document; undefined when it leads out. */
function pathOf(address: string, document: string): string | undefined {
  const decoded = decodedOf(address);
  const from = decoded.startsWith('/') ? [] : document.split('/').slice(0, -1);
  const path: string[] = [];
  for (const name of [...from, ...decoded.split('/')]) {
    if (name === '' || name === '.') continue;
    if (name !== '..') path.push(name);
    else if (path.pop() === undefined) return undefined;
  }
  return path.join('/');
}

function decodedOf(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    // A per cent sign of its own.
    return address;
  }
}

const whyNot = {
  missing: {
    id: 'gambarnya tidak ditemukan atau tidak dapat dibaca; yang dicetak keterangannya saja.',
    en: 'the picture is not there or cannot be read; only its description is printed.',
  },
  outside: {
    id: 'gambarnya di luar folder kerja; yang dicetak keterangannya saja. Salin berkasnya ke dalam folder.',
    en: 'the picture lies outside the folder; only its description is printed. Copy the file into the folder.',
  },
  remote: {
    id: 'gambarnya bukan berkas di folder kerja; yang dicetak keterangannya saja. Unduh gambarnya ke dalam folder.',
    en: 'the picture is no file of the folder; only its description is printed. Download it into the folder.',
  },
  large: {
    id: 'gambarnya lebih dari 10 MB; yang dicetak keterangannya saja. Kecilkan gambarnya.',
    en: 'the picture is larger than 10 MB; only its description is printed. Make it smaller.',
  },
  together: {
    id: 'gambar di dokumen ini bersama-sama lebih dari 50 MB; yang dicetak keterangannya saja. Kecilkan gambarnya.',
    en: 'the pictures of this document are larger than 50 MB together; only its description is printed. Make them smaller.',
  },
  unknown: {
    id: 'berkasnya bukan gambar PNG, JPEG, GIF atau SVG yang utuh; yang dicetak keterangannya saja.',
    en: 'the file is no whole PNG, JPEG, GIF or SVG picture; only its description is printed.',
  },
} satisfies Readonly<Record<string, Bilingual>>;
