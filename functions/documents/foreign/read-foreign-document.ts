import type { DocumentContent } from '../../../shared/footing/document-content.ts';
import { readText } from '../../../shared/footing/read-text.ts';
import { decodeText } from '../../../shared/csv/decode-text.ts';
import type { DocumentFormat } from '../../../shared/results/document-check.ts';
import { boundContent } from './content-builder.ts';
import { readCsvDocument } from './read-csv-document.ts';
import { readDocx } from './read-docx.ts';
import { readingLimits, refuseFile } from './reading-limits.ts';
import { readResultsDocument } from './read-results-document.ts';
import { readXlsx } from './read-xlsx.ts';
import { openPackage } from './unpack.ts';

// What belongs in this folder: files that were not made here, as paragraphs and tables. Nothing here judges what they
// say.

/** A document as it was read, and from what; of a Word document also what stands in its bookmarks. */
export type ForeignDocument = {
  format: DocumentFormat;
  content: DocumentContent;
  bookmarks?: ReadonlyMap<string, string>;
};

/**
 * Reads a file by what it holds: a Word document, a workbook, CSV, plain text, or tables in JSON. `isCsv` says of a
 * text that it is CSV, which the text alone does not always show. Sizes are held against `readingLimits` before
 * anything is unpacked or parsed.
 *
 * @throws Refused with what the file is, why it is not read, and what to do.
 */
export function readForeignDocument(bytes: Uint8Array, isCsv = false): ForeignDocument {
  if (bytes.length > readingLimits.fileBytes)
    refuseFile(
      `The file has ${bytes.length} bytes; documents of at most ${readingLimits.fileBytes} are checked.`,
      'too-large',
    );
  if (bytes.length === 0) refuseFile('The file is empty.');
  if (startsWith(bytes, 'PK')) return readPackage(bytes);
  if (startsWith(bytes, '%PDF'))
    refuseFile('A PDF is not read. Save its text ("pdftotext -layout FILE.pdf") and check that.');
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf)
    refuseFile(
      'This is a document of an earlier Office (.doc, .xls) or one ' +
        'with a password. Save it as .docx or .xlsx without one.',
    );
  if (startsWith(bytes, '{\\rtf')) refuseFile('Rich text (.rtf) is not read. Save it as .docx.');
  const text = decodeText(bytes);
  if (/^\s*<(?:!doctype\s+html|html)\b/iu.test(text))
    refuseFile(
      'A web page (HTML) is not read: its marks would pass for text. Save it as .docx, or the text that it shows.',
    );
  if (isCsv) return { format: 'csv', content: readCsvDocument(text) };
  const results = /^\s*\{/u.test(text) ? readResultsDocument(text) : undefined;
  if (results !== undefined) return { format: 'json', content: results };
  return { format: 'text', content: boundContent(readText(text).blocks) };
}

function readPackage(bytes: Uint8Array): ForeignDocument {
  const file = openPackage(bytes);
  if (file.names.includes('word/document.xml')) return { format: 'docx', ...readDocx(file) };
  if (file.names.includes('xl/workbook.xml')) return { format: 'xlsx', content: readXlsx(file) };
  return refuseFile(
    'This is a package of files, but neither a Word document (.docx) nor a workbook (.xlsx). Save it as one of them.',
  );
}

function startsWith(bytes: Uint8Array, text: string): boolean {
  return Array.from(text).every((letter, at) => bytes[at] === letter.charCodeAt(0));
}
