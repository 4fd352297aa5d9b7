import { checkTexts, shown } from '../../../shared/documents/prose/check-texts.ts';
import { findFigures } from '../../../shared/documents/prose/find-figures.ts';
import { namedFigures } from '../../../shared/documents/prose/named-figures.ts';
import { ownTexts } from '../../../shared/documents/prose/own-texts.ts';
import type { TextFigures } from '../../../shared/results/text-figures.ts';
import { authorize } from '../../access/policy.ts';
import type { Principal } from '../../access/principal.ts';
import type { EstimateRequest } from '../estimates/estimate-request.ts';
import { loadFigures } from '../estimates/load-figures.ts';
import type { ComputePorts } from '../ports.ts';

/** As many figures as are listed where they are asked for by words. */
const figuresMost = 200;

/**
 * Holds the own texts of a statement against its figures: which figures they name, which numbers are typed by hand and
 * which figures there are to name. Nothing is stored.
 *
 * @throws AccessError `forbidden`; Refused for whatever an estimate is refused for; StoreError.
 */
export async function checkStatementTexts(
  ports: ComputePorts,
  principal: Principal,
  { find, ...request }: EstimateRequest & { find?: string | undefined },
): Promise<TextFigures> {
  authorize(principal, 'estimate:read');
  const { estimate, statement, basis } = await loadFigures(ports, principal.organization, request);
  const figures = namedFigures({ estimate, statement, basis });
  const found = find === undefined ? undefined : findFigures(figures, find).map(shown);
  return {
    symbol: estimate.symbol,
    statement: basis.statement,
    ...checkTexts(ownTexts(statement), figures),
    ...(found !== undefined && { figures: found.slice(0, figuresMost) }),
    ...(found !== undefined && found.length > figuresMost && { figuresLeftOut: found.length - figuresMost }),
  };
}
