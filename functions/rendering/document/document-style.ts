/** How a document looks on a screen and on paper. Sides are named by the direction of reading. */
export const documentStyle = `:root { color-scheme: light dark; font-family: "Noto Serif", "Times New Roman", Times, serif; line-height: 1.45; }
body { margin: 0; }
main { max-width: 50rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
header { border-bottom: 2px solid; margin-bottom: 2rem; }
header p { margin: .15rem 0; }
.symbol { text-align: end; font-size: 1.25rem; font-weight: bold; border-bottom: 1px solid; padding-bottom: .3rem; }
.below { font-weight: bold; margin: 1rem 0; }
h1 { font-size: 1.45rem; line-height: 1.25; }
h2 { font-size: 1.2rem; margin-top: 2.2rem; break-after: avoid; }
h3 { font-size: 1.05rem; margin-top: 1.6rem; break-after: avoid; }
h2 span, h3 span { margin-inline-end: .6em; }
.numbered > span { margin-inline-end: .8em; }
ol { list-style: none; padding-inline-start: 2rem; margin: .4rem 0; }
li { margin: .3rem 0; }
li > span { margin-inline-end: .5em; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: .9rem; margin: 1rem 0 .4rem; border-bottom: 2px solid; }
caption { text-align: start; caption-side: top; padding-bottom: .5rem; }
caption span { display: block; }
.title { font-weight: bold; }
th, td { padding: .18rem .4rem; vertical-align: bottom; text-align: start; font-weight: normal; }
th:first-child, td:first-child { padding-inline-start: 0; }
thead th { border-top: 1px solid; border-bottom: 2px solid; font-style: italic; }
.figures td, .figures thead th.end { text-align: end; white-space: nowrap; font-variant-numeric: tabular-nums; }
.figures thead th.end { white-space: normal; }
.figures tbody th { min-width: 11rem; }
.texts td { vertical-align: top; }
.texts tbody tr { border-bottom: 1px solid color-mix(in srgb, currentColor 25%, transparent); }
tr.heading th { font-weight: bold; padding-top: .6rem; break-after: avoid; }
tr.subtotal th, tr.subtotal td { font-weight: bold; border-top: 1px solid; }
tr.total th, tr.total td { font-weight: bold; border-top: 1px solid; break-before: avoid; }
tr { break-inside: avoid; }
.notes { font-size: .82rem; margin-bottom: 1.6rem; }
.notes p { margin: .2rem 0; }
footer { border-top: 1px solid; margin-top: 3rem; font-size: .82rem; }
mark { font-family: monospace; }
@page { size: A4; margin: 2cm; }
@page on-side { size: A4 landscape; }
@media print {
  main { max-width: none; padding: 0; }
  .scroll { overflow: visible; }
  thead { display: table-header-group; }
  .on-side { page: on-side; }
}
`;
