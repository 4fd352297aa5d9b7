import { findDrift } from '../../../shared/documents/drift/find-drift.ts';
import { directionOf, STATEMENT_LANGUAGE } from '../../../shared/languages/language.ts';
import { decodeText } from '../../../shared/csv/decode-text.ts';
import type { DocumentContent } from '../../../shared/footing/document-content.ts';
import type { DocumentDrift } from '../../../shared/results/document-drift.ts';
import type { Principal } from '../../access/principal.ts';
import { readForeignDocument } from '../../documents/foreign/read-foreign-document.ts';
import { refuseFile } from '../../documents/foreign/reading-limits.ts';
import { type DocumentRequest, makeDocument } from '../estimates/export-document.ts';
import type { ComputePorts } from '../ports.ts';

/**
 * Holds a document that comes back (docx, or the text of one) against the one that its statement gives now. Nothing is
 * stored, and nothing that it links to is opened.
 *
 * @throws AccessError `forbidden`; Refused for a file that is not read, and for whatever an estimate is refused for;
 *   StoreError.
 */
export async function findDocumentDrift(
  ports: ComputePorts,
  principal: Principal,
  bytes: Uint8Array,
  request: DocumentRequest,
): Promise<DocumentDrift> {
  // Who may see the statement, and that it is there, comes before its file is looked at.
  const { document, basis } = await makeDocument(ports, principal, request);
  if (bytes.length > textBytesMost && !isPackage(bytes))
    refuseFile(`The text has ${bytes.length} bytes; at most ${textBytesMost} are compared.`, 'too-large');
  const { format, content, bookmarks } = readForeignDocument(bytes);
  if (format !== 'docx' && format !== 'text')
    refuseFile(
      `This is ${format === 'xlsx' ? 'a workbook' : `a file of ${format}`}; a document that comes back is one for ` +
        'Word (docx) or the text of one.',
    );
  const language = request.language ?? STATEMENT_LANGUAGE;
  if (format === 'text' && directionOf(language) === 'rtl' && isInOrderOfTheEye(bytes))
    refuseFile(
      'This is the text of a PDF that is read from right to left: its columns stand in the order of the eye, so that ' +
        'figures would be compared with others than their own. Compare the Word document (docx).',
    );
  return {
    symbol: document.symbol,
    statement: basis.statement,
    language,
    format,
    ...findDrift(document, { content: format === 'text' ? linesOf(bytes) : content, bookmarks }),
  };
}

/** A text of so many bytes has some hundred thousand words; a document of 5,000 rows has a tenth of it. */
const textBytesMost = 5_000_000;

function isPackage(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

/** Readers of PDF mark each piece of a line by the direction in which it is read. */
function isInOrderOfTheEye(bytes: Uint8Array): boolean {
  return decodeText(bytes).includes('\u202b');
}

/** A text line by line: what is a paragraph or a table in it matters to sums, and not to where a figure stands. */
function linesOf(bytes: Uint8Array): DocumentContent {
  const blocks = decodeText(bytes)
    .split(/\r\n|\r|\n|\f/)
    .map((text) => ({ kind: 'paragraph' as const, text }));
  return { blocks };
}
