import type { Block, DocumentTable, Inlines, StatementDocument } from '../../shared/documents/statement-document.ts';
import { RULE, alignRows, type TextRow } from '../../shared/print/tables/align-rows.ts';

/** What inlines read as; what is missing stands in brackets by its key. */
function inlineText(inlines: Inlines): string {
  return inlines
    .map((inline) => {
      if (inline.kind === 'figure') return inline.shown;
      if (inline.kind === 'gap') return `⟦${inline.key}⟧`;
      return inline.kind === 'mark' ? ` ${inline.text}` : inline.text;
    })
    .join('');
}

/** A document as text: paragraphs as lines, tables with their columns below one another. */
export function documentText(document: StatementDocument): string {
  const { symbol, masthead, title, blocks, colophon } = document;
  const lines = [
    symbol,
    ...masthead.above.map(inlineText),
    '',
    title,
    '',
    ...masthead.below.map(inlineText),
    '',
    ...blocks.flatMap((block) => [...blockLines(block), '']),
    ...colophon.map(inlineText),
  ];
  return `${lines.join('\n').replace(/\n{3,}/g, '\n\n')}\n`;
}

function blockLines(block: Block): readonly string[] {
  switch (block.kind) {
    case 'heading':
      return [`${numberBefore(block.number)}${inlineText(block.text)}`];
    case 'paragraph':
      return [`${numberBefore(block.number)}${inlineText(block.text)}`];
    case 'item':
      return [`${block.level === 2 ? '    ' : '  '}${block.marker} ${inlineText(block.text)}`];
    case 'table':
      return tableLines(block);
    case 'page-break':
      return [];
  }
}

function numberBefore(number: string | undefined): string {
  return number === undefined || number === '' ? '' : `${number} `;
}

function tableLines({ label, title, subtitle, columns, rows, notes }: DocumentTable): readonly string[] {
  const heads = columns.map(({ head }) => inlineText(head));
  const isOfTexts = columns.some(({ align }, at) => at > 0 && align === 'start');
  const body = isOfTexts
    ? [heads, ...rows.map(({ cells }) => cells.map(inlineText))].map((cells) => cells.join(' | '))
    : alignRows([
        { label: heads[0] ?? '', values: heads.slice(1) },
        ...rows.flatMap(({ role, indent, cells: [name = [], ...figures] }, at): TextRow[] => [
          ...(role === 'total' && rows[at - 1]?.role !== 'total' ? [{ label: RULE }] : []),
          {
            label: `${'  '.repeat(indent)}${inlineText(name)}`,
            ...(figures.length > 0 && { values: figures.map(inlineText) }),
          },
        ]),
      ]);
  return [
    ...[label, title, subtitle].flatMap((line) => (line === undefined ? [] : [inlineText(line)])),
    '',
    ...body,
    ...notes.map(({ mark, text }) => `${numberBefore(mark)}${inlineText(text)}`),
  ];
}
