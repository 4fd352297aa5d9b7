import type { StatementDocument } from '../../../shared/documents/statement-document.ts';

/** The formats in which a document can be written. */
export const DOCUMENT_FORMATS = ['docx', 'pdf', 'html'] as const;
export type RenderedFormat = (typeof DOCUMENT_FORMATS)[number];

/** A document as a file. The same document gives the same bytes. Each renderer is loaded with the first of its kind. */
export async function renderDocument(
  document: StatementDocument,
  format: RenderedFormat,
): Promise<Uint8Array<ArrayBuffer>> {
  if (format === 'docx') return (await import('./render-docx.ts')).renderDocx(document);
  if (format === 'pdf') return (await import('./render-pdf.ts')).renderPdf(document);
  return new TextEncoder().encode((await import('./render-html.ts')).renderHtml(document));
}
