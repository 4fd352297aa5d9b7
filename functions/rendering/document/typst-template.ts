/**
 * How a document looks as PDF. The template is fixed and reads the document as data: what a statement says never
 * becomes markup, whatever it is.
 */
export const typstTemplate = String.raw`
#let doc = json("document.json")
#let from-right = doc.direction == "rtl"
#set document(title: doc.symbol + ": " + doc.title, author: "rule153", date: datetime(year: doc.date.at(0), month: doc.date.at(1), day: doc.date.at(2)))
#set text(font: doc.fonts, size: 10pt, lang: doc.language, dir: if from-right { rtl } else { ltr })
#set par(leading: 0.62em, spacing: 0.9em, justify: false)
#set page(
  paper: "a4",
  margin: (x: 2.2cm, top: 2.2cm, bottom: 2cm),
  footer: context [
    #set text(size: 8pt)
    #text(dir: ltr, doc.symbol) #h(1fr) #text(dir: ltr)[#counter(page).display()/#counter(page).final().first()]
  ],
)

// Said outright: by itself a paragraph of words that are read from the left would begin there.
#let first-side = if from-right { right } else { left }
#let last-side = if from-right { left } else { right }
#set align(first-side)

#let inline(it) = {
  if it.k == "f" { text(dir: if it.d == "rtl" { rtl } else { ltr }, it.t) }
  else if it.k == "g" { text(dir: ltr, lang: "en", weight: "bold", "⟦" + it.t + "⟧") }
  else if it.k == "m" { super(it.t) }
  else {
    if "l" in it { text(lang: it.l, dir: ltr, it.t) } else { it.t }
  }
}
#let inlines(all) = all.map(inline).join()

#show heading.where(level: 1): it => { set text(size: 14pt); block(above: 1em, below: 1em, it.body) }
#show heading.where(level: 2): it => { set text(size: 12pt); block(above: 1.6em, below: 0.9em, sticky: true, it.body) }
#show heading.where(level: 3): it => { set text(size: 10.5pt); block(above: 1.3em, below: 0.8em, sticky: true, it.body) }
#show table.cell: set text(size: 8pt)
#show table.cell: set par(leading: 0.5em)
#show figure.where(kind: table): set block(breakable: true)
#show figure.where(kind: table): set figure.caption(position: top)
#show figure.caption: it => it.body

#let named-heading(block) = heading(
  level: block.level + 1,
  if block.number == "" { inlines(block.text) } else { [#block.number #h(0.4em) #inlines(block.text)] },
)

#let table-block(t) = {
  let n = t.columns.len()
  let side(col) = if t.columns.at(col).align == "end" { last-side } else { first-side }
  let stroke-of(role) = if role == "total" { (top: 0.5pt) } else if role == "subtotal" { (top: 0.3pt) } else { none }
  let cells-of(row) = {
    let weight = if row.role == "row" { "regular" } else { "bold" }
    let name = pad(left: if from-right { 0pt } else { row.indent * 0.8em }, right: if from-right { row.indent * 0.8em } else { 0pt }, text(weight: weight, inlines(row.cells.at(0))))
    if row.cells.len() == 1 { (table.cell(colspan: n, align: first-side + bottom, breakable: false, name),) }
    else {
      row.cells.enumerate().map(((at, cell)) => table.cell(
        align: side(at) + (if t.texts { top } else { bottom }),
        stroke: if t.texts { (bottom: 0.2pt + luma(160)) } else { stroke-of(row.role) },
        breakable: row.long,
        if at == 0 { name } else { text(weight: weight, inlines(cell)) },
      ))
    }
  }
  // The totals at the end stay with the rows above them; sums that stand further up are rows as they come.
  let ending = t.rows.rev().position(row => row.role != "total")
  let split = if ending == none { 0 } else { t.rows.len() - ending }
  let body = t.rows.slice(0, split)
  let last = t.rows.slice(split)
  let heads = t.columns.enumerate().map(((at, col)) => table.cell(align: side(at) + bottom, text(style: "normal", inlines(col.head))))
  let caption = align(start, {
    if t.label.len() > 0 { block(below: 0.4em, inlines(t.label)) }
    block(below: 0.4em, strong(inlines(t.title)))
    if t.subtitle.len() > 0 { block(below: 0.6em, inlines(t.subtitle)) }
  })
  let grid = table(
    columns: t.columns.map(col => col.share * 1fr),
    inset: (x: 2.5pt, y: 2.6pt),
    stroke: none,
    table.header(repeat: true, table.hline(stroke: 0.4pt), ..heads, table.hline(stroke: 0.8pt)),
    ..body.map(cells-of).flatten(),
    ..(if last.len() > 0 { (table.footer(repeat: false, ..last.map(cells-of).flatten()),) } else { () }),
    table.hline(stroke: 0.8pt),
  )
  let short = t.rows.len() <= 30 and not t.texts
  block(breakable: not short, width: 100%, above: 1.2em, below: 0.6em, figure(kind: table, supplement: none, numbering: none, caption: caption, align(start, grid)))
  for note in t.notes {
    // The size stands around the paragraph, so that its lines lie closer together than one note and the next.
    block(above: 0.4em, below: 0.4em, text(size: 7.5pt, par(leading: 0.45em, { if note.mark != "" { super(note.mark); h(0.3em) }; inlines(note.text) })))
  }
  v(0.8em)
}

#let hanging(width, marker) = box(width: width, align(if from-right { right } else { left }, text(dir: ltr, marker)))
// What introduces a table or a list stands on its page.
#let numbered(number, body, keeps) = block(sticky: keeps, above: 0.9em, below: 0.9em, par({ hanging(2.2em, number); body }))
#let colophon = block(breakable: false, above: 0.8em, width: 100%, {
  line(length: 100%, stroke: 0.4pt)
  text(size: 7.5pt, par(doc.colophon.map(inlines).join([ ])))
})
#let listed(items) = enum(
  tight: true,
  indent: 1.2em,
  body-indent: 0.6em,
  number-align: start + top,
  numbering: n => text(dir: ltr, items.at(n - 1).marker),
  ..items.map(it => enum.item({
    inlines(it.text)
    if it.items.len() > 0 { listed(it.items) }
  })),
)

#let block-of(it) = {
  if it.kind == "heading" { named-heading(it) }
  else if it.kind == "paragraph" { numbered(it.number, inlines(it.text), it.keeps) }
  else if it.kind == "list" { listed(it.items) }
  else { table-block(it) }
}

#align(end, text(size: 13pt, weight: "bold", dir: ltr, doc.symbol))
#line(length: 100%, stroke: 0.5pt)
#for line in doc.above { block(above: 0.4em, below: 0.4em, par(inlines(line))) }
#heading(level: 1, text(lang: "en", dir: ltr, doc.title))
#for line in doc.below { block(above: 0.5em, below: 0.5em, par(strong(inlines(line)))) }
#line(length: 100%, stroke: 1pt)

#for (at, pages) in doc.pages.enumerate() {
  let content = {
    for it in pages.blocks { block-of(it) }
    if at == doc.pages.len() - 1 { colophon }
  }
  if pages.side { page(flipped: true, content) } else { content }
}
`;
