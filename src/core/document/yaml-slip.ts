/** A key that its value follows without a blank, as in `judul:SOP`: YAML takes both for one word. */
export interface YamlSlip {
  readonly key: string;
  /** The characters of the line up to the colon, that included. */
  readonly length: number;
}

const SLIP = /^(?<lead>[ \t]*(?:-[ \t]+)*)(?<key>\p{L}[^\s"'#:[\]{},]*(?: [^\s"'#:[\]{},]+)*):(?!\/\/)[^\s:]/u;

/** The slip of a line, or of a word of one; an address (`https://…`) is none. */
export function slipInLine(line: string): YamlSlip | undefined {
  const { lead = '', key } = SLIP.exec(line)?.groups ?? {};
  return key === undefined ? undefined : { key, length: lead.length + key.length + 1 };
}
