import type { Statement } from '../../../shared/model/statement.ts';
import { authorize } from '../../access/policy.ts';
import type { Principal } from '../../access/principal.ts';
import { statementKind } from '../../documents/kinds/kinds.ts';
import { renderWorkbook } from '../../rendering/render-workbook.ts';
import type { ComputePorts } from '../ports.ts';
import { refuseLongWorkbook } from './refuse-long-workbook.ts';
import type { EstimateRequest } from './estimate-request.ts';
import { loadDocument } from './load-document.ts';
import { makeEstimate } from './make-estimate.ts';

/**
 * The estimate of a stored statement as a workbook (xlsx), with formulas from rates and quantities up to the tables.
 *
 * @throws AccessError `forbidden`; Refused with every problem, `too-large` for more than one request may ask for;
 *   StoreError.
 */
export async function exportWorkbook(
  ports: ComputePorts,
  principal: Principal,
  request: EstimateRequest,
): Promise<Uint8Array<ArrayBuffer>> {
  authorize(principal, 'estimate:read');
  const { organization } = principal;
  const { estimate, basis } = await makeEstimate(ports, organization, request);
  refuseLongWorkbook(estimate, {
    most: ports.limits.workbookComponents,
    instead:
      'Start a job of the kind "rendering" (POST /v1/jobs, or rule153 export … --format xlsx --job), split the ' +
      'statement, or write it on a machine of your own: rule153 export … --format xlsx --no-limits.',
  });
  // The very revision that the estimate was made from.
  const { id, revision } = basis.statement;
  const { document } = await loadDocument<Statement>(ports, organization, statementKind, id, revision);
  return renderWorkbook({ estimate, statement: document, basis });
}
