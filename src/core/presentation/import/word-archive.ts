import type JSZip from 'jszip';
import type { Bilingual } from '../../catalogue/schema.js';

/** The texts of a Word file by the names of its parts, or why there are none. */
export type WordParts = ReadonlyMap<string, string> | WordFault;

export interface WordFault {
  readonly fault: Bilingual;
}

const largestFile = 100 * 1024 * 1024;
/** All XML of a file together, unpacked: some thousand pages. */
const largestText = 32 * 1024 * 1024;
const mostEntries = 5000;

/** What is read of a file: words, styles, numbering and what hangs on them; never pictures, fonts or programs. */
const wanted =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|docProps\/core\.xml|word\/(?:_rels\/)?(?!theme|fontTable|settings|webSettings)[\w-]+\.xml(?:\.rels)?)$/u;

/** Unpacks the texts of a Word file, and no more than they may be: an archive's own word for its size is not believed. */
export async function wordParts(bytes: Uint8Array): Promise<WordParts> {
  const fault = outerFault(bytes);
  if (fault) return { fault };
  const { openZip, unpack } = await import('./word-library.js');
  const zip = await openZip(bytes).catch((error: unknown) => (isEncrypted(error) ? encrypted : damaged));
  if ('id' in zip) return { fault: zip };
  const parts = new Map<string, string>();
  let room = largestText;
  for (const entry of Object.values(zip.files)) {
    if (entry.dir || !wanted.test(entry.name)) continue;
    const text = await inflate(unpack(entry), room);
    if (typeof text !== 'string') return { fault: text };
    if (/<!(?:DOCTYPE|ENTITY)/iu.test(text)) return { fault: declares };
    room -= text.length;
    parts.set(entry.name, text);
  }
  return parts.has('[Content_Types].xml') && parts.size > 1 ? parts : { fault: notWord };
}

/** What the first look at the bytes says. */
function outerFault(bytes: Uint8Array): Bilingual | undefined {
  if (bytes.length === 0) return empty;
  if (bytes.length > largestFile) return tooLarge;
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return hasName(bytes, 'EncryptedPackage') ? encrypted : oldWord;
  if (!startsWith(bytes, [0x50, 0x4b])) return notWord;
  return countEntries(bytes) > mostEntries ? tooMany : undefined;
}

function startsWith(bytes: Uint8Array, head: readonly number[]): boolean {
  return head.every((byte, index) => bytes[index] === byte);
}

/** Whether a name stands in an old Office container, where names are UTF-16. */
function hasName(bytes: Uint8Array, name: string): boolean {
  const wide = [...name].flatMap((character) => [character.charCodeAt(0), 0]);
  for (let at = bytes.indexOf(wide[0] ?? 0); at >= 0; at = bytes.indexOf(wide[0] ?? 0, at + 1)) {
    if (wide.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}

/** Records of the archive's directory; their marks are counted, because the directory's own number may be false. */
function countEntries(bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(0x50); at >= 0 && count <= mostEntries; at = bytes.indexOf(0x50, at + 1)) {
    if (bytes[at + 1] === 0x4b && bytes[at + 2] === 1 && bytes[at + 3] === 2) count += 1;
  }
  return count;
}

/** Unpacks one entry as text and stops as soon as it is longer than it may be. */
function inflate(stream: JSZip.JSZipStreamHelper<Uint8Array>, room: number): Promise<string | Bilingual> {
  return new Promise((resolve) => {
    const chunks: Uint8Array[] = [];
    let length = 0;
    stream.on('data', (chunk) => {
      length += chunk.length;
      if (length <= room) chunks.push(chunk);
      else {
        stream.pause();
        resolve(tooMuch);
      }
    });
    stream.on('error', () => {
      resolve(damaged);
    });
    stream.on('end', () => {
      resolve(decode(chunks, length));
    });
    stream.resume();
  });
}

function decode(chunks: readonly Uint8Array[], length: number): string {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return new TextDecoder().decode(whole);
}

function isEncrypted(error: unknown): boolean {
  return error instanceof Error && /encrypt/iu.test(error.message);
}

const empty: Bilingual = { id: 'berkas ini kosong.', en: 'the file is empty.' };
const tooLarge: Bilingual = {
  id: 'berkas ini lebih dari 100 MB. Kecilkan gambarnya atau bagi berkasnya.',
  en: 'the file is larger than 100 MB. Make its pictures smaller or split it.',
};
const oldWord: Bilingual = {
  id: 'ini berkas Word lama (.doc). Buka di Word atau LibreOffice dan simpan sebagai .docx.',
  en: 'this is an old Word file (.doc). Open it in Word or LibreOffice and save it as .docx.',
};
const encrypted: Bilingual = {
  id: 'berkas ini terkunci kata sandi. Simpan salinannya tanpa kata sandi.',
  en: 'the file is locked with a password. Save a copy of it without one.',
};
const notWord: Bilingual = { id: 'ini bukan berkas Word (.docx).', en: 'this is no Word file (.docx).' };
const tooMany: Bilingual = {
  id: 'isi berkas ini terlalu banyak bagian untuk sebuah dokumen Word.',
  en: 'the file has too many parts for a Word document.',
};
const tooMuch: Bilingual = {
  id: 'teks di dalam berkas ini terlalu besar untuk dibaca. Bagi dokumennya.',
  en: 'the text in the file is too large to be read. Split the document.',
};
const declares: Bilingual = {
  id: 'berkas ini memuat deklarasi yang tidak ada dalam dokumen Word biasa, maka tidak dibaca.',
  en: 'the file holds declarations that no ordinary Word document has, so it is not read.',
};

/** Said of a file that cannot be unpacked, or whose text cannot be read. */
export const damaged: Bilingual = {
  id: 'berkas ini rusak. Buka di Word atau LibreOffice dan simpan ulang sebagai .docx.',
  en: 'the file is damaged. Open it in Word or LibreOffice and save it again as .docx.',
};
