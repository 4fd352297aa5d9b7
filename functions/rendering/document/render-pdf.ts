import { join } from 'node:path';
import { defined } from '../../../shared/canonical/defined.ts';
import { directionOfText } from '../../../shared/languages/language.ts';
import { pagesOf } from '../../../shared/documents/pages.ts';
import type { Block, Inlines, StatementDocument } from '../../../shared/documents/statement-document.ts';
import { familyOf, fontsFor, readFont } from './font-files.ts';
import { loadTypst } from './load-typst.ts';
import { readableText } from './readable-text.ts';
import { typstTemplate } from './typst-template.ts';

/**
 * A document as tagged PDF (PDF/UA-1), by Typst. The same document gives the same bytes: its day is that of the
 * statement.
 *
 * @throws Error if the template does not compile, which no document can cause.
 */
export function renderPdf(document: StatementDocument): Uint8Array<ArrayBuffer> {
  const everything = JSON.stringify(document);
  const names = fontsFor(everything);
  const fonts = names.map(readFont);
  const readable = readableText(fonts.map(([regular]) => regular ?? Buffer.alloc(0)));
  const compiler = loadTypst().NodeCompiler.create({ fontArgs: [{ fontBlobs: fonts.flat() }] });
  const content = { ...printable(document, readable), fonts: names.map(familyOf) };
  compiler.mapShadow(join(WORKSPACE, 'document.json'), Buffer.from(JSON.stringify(content)));
  const compiled = compiler.compile({ mainFileContent: typstTemplate });
  const { result } = compiled;
  if (result === null) {
    const error = compiled.takeError();
    const diagnostics: unknown = error === null ? [] : error.shortDiagnostics;
    throw new Error(`The document was not set: ${JSON.stringify(diagnostics)}`);
  }
  const [year = 1970, month = 1, day = 1] = document.date.split('-').map(Number);
  const bytes = compiler.pdf(result, { pdfStandard: 'ua-1', creationTimestamp: Date.UTC(year, month - 1, day) / 1000 });
  // What was computed for this document is of no use to the next one.
  compiler.evictCache(0);
  return new Uint8Array(bytes);
}

/** Where the compiler looks for files; only those that it is given are there. */
const WORKSPACE = process.cwd();

/** Inlines as the template reads them: kind, text, language, direction. */
type Printed = { k: 't' | 'f' | 'g' | 'm'; t: string; l?: string; d?: 'ltr' | 'rtl' };

type Readable = (text: string) => string;

/** A document as the template reads it. */
function printable(document: StatementDocument, readable: Readable): object {
  const { symbol, title, date, language, direction, masthead, blocks, colophon } = document;
  const inlines = (all: Inlines) => all.map((inline) => printed(inline, readable));
  return {
    symbol: readable(symbol),
    title: readable(title),
    date: date.split('-').map(Number),
    language,
    direction,
    above: masthead.above.map(inlines),
    below: masthead.below.map(inlines),
    pages: pagesOf(blocks).map(({ isOnSide, blocks: onPage }) => ({
      side: isOnSide,
      blocks: printedBlocks(onPage, inlines),
    })),
    colophon: colophon.map(inlines),
  };
}

function printed(inline: Inlines[number], readable: Readable): Printed {
  if (inline.kind === 'figure') return { k: 'f', t: readable(inline.shown), d: directionOfText(inline.shown) };
  if (inline.kind === 'gap') return { k: 'g', t: readable(inline.key) };
  if (inline.kind === 'mark') return { k: 'm', t: inline.text };
  const { text, language } = inline;
  return { k: 't', t: readable(text), ...defined({ l: language }) };
}

type PrintedItem = { marker: string; text: readonly Printed[]; items: PrintedItem[] };

/** Entries of lists that follow one another are one list, with those of the second level within. */
function printedBlocks(blocks: readonly Block[], inlines: (all: Inlines) => readonly Printed[]): readonly object[] {
  const printedOnes: object[] = [];
  let items: PrintedItem[] | undefined;
  for (const [at, block] of blocks.entries()) {
    if (block.kind !== 'item') {
      items = undefined;
      const next = blocks[at + 1]?.kind;
      printedOnes.push({ ...printedBlock(block, inlines), keeps: next === 'item' || next === 'table' });
      continue;
    }
    if (items === undefined) {
      items = [];
      printedOnes.push({ kind: 'list', items });
    }
    const { marker, level, text } = block;
    const place = level === 2 ? (items.at(-1)?.items ?? items) : items;
    place.push({ marker, text: inlines(text), items: [] });
  }
  return printedOnes;
}

function printedBlock(block: Exclude<Block, { kind: 'item' }>, inlines: (all: Inlines) => readonly Printed[]): object {
  if (block.kind === 'page-break') return { kind: 'page-break' };
  if (block.kind !== 'table') return { number: '', ...block, text: inlines(block.text) };
  const { label = [], title, subtitle = [], columns, rows, notes } = block;
  return {
    kind: 'table',
    label: inlines(label),
    title: inlines(title),
    subtitle: inlines(subtitle),
    texts: columns.some(({ align }, at) => at > 0 && align === 'start'),
    columns: columns.map(({ head, align, share }) => ({ head: inlines(head), align, share })),
    rows: rows.map(({ role, indent, cells }) => ({ role, indent, cells: cells.map(inlines), long: isLong(cells) })),
    notes: notes.map(({ mark, text }) => ({ mark, text: inlines(text) })),
  };
}

/** A row that may not fit on a page may be broken; no other is. */
function isLong(cells: readonly Inlines[]): boolean {
  return cells.some((cell) => cell.reduce((sum, one) => sum + (one.kind === 'text' ? one.text.length : 0), 0) > 1_500);
}
