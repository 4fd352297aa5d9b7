import { Document, type ISectionOptions, PageOrientation, Packer } from 'docx';
import { strFromU8, unzipSync } from 'fflate';
import { bookmarkNames } from '../../../shared/documents/bookmarks.ts';
import { pagesOf } from '../../../shared/documents/pages.ts';
import type { StatementDocument } from '../../../shared/documents/statement-document.ts';
import { zipParts } from '../zip-parts.ts';
import { DocxWriter } from './docx-writer.ts';
import { xmlText } from './xml-characters.ts';
import { docxStyles } from './docx-styles.ts';

/** In twentieths of a point: A4 and its margins. */
const page = { width: 11_906, height: 16_838, margin: 1_134 };

/**
 * A document for Word (docx). Each figure stands in a bookmark, so that it is found again whatever is written around it.
 * The same document gives the same bytes: time stamps are the day of the statement.
 */
export async function renderDocx(document: StatementDocument): Promise<Uint8Array<ArrayBuffer>> {
  const writer = new DocxWriter(document, bookmarkNames(), page.width - 2 * page.margin, page.height - 2 * page.margin);
  const pages = pagesOf(document.blocks);
  const sections = pages.map(({ isOnSide, blocks }, at): ISectionOptions => ({
    properties: {
      page: {
        size: {
          width: page.width,
          height: page.height,
          orientation: isOnSide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: { top: page.margin, bottom: page.margin, left: page.margin, right: page.margin },
      },
    },
    footers: { default: writer.footer() },
    children: [
      ...(at === 0 ? writer.masthead() : []),
      ...writer.blocks(blocks, isOnSide),
      ...(at === pages.length - 1 ? writer.colophon() : [writer.endOfPages()]),
    ],
  }));
  const { symbol, title, language } = document;
  const file = new Document({
    creator: 'rule153',
    lastModifiedBy: 'rule153',
    title: xmlText(`${symbol}: ${title}`),
    styles: docxStyles(language),
    sections,
  });
  return settleBytes(await Packer.toBuffer(file), document.date);
}

/** Packs the parts again, with the statement's day in place of the moment, so that the same document is the same file. */
function settleBytes(bytes: Uint8Array, date: string): Uint8Array<ArrayBuffer> {
  const parts = Object.entries(unzipSync(bytes)).map(([path, content]) => {
    const text = strFromU8(content);
    if (path === 'docProps/core.xml')
      return { path, text: [text.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${date}T00:00:00Z`)] };
    return { path, text: [path === 'word/document.xml' ? numberBookmarks(text) : text] };
  });
  return zipParts(parts);
}

/** Numbers bookmarks from one on in each document: the library goes on counting from the one before. */
function numberBookmarks(xml: string): string {
  const numbers = new Map<string, number>();
  return xml.replace(/(<w:bookmark(?:Start|End)\b[^>]*\bw:id=")(\d+)/g, (_, before: string, id: string) => {
    const number = numbers.get(id) ?? numbers.size + 1;
    numbers.set(id, number);
    return `${before}${number}`;
  });
}
