import { contentHash } from '../../../shared/canonical/content-hash.ts';
import type { Estimate } from '../../../shared/results/estimate.ts';
import { publishedEstimate } from '../../../shared/results/published-estimate.ts';
import { publishedFigures } from '../../../shared/results/published-figures.ts';
import type { Statement } from '../../../shared/model/statement.ts';
import { statementKind } from '../../documents/kinds/kinds.ts';
import type { ComputePorts } from '../ports.ts';
import { loadExactly, loadRatesOfBasis, loadScenariosOfBasis } from './load-basis.ts';
import { computeUnderScenarios, loadStack } from './compute-estimate.ts';
import type { EstimateRequest, MadeEstimate } from './estimate-request.ts';
import type { Seal } from './seal.ts';
import { ENGINE_VERSION } from '../../../shared/engine/engine-version.ts';

/**
 * The estimate of a submitted statement: the one that was sealed, with its lines made again from the revisions that the
 * seal names. Under scenarios of the request it is what those would change, at the sealed rates.
 *
 * @throws Refused for a scenario that does not fit; StoreError.
 */
export async function makeSealedEstimate(
  ports: ComputePorts,
  organization: string,
  request: EstimateRequest,
  seal: Seal,
): Promise<MadeEstimate> {
  const { basis } = seal.saved;
  const [statement, { cards, validity }] = await Promise.all([
    loadExactly<Statement>(ports, organization, statementKind, basis.statement),
    loadRatesOfBasis(ports, organization, basis),
  ]);
  const isWhatIf = (request.scenarios ?? []).length > 0;
  const scenarios = isWhatIf
    ? await loadStack(ports, organization, request.scenarios ?? [], statement.entry)
    : await loadScenariosOfBasis(ports, organization, basis);
  const made = await computeUnderScenarios(
    ports,
    statement.document,
    cards.map(({ document }) => document),
    scenarios.map(({ document }) => document),
    validity,
  );
  if (!isWhatIf) return { estimate: asSealed(made, seal), basis, seal };
  const entries = scenarios.map(({ entry }) => entry);
  return { estimate: made, basis: { ...basis, engine: ENGINE_VERSION, scenarios: entries }, seal };
}

/**
 * Its tables are those that were sealed, whatever the engine of today makes of the same revisions; where it makes
 * others, that is a query.
 */
export function asSealed(made: Estimate, { saved: { published, estimateHash, basis } }: Pick<Seal, 'saved'>): Estimate {
  if (contentHash(made) === estimateHash) return made;
  // Another engine may write texts otherwise and still make the same figures.
  const isOther = contentHash(publishedFigures(publishedEstimate(made))) !== contentHash(publishedFigures(published));
  if (basis.engine !== ENGINE_VERSION && !isOther) return made;
  const { tables, posts, milestones, warnings } = published;
  return {
    ...made,
    tables,
    posts,
    milestones,
    warnings: [
      ...(warnings as Estimate['warnings']),
      {
        severity: 'query',
        code: 'sealed-otherwise',
        message:
          `the tables are those that were sealed, made by engine ${basis.engine}; engine ${ENGINE_VERSION} makes ` +
          'others of the same revisions, so that lines and explanations may differ from them. Use the release of ' +
          'that time to explain them',
      },
    ],
  };
}
