import { buildDocument } from '../../../shared/documents/build-document.ts';
import type { Language } from '../../../shared/languages/language.ts';
import type { StatementDocument } from '../../../shared/documents/statement-document.ts';
import type { Statement } from '../../../shared/model/statement.ts';
import type { EstimateBasis } from '../../../shared/rate-validity/estimate-basis.ts';
import { authorize } from '../../access/policy.ts';
import type { Principal } from '../../access/principal.ts';
import { statementKind } from '../../documents/kinds/kinds.ts';
import { type RenderedFormat, renderDocument } from '../../rendering/document/render-document.ts';
import type { ComputePorts } from '../ports.ts';
import { refuseLongDocument } from './refuse-long-document.ts';
import type { EstimateRequest } from './estimate-request.ts';
import { loadDocument } from './load-document.ts';
import { makeEstimate } from './make-estimate.ts';

/** An estimate as a document for people: in which language and format. */
export type DocumentRequest = EstimateRequest & { language?: Language | undefined };

type MadeDocument = { document: StatementDocument; basis: EstimateBasis };

/** A file, and what it shows as missing. */
type ExportedDocument = { bytes: Uint8Array<ArrayBuffer>; document: StatementDocument };

/**
 * The statement document: its estimate in the order of statements, each figure bound to the estimate.
 *
 * @throws AccessError `forbidden`; Refused with every problem, `too-large` for more than one request may ask for;
 *   StoreError.
 */
export async function exportDocument(
  ports: ComputePorts,
  principal: Principal,
  request: DocumentRequest & { format: RenderedFormat },
): Promise<ExportedDocument> {
  const { document } = await makeDocument(ports, principal, request);
  return { bytes: await renderDocument(document, request.format), document };
}

/**
 * The same before it is written as a file, with what it was made from: what a document that comes back is held against.
 */
export async function makeDocument(
  ports: ComputePorts,
  principal: Principal,
  { language, ...request }: DocumentRequest,
): Promise<MadeDocument> {
  authorize(principal, 'estimate:read');
  const { organization } = principal;
  const { estimate, basis } = await makeEstimate(ports, organization, request);
  // The very revision that the estimate was made from.
  const { id, revision } = basis.statement;
  const { document } = await loadDocument<Statement>(ports, organization, statementKind, id, revision);
  const made = buildDocument({ estimate, statement: document, basis }, language);
  refuseLongDocument(made, {
    most: ports.limits.documentPlaces,
    instead:
      'Start a job of the kind "rendering" (POST /v1/jobs, or rule153 export … --job), ask for the workbook, split ' +
      'the statement, or write it on a machine of your own: rule153 export … --no-limits.',
  });
  return { document: made, basis };
}
