import {
  contentLimits,
  type DocumentContent,
  type Grid,
  type GridCell,
  type Paragraph,
} from '../../../shared/footing/document-content.ts';
import { boundContent, refuseMore } from './content-builder.ts';
import { readXml } from './read-xml.ts';
import { refuseFile } from './reading-limits.ts';
import type { Package } from './unpack.ts';

/** A table that is being read. A table in a cell of another is a table of its own behind it. */
type OpenTable = { rows: GridCell[][]; row: GridCell[]; cell: OpenCell | undefined };
type OpenCell = { text: string; span: number; indent: number; isContinued: boolean };

/** What is deleted, and what is said beside the text, is not part of what the document says. */
const skipped = new Set([
  'del',
  'moveFrom',
  'instrText',
  'delText',
  'footnoteReference',
  'endnoteReference',
  'commentReference',
  'drawing',
  'pict',
  'txbxContent',
  'Fallback',
]);

/** What a Word document says, and what stands in each of its bookmarks. */
type DocxContent = { content: DocumentContent; bookmarks: ReadonlyMap<string, string> };

/**
 * Reads a Word document: its paragraphs and tables in their order. Text that is tracked as deleted, fields'
 * instructions, marks of footnotes and superscripts behind figures are left out.
 *
 * @throws Refused for a package without a document, and for what is too large.
 */
export function readDocx(file: Package): DocxContent {
  const xml = file.text('word/document.xml') ?? refuseFile('The file holds no Word document ("word/document.xml").');
  const reader = new DocxReader();
  readXml(xml, 'The Word document', reader);
  return { content: boundContent(reader.blocks), bookmarks: reader.bookmarks };
}

class DocxReader {
  readonly blocks: (Paragraph | Grid)[] = [];
  readonly bookmarks = new Map<string, string>();
  /** The bookmarks in which the text stands now, by their numbers. */
  readonly #open = new Map<string, string>();
  readonly #tables: OpenTable[] = [];
  readonly #inner: Grid[] = [];
  #paragraph = '';
  #run = '';
  #isSuperscript = false;
  #inText = false;
  #skipping = 0;
  #cells = 0;

  open(name: string, attribute: (name: string) => string | undefined): void {
    if (this.#skipping > 0 || skipped.has(name)) {
      this.#skipping += 1;
      return;
    }
    const table = this.#tables.at(-1);
    const cell = table?.cell;
    if (name === 'tbl') this.#tables.push({ rows: [], row: [], cell: undefined });
    else if (name === 'tr' && table !== undefined) table.row = [];
    else if (name === 'tc' && table !== undefined) table.cell = { text: '', span: 1, indent: 0, isContinued: false };
    else if (name === 'gridSpan' && cell !== undefined) cell.span = bounded(attribute('val'), 1, contentLimits.columns);
    else if (name === 'vMerge' && cell !== undefined) cell.isContinued = attribute('val') !== 'restart';
    else if (name === 'ind' && cell !== undefined && cell.text === '')
      cell.indent = bounded(attribute('left') ?? attribute('start'), 0, 100_000);
    else if (name === 'r') [this.#run, this.#isSuperscript] = ['', false];
    else if (name === 'vertAlign') this.#isSuperscript = attribute('val') === 'superscript';
    else if (name === 't') this.#inText = true;
    else if (name === 'tab' || name === 'br') this.#run += ' ';
    else if (name === 'noBreakHyphen') this.#run += '-';
    else if (name === 'bookmarkStart') this.#openBookmark(attribute('id'), attribute('name'));
    else if (name === 'bookmarkEnd') this.#open.delete(attribute('id') ?? '');
  }

  text(text: string): void {
    if (this.#inText && this.#skipping === 0) this.#run += text;
  }

  close(name: string): void {
    if (this.#skipping > 0) {
      this.#skipping -= 1;
      return;
    }
    const table = this.#tables.at(-1);
    if (name === 't') this.#inText = false;
    else if (name === 'r') this.#endRun();
    else if (name === 'p') this.#endParagraph(table?.cell);
    else if (name === 'tc' && table?.cell !== undefined) this.#endCell(table, table.cell);
    else if (name === 'tr' && table !== undefined) {
      table.rows.push(table.row);
      refuseMore('rows in tables', table.rows.length, contentLimits.rows);
    } else if (name === 'tbl') this.#endTable();
  }

  /** Bookmarks may overlap; a second one of a name, which no program makes, is not one. */
  #openBookmark(id: string | undefined, name: string | undefined): void {
    if (id === undefined || name === undefined || this.bookmarks.has(name)) return;
    this.bookmarks.set(name, '');
    this.#open.set(id, name);
    refuseMore('bookmarks around one another', this.#open.size, contentLimits.columns);
    refuseMore('bookmarks', this.bookmarks.size, contentLimits.cells);
  }

  /** A superscript is the mark of a footnote, unless it is all that there is. */
  #endRun(): void {
    if (!this.#isSuperscript || this.#paragraph.trim() === '') this.#paragraph += this.#run;
    for (const name of this.#open.values()) {
      const text = `${this.bookmarks.get(name) ?? ''}${this.#run}`;
      refuseMore('characters in a bookmark', text.length, contentLimits.characters);
      this.bookmarks.set(name, text);
    }
    this.#run = '';
    refuseMore('characters in a paragraph', this.#paragraph.length, contentLimits.characters);
  }

  #endParagraph(cell: OpenCell | undefined): void {
    const text = this.#paragraph.trim();
    this.#paragraph = '';
    if (text === '') return;
    if (cell === undefined) this.blocks.push({ kind: 'paragraph', text });
    else cell.text = cell.text === '' ? text : `${cell.text} ${text}`;
  }

  #endCell(table: OpenTable, { text, span, indent, isContinued }: OpenCell): void {
    table.row.push({ text: isContinued ? '' : text, ...(span > 1 && { span }), ...(indent > 0 && { indent }) });
    table.cell = undefined;
    this.#cells += 1;
    refuseMore('cells in tables', this.#cells, contentLimits.cells);
  }

  #endTable(): void {
    const table = this.#tables.pop();
    if (table === undefined) return;
    const grid: Grid = { kind: 'grid', rows: table.rows };
    if (this.#tables.length > 0) this.#inner.push(grid);
    else this.blocks.push(grid, ...this.#inner.splice(0));
  }
}

function bounded(text: string | undefined, least: number, most: number): number {
  const value = Number(text);
  return Number.isSafeInteger(value) ? Math.min(Math.max(value, least), most) : least;
}
