import { checkDocument } from '../../../shared/footing/check-document.ts';
import type { DocumentCheck } from '../../../shared/results/document-check.ts';
import { authorize } from '../../access/policy.ts';
import type { Principal } from '../../access/principal.ts';
import { readForeignDocument } from '../../documents/foreign/read-foreign-document.ts';

/** A file that was not made here; `isCsv` where its name or type says so. */
export type ForeignFile = { bytes: Uint8Array; isCsv?: boolean | undefined };

/**
 * Checks a document that was not made here against itself. Nothing is stored, and nothing that it links to is opened.
 *
 * @throws AccessError `forbidden`; Refused for a file that is not read, with the reason.
 */
export function checkForeignDocument(principal: Principal, { bytes, isCsv }: ForeignFile): DocumentCheck {
  authorize(principal, 'estimate:compute');
  const { content, format } = readForeignDocument(bytes, isCsv);
  return checkDocument(content, format);
}
