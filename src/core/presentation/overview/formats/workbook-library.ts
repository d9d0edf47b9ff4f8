import writeXlsxFile, { type Sheet } from 'write-excel-file/universal';

/** Bytes that are not read yet; the library's own type is that of a browser. */
interface Bytes {
  arrayBuffer(): Promise<ArrayBuffer>;
}

type Write = (sheets: Sheet<never>[]) => { toBlob(): Promise<Bytes> };

/** Writes a workbook of several sheets. A module of its own, so that the library is loaded only with it. */
export function writeWorkbook(sheets: Sheet<never>[]): Promise<Bytes> {
  return (writeXlsxFile as unknown as Write)(sheets).toBlob();
}
