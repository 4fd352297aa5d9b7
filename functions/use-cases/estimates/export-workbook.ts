import type { Language } from '../../../shared/languages/language.ts';
import { authorize } from '../../access/policy.ts';
import type { Principal } from '../../access/principal.ts';
import { type RenderedWorkbook, renderWorkbook } from '../../rendering/render-workbook.ts';
import type { ComputePorts } from '../ports.ts';
import { refuseLongWorkbook } from './refuse-long-workbook.ts';
import type { EstimateRequest } from './estimate-request.ts';
import { loadFigures } from './load-figures.ts';

/**
 * The estimate of a stored statement as a workbook (xlsx), with formulas from rates and quantities up to the tables.
 *
 * @throws AccessError `forbidden`; Refused with every problem, `too-large` for more than one request may ask for;
 *   StoreError.
 */
export async function exportWorkbook(
  ports: ComputePorts,
  principal: Principal,
  { language, ...request }: EstimateRequest & { language?: Language | undefined },
): Promise<RenderedWorkbook> {
  authorize(principal, 'estimate:read');
  const { estimate, statement, basis } = await loadFigures(ports, principal.organization, request);
  refuseLongWorkbook(estimate, {
    most: ports.limits.workbookComponents,
    instead:
      'Start a job of the kind "rendering" (POST /v1/jobs, or rule153 export … --format xlsx --job), split the ' +
      'statement, or write it on a machine of your own: rule153 export … --format xlsx --no-limits.',
  });
  return renderWorkbook({ estimate, statement, basis, language });
}
