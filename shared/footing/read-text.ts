import { alignByPosition } from './align-by-position.ts';
import { contentLimits, type DocumentContent, type Grid, type GridCell, type Paragraph } from './document-content.ts';
import { splitGrid } from './split-grid.ts';
import { findNextTable } from './table-lines.ts';

/**
 * Reads plain text with tables: cells apart by tabs, by bars, or set in columns with two blanks or more between them,
 * as a PDF's text or a pasted page has them. Lines that are no rows are paragraphs, joined while a sentence goes on.
 */
export function readText(text: string): DocumentContent {
  // A form feed begins a page; it stands alone or before the first words of one.
  const printed = text
    .replace(/^\ufeff/u, '')
    .replace(/\n\f/gu, '\f')
    .split(/(?:\r\n|\r|\n|(?=\f))/u);
  const pageStarts = new Set(printed.flatMap((line, at) => (line.startsWith('\f') ? [at] : [])));
  const lines = printed.map((line) => asPlain(line.replace(/^\f/u, '')));
  const blocks: (Paragraph | Grid)[] = [];
  let rows = 0;
  let at = 0;
  // What has more rows is refused, and need not be read to its end.
  while (at < lines.length && rows <= contentLimits.rows) {
    const table = findNextTable(lines, pageStarts, at);
    for (const paragraph of paragraphsOf(lines.slice(at, table?.first ?? lines.length))) blocks.push(paragraph);
    const parts = table === undefined ? [] : splitGrid(cellsOf(table.pages));
    for (const part of parts) blocks.push(part);
    rows += parts.reduce((sum, part) => sum + (part.kind === 'grid' ? part.rows.length : 0), 0);
    at = table?.ended ?? lines.length;
  }
  return { blocks };
}

function paragraphsOf(lines: readonly string[]): readonly Paragraph[] {
  const found: Paragraph[] = [];
  let paragraph: string[] = [];
  const endParagraph = () => {
    if (paragraph.length > 0) found.push({ kind: 'paragraph', text: paragraph.join(' ') });
    paragraph = [];
  };
  for (const line of lines) {
    if (line.trim() === '' || startsParagraph(line, paragraph)) endParagraph();
    if (line.trim() !== '') paragraph.push(line.trim());
  }
  endParagraph();
  return found;
}

/** Without what Markdown puts before headings and around words. */
function asPlain(line: string): string {
  return line
    .replace(/\\([$_*#|~-])/gu, '$1')
    .replace(/^\s{0,3}#{1,6}\s+/u, '')
    .replace(/\*\*|__(?=\S)/gu, '')
    .replace(/<\/?su[bp]>/gu, '')
    .trimEnd();
}

function startsParagraph(line: string, before: readonly string[]): boolean {
  const previous = before.at(-1) ?? '';
  if (before.length === 0) return false;
  if (/^\s*(?:[-•]\s+)?(?:\d{1,3}\.|\((?:[a-z]{1,2}|[ivx]+)\))\s/u.test(line)) return true;
  if (/^\s*(?:table|tableau|cuadro|annexe?|anexo)\b/iu.test(line)) return true;
  if (/^(?:table|tableau|cuadro)\b/iu.test(previous)) return true;
  return /^\s*\(/u.test(line) && /\b(?:dollars|euros|d[oó]lares)\b/iu.test(line);
}

/** Lines as cells. Blanks that set columns are measured, so that an empty cell keeps its place. */
function cellsOf(pages: readonly (readonly string[])[]): readonly (readonly GridCell[])[] {
  const lines = pages.flat().filter((line) => line.trim() !== '');
  if (lines.some((line) => line.includes('\t'))) return lines.map((line) => line.split('\t').map((text) => ({ text })));
  if (lines.some((line) => /^\s*\|/u.test(line))) {
    return lines
      .filter((line) => !/^\s*\|?[\s:|-]+\|?\s*$/u.test(line))
      .map((line) =>
        line
          .trim()
          .replace(/^\||\|$/gu, '')
          .split('|')
          .map((text) => ({ text: text.trim() })),
      );
  }
  return alignByPosition(pages);
}
