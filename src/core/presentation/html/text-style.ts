/** How the text of a document looks, on paper and on the screen. */
export const textStyle = `
body { color: #000; margin: 0; }
* { box-sizing: border-box; }
p { margin: 0 0 6pt; orphans: 2; widows: 2; }
h1, h2, h3, h4, h5, h6, p.heading { break-after: avoid; break-inside: avoid; font-weight: bold; line-height: 1.25; }
h2 { font-size: 1.1em; margin: 14pt 0 5pt; }
h3, h4, h5, h6 { font-size: 1em; margin: 11pt 0 4pt; }
p.point { padding-inline-start: 10mm; text-indent: -10mm; }
.point .mark { display: inline-block; min-width: 10mm; text-indent: 0; }
.ruling.point { padding-inline-start: 35mm; text-indent: -35mm; }
.ruling .mark { min-width: 31mm; }
.ruling .colon { display: inline-block; min-width: 4mm; text-indent: 0; }
@counter-style parenthesis { suffix: ") "; system: extends decimal; }
ol.parenthesis { list-style: parenthesis; }
.at-1 { margin-inline-start: 10mm; }
.at-2 { margin-inline-start: 20mm; }
.at-3 { margin-inline-start: 30mm; }
.at-4 { margin-inline-start: 40mm; }
.at-5, .at-6 { margin-inline-start: 50mm; }
.law { text-align: center; }
mark { background: #ff0; color: inherit; }
img.picture { height: auto; max-width: 100%; width: auto; }
sup { line-height: 0; }
sup a, .notes a { text-decoration: none; }
.notes { border-top: 0.5pt solid #000; font-size: 0.85em; margin-top: 8mm; padding-top: 2mm; }
a { color: inherit; }
code, pre { font-family: "Courier New", "Liberation Mono", monospace; }
pre { overflow-wrap: anywhere; white-space: pre-wrap; }
blockquote { margin: 0 0 6pt 10mm; }
ol, ul { margin: 0 0 6pt; padding-inline-start: 8mm; }
li > p { margin-bottom: 3pt; }
li > ol, li > ul { margin-bottom: 3pt; }
section { overflow-wrap: anywhere; }
section.lying { page: lying; }
section.drawing { page: drawing; break-before: page; }
section.drawing:first-child { break-before: auto; }
section.drawing > svg { display: block; margin: 0 auto; max-width: 100%; width: 100%; }
.letterhead { align-items: center; border-bottom: 4.5pt double #000; display: flex; gap: 4mm; margin-bottom: 6mm; padding-bottom: 2mm; }
.letterhead .logo { flex: 0 0 23mm; }
.letterhead .names { flex: 1; text-align: center; }
.letterhead p { line-height: 1.2; margin: 0 0 1pt; }
.office { font-size: 13pt; font-weight: bold; text-transform: uppercase; }
.office:first-child { font-size: 14pt; }
.letterhead .small { font-size: 9pt; }
.title { font-weight: bold; margin: 6mm 0; text-align: center; text-transform: uppercase; }
.title p, .title h1 { font-size: 12pt; line-height: 1.25; margin: 0 0 3pt; }
.title h1 { font-size: 13pt; }
.title .number { font-size: 11pt; }
table { border-collapse: collapse; width: calc(100% - 1pt); }
th, td { padding: 1.4pt 4pt; text-align: start; vertical-align: top; }
table.facts { margin-bottom: 5mm; }
.facts th { font-weight: normal; padding-left: 0; }
.facts tr { break-inside: avoid; }
table.grid { line-height: 1.3; margin: 0 0 4mm; table-layout: fixed; }
.grid th, .grid td, .form th, .form td { border: 0.5pt solid #000; }
.grid thead { display: table-header-group; }
.grid tr { break-inside: avoid; }
.grid tr.long { break-inside: auto; }
.grid th { background: #e8e8e8; print-color-adjust: exact; text-align: center; vertical-align: middle; }
mark { print-color-adjust: exact; }
.grid td.center { text-align: center; }
.grid td.right { text-align: end; }
.contents { break-after: page; }
.contents ul { list-style: none; padding: 0; }
.contents li { margin-bottom: 2pt; }
.contents .level-2 { padding-inline-start: 6mm; }
.form ul { list-style: disc; }
.contents a { text-decoration: none; }
.signature { break-before: avoid; break-inside: avoid; margin: 8mm 0 0 50%; text-align: center; }
.signature p { margin: 0; }
.signature .position, .form .position { margin: 2mm 0 20mm; }
.position.known { font-weight: bold; text-transform: uppercase; }
.name.known { font-weight: bold; text-decoration: underline; }
table.form { font-size: 9.5pt; line-height: 1.25; table-layout: fixed; }
.form p { margin: 0 0 1pt; }
.form th { font-weight: normal; }
.form .head { text-align: center; vertical-align: middle; }
.form .head .called { font-size: 12pt; font-weight: bold; margin-top: 5mm; text-transform: uppercase; }
.form .head .logo { margin-bottom: 3mm; }
.form .field { height: 7.6mm; }
.form .field > *, .form tr.name > *, .form .labels > * { vertical-align: middle; }
.form .approver { height: 44mm; }
.form .approver td { text-align: center; }
.form tr.name { height: 11mm; }
.form tr.name td, .form .labels th { font-weight: bold; }
.form .labels { break-after: avoid; }
.form .labels th { background: #e8e8e8; print-color-adjust: exact; text-align: start; }
.form ol, .form ul { margin: 0; padding-inline-start: 6mm; }
@media print { .drawing details { display: none; } }
`.trim();

/** On the screen each part of the document is a sheet of its paper. */
export const screenStyle = `
body { background: #ddd; padding: 1px 0; }
section { background: #fff; box-shadow: 0 1px 6px #0004; margin: 8mm auto; max-width: 100vw; }
section.drawing > svg { height: auto; }
.drawing details { margin-top: 5mm; }
.drawing details table { font-size: 9pt; margin-top: 3mm; }
.drawing details caption { font-weight: bold; text-align: start; }
.drawing details th, .drawing details td { border: 1px solid #888; }
`.trim();
