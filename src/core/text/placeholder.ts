interface Range {
  readonly start: number;
  readonly end: number;
}

/** Words that ask the author to write; what follows them is no value, whatever it is. */
const ASKING =
  /^(?:isi|isikan|diisi|tulis|tuliskan|lengkapi|sebutkan|masukkan|jelaskan|uraikan|pilih|insert|enter|fill|write|describe|your)(?![\p{L}\p{N}])/iu;

/** Words that name a value. With a capital they may begin a real one ("[Unit Kearsipan]" in YAML), so more is asked of them. */
const NAMING =
  /^(?:tgl|unit|instansi|dinas|opd|daerah|kabupaten|kota|provinsi|jumlah|angka|tahun|bulan|pejabat|penanggung jawab|tempat|waktu|durasi|satuan|sumber|tautan|position|office|agency|year|month|amount|organi[sz]ation|place|link|title)(?![\p{L}\p{N}])/iu;

/** Words that name a value and begin none, capital or not. */
const ALWAYS_NAMING = /^(?:nama|tanggal|nomor|jabatan|judul|alamat|nip|name|date|number)(?![\p{L}\p{N}])/iu;

const UNDECIDED =
  /^\(?(?:(?:belum|akan) diisi|to be (?:filled|filled in|completed|determined|decided|confirmed|announced))(?: (?:kemudian|nanti|later))?\)?\.?$/i;

const HTML_NAMES = new Set(
  (
    'a abbr address article aside b blockquote body br caption center code col dd del details div dl dt em figure font footer ' +
    'h1 h2 h3 h4 h5 h6 head header hr html i img input ins kbd li main mark nav ol p pre q s section small span strike strong ' +
    'sub summary sup table tbody td tfoot th thead time title tr tt u ul wbr'
  ).split(' '),
);

/** What a placeholder begins with: marks, dots, brackets, and the first letters of the words that are one. */
const BEGINNINGS = new Set('*_`"\'“\\.…[<{(TtFfXxLlBbAa');

/** Whether the whole text only stands for a value that is still to be written (MODEL 4.5). */
export function isPlaceholder(text: string): boolean {
  const trimmed = text.trim();
  return BEGINNINGS.has(trimmed.charAt(0)) && isPlaceholderByForm(trimmed);
}

/** A text that begins with a letter is one only when it begins with these. */
const BEGINNING_WORDS = /^(?:\P{L}|todo|fixme|tb[acd]|xxx|lorem|belum|akan|to be)/iu;

/** The same for a trimmed text, without the first look at its beginning. */
export function isPlaceholderByForm(text: string): boolean {
  if (!BEGINNING_WORDS.test(text)) return false;
  const bare = withoutMarks(text);
  return (
    isBlank(bare) || isMarker(bare) || /^lorem ipsum(?!\p{L})/iu.test(bare) || UNDECIDED.test(bare) || isEnclosed(bare)
  );
}

/** Without emphasis, code or quotation marks around it and escapes before its brackets. */
function withoutMarks(text: string): string {
  const mark = text.charAt(0);
  if (!/[*_`"'“]/.test(mark) || isBlank(text)) return text.replace(/^\\(?=[[<{])|\\(?=\]$)/g, '');
  const bare = text.replace(/^[*_`"'“]{1,3}/, '').replace(/[*_`"'”]{1,3}$/, '');
  return bare === '' ? text : bare;
}

/** "…", "...", "_____", ". . . ." and mixtures. */
function isBlank(text: string): boolean {
  if (!/^[._…\s]+$/.test(text)) return false;
  return text.includes('…') || text.replace(/\s/g, '').length >= 3;
}

function isMarker(text: string): boolean {
  if (/^(?:TODO|FIXME)(?![\p{L}\p{N}_])/u.test(text)) return !/\n\s*\n/.test(text);
  return /^(?:(?:todo|fixme)(?::[^\n]{0,200})?|tbd|tba|tbc|x{3,})[.!?]?$/i.test(text);
}

function isEnclosed(text: string): boolean {
  const inside = text.slice(1, -1);
  if (text.startsWith('[') && text.endsWith(']')) return isAsking(inside);
  if (text.startsWith('<') && text.endsWith('>')) return isAngled(inside) && !/[<>@/]/.test(inside);
  if (/^\{\{[^{}]*\}\}$/.test(text)) return true;
  // "{jabatan: …, nama: …}" is a YAML map.
  return text.startsWith('{') && text.endsWith('}') && /\S/.test(inside) && !/[{}:,]/.test(inside);
}

/** Whether what stands in brackets asks for a value: "isi …", "nama dinas", "…". */
function isAsking(inside: string): boolean {
  const words = inside.trim();
  if (words.length > 300 || /[[\]]/.test(words)) return false;
  if (isBlank(words) || isMarker(words) || UNDECIDED.test(words) || ASKING.test(words)) return true;
  return isNaming(words);
}

/** With a comma it is a YAML list ("[nama, alamat]"), with digits a value ("[Nomor 12 Tahun 2019]"). */
function isNaming(words: string): boolean {
  if (/[,;:\d]/.test(words)) return false;
  if (ALWAYS_NAMING.test(words)) return true;
  const name = NAMING.exec(words)?.[0];
  return name !== undefined && (name.length === words.length || /^\p{Ll}/u.test(words));
}

/** Whether "<…>" may be a placeholder and not HTML, a comment or an instruction. */
function isAngled(inside: string): boolean {
  const first = /^\s*([\p{L}…._][\p{L}\p{N}…._]*)/u.exec(inside.slice(0, 60))?.[1];
  if (first === undefined || inside.includes('=') || /^\w+:\S/.test(inside)) return false;
  return !HTML_NAMES.has(first.toLowerCase());
}

/** Whether the whole text is one dash: a cell left out on purpose. */
export function isDash(text: string): boolean {
  return /^[-\u2010-\u2015\u2212]{1,3}$/.test(text.trim());
}

/** Which fault a text is that stands for nothing: a dash alone was meant, and only its reason is missing. */
export function placeholderProblem(text: string): 'dash' | 'placeholder' {
  return isDash(text) ? 'dash' : 'placeholder';
}

/** What may be a placeholder inside a text; each is judged by its neighbours. */
export const SUSPECT =
  /(?<dots>[.…]{2,}|…)|(?<line>_{3,})|(?<square>\[[^[\]\n]{1,120}\])|(?<curly>\{\{[^{}\n]{0,120}\}\}|\{[^{}\n]{1,120}\})|(?<angle><[^<>@/\n]{1,120}>)|(?<![\p{L}\p{N}_])(?<word>TODO|FIXME|TBD|X{3,}|x{3,}|lorem ipsum)(?![\p{L}\p{N}_])/gu;

/** What every suspect has; looking for it takes a tenth of the time. */
const MAY_HOLD = /\.\.|…|___|[[{<]|TODO|FIXME|TBD|XXX|xxx|lorem ipsum/;

/** A cheap first look: false only when nothing in a text is a suspect. */
export function mayHoldPlaceholder(text: string): boolean {
  return MAY_HOLD.test(text);
}

/** The first placeholder inside a text ("SOP-…/DISKOMINFO/2026", "Kepala [nama dinas]"), or the whole when it is one. */
export function findPlaceholder(text: string): { start: number; end: number } | undefined {
  const whole = { start: text.length - text.trimStart().length, end: text.trimEnd().length };
  if (isPlaceholder(text)) return whole;
  if (!mayHoldPlaceholder(text)) return undefined;
  for (const match of text.matchAll(SUSPECT)) {
    const range = { start: match.index, end: match.index + match[0].length };
    if (stands(match.groups ?? {}, text, range)) return range;
  }
  return undefined;
}

function stands(found: Readonly<Record<string, string | undefined>>, text: string, range: Range): boolean {
  const around = neighbours(text, range);
  const { dots, line, square, curly, angle, word } = found;
  if (dots !== undefined) return isGap(dots, around);
  if (line !== undefined) return isBlankLine(line, around);
  if (square !== undefined) return isOpenBracket(square.slice(1, -1), around);
  if (curly !== undefined) return curly.startsWith('{{') || isAsking(curly.slice(1, -1));
  if (angle !== undefined) return isAngled(angle.slice(1, -1)) && isAsking(angle.slice(1, -1));
  return word !== undefined && isStandingWord(word, around);
}

interface Neighbours {
  /** Up to 40 characters on either side. */
  readonly before: string;
  readonly after: string;
  /** What is joined to the suspect without white space. */
  readonly joinedBefore: string;
  readonly joinedAfter: string;
}

const REACH = 40;

function neighbours(text: string, { start, end }: Range): Neighbours {
  const before = text.slice(Math.max(0, start - REACH), start);
  const after = text.slice(end, end + REACH);
  const joinedBefore = before.split(/\s/).at(-1) ?? '';
  return { before, after, joinedBefore, joinedAfter: /^\S*/.exec(after)?.[0] ?? '' };
}

/** Dots or an ellipsis in place of a part of a name, number or date; an ellipsis that trails off in prose is none. */
function isGap(dots: string, around: Neighbours): boolean {
  if (dots.length < 3 && !dots.includes('…')) return false;
  if (isAddress(around)) return false;
  return isPartOfNumber(around) || followsName(around) || isDayLeftOpen(around) || isDottedLine(dots, around);
}

function isAddress({ joinedBefore, joinedAfter }: Neighbours): boolean {
  return /:\/\/|www\./i.test(joinedBefore) || /:\/\//.test(joinedAfter);
}

/** "SOP-…/DISKOMINFO", "065/…/2026": joined to a code. Lists such as "nama/alamat/..." are not codes. */
function isPartOfNumber({ joinedBefore, joinedAfter }: Neighbours): boolean {
  const isCode = /\d|\p{Lu}{2}/u.test(joinedBefore + joinedAfter);
  if (!isCode) return false;
  if (/^[-/_]/.test(joinedAfter)) return true;
  return /-$/.test(joinedBefore) || (/\/$/.test(joinedBefore) && /\d/.test(joinedBefore));
}

/** "Nomor … Tahun …", "TAHUN 20…". */
function followsName({ before, after }: Neighbours): boolean {
  const opened =
    /(?<!\p{L})(?:Nomor|NOMOR|No\.|NO\.|Tahun|TAHUN|Tanggal|TANGGAL|Pasal|PASAL|NIP\.?|Rp\.?|Number|Dated)\s*[:.]?\s*(?:(?:19|20)\d?)?$/u;
  return opened.test(before) && !/^\p{L}/u.test(after);
}

/** "… Januari 2026". */
function isDayLeftOpen({ joinedBefore, after }: Neighbours): boolean {
  if (joinedBefore !== '') return false;
  return /^\s(?:Jan|Feb|Peb|Mar|Apr|Mei|May|Jun|Jul|Ag|Aug|Sep|Okt|Oct|Nov|Nop|Des|Dec)\p{Ll}*\.?\s+(?:\d|…|\.\.\.)/u.test(
    after,
  );
}

/** A dotted line to write on; not the leader of a table of contents ("Pendahuluan ........ 3"). */
function isDottedLine(dots: string, { before, after }: Neighbours): boolean {
  if (dots.length < 5 || /[\p{L}\p{N})"”]$/u.test(before)) return false;
  return !/^\s*\d{1,4}\s*(?:\n|$)/.test(after);
}

/** Underscores to write on; "___teks___" is emphasis and "nama___berkas" a name. */
function isBlankLine(line: string, { before, after }: Neighbours): boolean {
  if (/^[\p{L}\p{N}*]/u.test(after)) return false;
  return line.length > 3 ? !/[\p{L}*]$/u.test(before) || /Rp$/.test(before) : !/[\p{L}\p{N}*.,;:!?]$/u.test(before);
}

function isOpenBracket(inside: string, { before, after }: Neighbours): boolean {
  // Links, references, definitions and footnotes of Markdown.
  if (/^[([:]/.test(after) || /[\]!]$/.test(before)) return false;
  if (!isBlank(inside)) return isAsking(inside);
  // "[…]" marks words left out of a quotation.
  return /[-/_]$/.test(before) || /^[-/_]/.test(after) || (before + after).length < REACH;
}

function isStandingWord(word: string, around: Neighbours): boolean {
  if (isAddress(around)) return false;
  if (word.startsWith('x')) return isPartOfNumber(around);
  const isRoman = word === 'XXX' && /(?:bab|bagian|lampiran|chapter|part|angka|jilid)\s+$/i.test(around.before);
  return !isRoman;
}
