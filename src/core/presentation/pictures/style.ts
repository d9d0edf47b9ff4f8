/**
 * Colours of pictures. Every shape has its colour for white paper as an attribute, so that any program can show it; these
 * rules take over in a browser. A shell themes a picture by the variables on an element around it; print is black on white.
 */
export const pictureStyle = `
.picture{color:var(--picture-ink,#000);background:var(--picture-paper,#fff)}
.picture .paper,.picture .symbol>.shape,.picture .plain{fill:var(--picture-paper,#fff)}
.picture .shade{fill:var(--picture-shade,#e8e8e8)}
.picture text{fill:var(--picture-ink,#000)}
.picture .frame,.picture .rule,.picture .symbol>.shape,.picture .line>path{stroke:var(--picture-ink,#000)}
.picture .head{fill:var(--picture-ink,#000)}
.picture .faint{stroke:var(--picture-faint,#8a8a8a)}
.picture .label{stroke:var(--picture-paper,#fff);paint-order:stroke}
.picture .error>.mark,.picture .stub>path,.picture .stub>circle{stroke:var(--picture-error,#b3001b)}
.picture .warning>.mark{stroke:var(--picture-warning,#7a4b00)}
.picture .information>.mark,.picture .hint>.mark{stroke:var(--picture-information,#0b5394)}
.picture .error text,.picture .stub text{fill:var(--picture-error,#b3001b)}
.picture .warning text{fill:var(--picture-warning,#7a4b00)}
.picture .information text,.picture .hint text{fill:var(--picture-information,#0b5394)}
.picture .quiet{fill:var(--picture-quiet,#595959)}
.picture .rail{fill:var(--picture-shade,#e8e8e8);stroke:var(--picture-faint,#8a8a8a);stroke-width:0.2}
.picture .bar,.picture .dot{fill:var(--picture-data,#1f4e79)}
.picture .curve,.picture .ring{stroke:var(--picture-data,#1f4e79)}
.picture .ring{fill:var(--picture-paper,#fff)}
.picture .goal,.picture .before,.picture .arrow{stroke:var(--picture-ink,#000)}
.picture .gap{stroke:var(--picture-quiet,#595959)}
.picture .good>.mark{fill:var(--picture-good,#1b6e2d)}
.picture .middle>.mark{fill:var(--picture-warning,#7a4b00)}
.picture .bad>.mark{fill:var(--picture-error,#b3001b)}
.picture .none>.mark{stroke:var(--picture-quiet,#595959)}
.picture .sign{stroke:var(--picture-paper,#fff)}
.picture [data-start]{cursor:pointer}
.picture .hit{fill:transparent;stroke:none}
.picture .line>.hit{stroke:transparent;fill:none}
@media print{.picture{--picture-ink:#000;--picture-paper:#fff;--picture-shade:#e8e8e8;--picture-faint:#8a8a8a;--picture-quiet:#595959;--picture-data:#1f4e79;--picture-good:#1b6e2d;--picture-warning:#7a4b00;--picture-error:#b3001b}}
@media (forced-colors:active){.picture{forced-color-adjust:none;--picture-ink:CanvasText;--picture-paper:Canvas;--picture-shade:Canvas;--picture-faint:GrayText;--picture-quiet:CanvasText;--picture-data:CanvasText;--picture-good:CanvasText;--picture-warning:CanvasText;--picture-error:CanvasText}}
`.trim();
