import { bookmarkNames } from '../../../shared/documents/bookmarks.ts';
import { directionOfText } from '../../../shared/languages/language.ts';
import { pagesOf } from '../../../shared/documents/pages.ts';
import type {
  Block,
  DocumentTable,
  Inlines,
  ListItem,
  StatementDocument,
  TableRow,
} from '../../../shared/documents/statement-document.ts';
import { documentStyle } from './document-style.ts';

/**
 * A document as one HTML file that needs nothing else: no script, no font, no address. Each figure is a `data` element
 * under its bookmark, with its value; numbers are isolated, so that they keep their order in text from right to left.
 */
export function renderHtml(document: StatementDocument): string {
  const name = bookmarkNames();
  const write = (inlines: Inlines): string => inlinesHtml(inlines, name);
  const { language, direction, symbol, title, masthead, blocks, colophon } = document;
  const lines = (all: readonly Inlines[]) => all.map((line) => `<p>${write(line)}</p>\n`).join('');
  return [
    '<!doctype html>\n',
    `<html lang="${language}" dir="${direction}">\n<head>\n<meta charset="utf-8">\n`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">\n',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">\n`,
    `<title>${escapeHtml(`${symbol}: ${title}`)}</title>\n<style>\n${documentStyle}</style>\n</head>\n<body>\n<main>\n<header>\n`,
    `<p class="symbol"><bdi>${escapeHtml(symbol)}</bdi></p>\n<div class="above">\n${lines(masthead.above)}</div>\n`,
    `<h1>${language === 'en' ? escapeHtml(title) : `<bdi lang="en">${escapeHtml(title)}</bdi>`}</h1>\n<div class="below">\n${lines(masthead.below)}</div>\n</header>\n`,
    ...pagesOf(blocks).map(
      ({ isOnSide, blocks: onPage }) =>
        `<section${isOnSide ? ' class="on-side"' : ''}>\n${blocksHtml(onPage, write)}</section>\n`,
    ),
    `<footer>\n${lines(colophon)}</footer>\n</main>\n</body>\n</html>\n`,
  ].join('');
}

type Write = (inlines: Inlines) => string;

/** What the statement says itself is one piece, with the figures in it: they keep their order in it. */
function inlinesHtml(inlines: Inlines, name: (figure: string) => string): string {
  const pieces: { language: string | undefined; html: string }[] = [];
  for (const inline of inlines) {
    const language = 'language' in inline ? inline.language : undefined;
    const html = inlineHtml(inline, name);
    const last = pieces.at(-1);
    if (last !== undefined && language !== undefined && last.language === language) last.html += html;
    else pieces.push({ language, html });
  }
  return pieces
    .map(({ language, html }) => (language === undefined ? html : `<bdi lang="${language}">${html}</bdi>`))
    .join('');
}

function inlineHtml(inline: Inlines[number], name: (figure: string) => string): string {
  if (inline.kind === 'figure') {
    const { figure, value, shown } = inline;
    const place = `id="${name(figure)}" data-figure="${escapeHtml(figure)}"`;
    return (
      `<data ${place} value="${escapeHtml(value)}"><bdi ` +
      `dir="${directionOfText(shown)}">${escapeHtml(shown)}</bdi></data>`
    );
  }
  if (inline.kind === 'gap') return `<mark lang="en" dir="ltr">⟦${escapeHtml(inline.key)}⟧</mark>`;
  if (inline.kind === 'mark') return `<sup>${escapeHtml(inline.text)}</sup>`;
  return escapeHtml(inline.text);
}

/** Entries of lists stand in lists, which a reader of the page can count and skip. */
function blocksHtml(blocks: readonly Block[], write: Write): string {
  const parts: string[] = [];
  for (let at = 0; at < blocks.length; at += 1) {
    const block = blocks[at];
    if (block === undefined || block.kind === 'page-break') continue;
    if (block.kind === 'item') {
      const items: ListItem[] = [];
      for (let next = blocks[at]; next?.kind === 'item'; next = blocks[at + items.length]) items.push(next);
      parts.push(listHtml(items, write));
      at += items.length - 1;
    } else parts.push(block.kind === 'table' ? tableHtml(block, write) : textHtml(block, write));
  }
  return parts.join('');
}

function textHtml(block: Exclude<Block, DocumentTable | ListItem | { kind: 'page-break' }>, write: Write): string {
  const number = block.number === undefined || block.number === '' ? '' : `<span>${block.number}</span> `;
  if (block.kind === 'paragraph') return `<p class="numbered">${number}${write(block.text)}</p>\n`;
  const tag = block.level === 1 ? 'h2' : 'h3';
  return `<${tag}>${number}${write(block.text)}</${tag}>\n`;
}

/** Entries of the second level are a list within the entry above them. */
function listHtml(items: readonly ListItem[], write: Write): string {
  const entries = items.map(({ marker, level, text }, at) => {
    const [before, after] = [items[at - 1]?.level ?? 1, items[at + 1]?.level ?? 1];
    const opened = level === 2 && before === 1 ? '\n<ol>\n' : '';
    const closed = after > level ? '' : `</li>\n${after < level ? '</ol></li>\n' : ''}`;
    return `${opened}<li><span><bdi>${marker}</bdi></span> ${write(text)}${closed}`;
  });
  return `<ol>\n${entries.join('')}</ol>\n`;
}

function tableHtml(table: DocumentTable, write: Write): string {
  const { id, label, title, subtitle, columns, rows, notes } = table;
  const caption = [
    ...(label === undefined ? [] : [`<span class="label">${write(label)}</span>`]),
    `<span class="title">${write(title)}</span>`,
    ...(subtitle === undefined ? [] : [`<span>${write(subtitle)}</span>`]),
  ].join('\n');
  const isOfTexts = columns.some(({ align }, at) => at > 0 && align === 'start');
  const heads = columns.map(({ head, align }) => `<th scope="col" class="${align}">${write(head)}</th>`).join('');
  const body = rows.map((row) => rowHtml(row, table, isOfTexts, write)).join('');
  const below = notes
    .map(({ mark, text }) => `<p>${mark === '' ? '' : `<sup>${mark}</sup> `}${write(text)}</p>\n`)
    .join('');
  return `<div class="scroll" tabindex="0" role="region" aria-labelledby="${id}-caption"><table class="${isOfTexts ? 'texts' : 'figures'}">\n<caption id="${id}-caption">${caption}</caption>\n<thead><tr>${heads}</tr></thead>\n<tbody>\n${body}</tbody>\n</table></div>\n${below === '' ? '' : `<div class="notes">\n${below}</div>\n`}`;
}

function rowHtml(
  { role, indent, cells }: TableRow,
  { columns }: DocumentTable,
  isOfTexts: boolean,
  write: Write,
): string {
  const [name = [], ...others] = cells;
  const inset = indent === 0 ? '' : ` style="padding-inline-start:${indent}em"`;
  if (others.length === 0)
    return (
      `<tr class="${role}"><th scope="${isOfTexts ? 'rowgroup' : 'row'}" ` +
      `colspan="${columns.length}"${inset}>${write(name)}</th></tr>\n`
    );
  const first = isOfTexts ? `<td>${write(name)}</td>` : `<th scope="row"${inset}>${write(name)}</th>`;
  const cell = (inlines: Inlines, at: number) =>
    `<td class="${columns[at + 1]?.align ?? 'start'}">${write(inlines)}</td>`;
  return `<tr class="${role}">${first}${others.map(cell).join('')}</tr>\n`;
}

/** A text as HTML has it. What XML and HTML do not have, such as other control characters, is shown as not readable. */
export function escapeHtml(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]|\p{Cs}/gu, '\ufffd')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}
