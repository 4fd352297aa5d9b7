import type { Warning } from '../../../shared/model/warning.ts';
import { Refused } from '../../../shared/model/problem.ts';
import type { Estimate, Table } from '../../../shared/results/estimate.ts';
import { authorize } from '../../access/policy.ts';
import type { Principal } from '../../access/principal.ts';
import type { EstimateRequest, MadeEstimate } from './estimate-request.ts';
import { makeEstimate } from './make-estimate.ts';
import type { ComputePorts } from '../ports.ts';
import type { Seal } from './seal.ts';
import type { SealReport, TotalDifference } from '../../../shared/results/estimate-response.ts';

export type StatementEstimate = Omit<MadeEstimate, 'seal'> & { seal?: SealReport };

/**
 * Estimates a stored statement. A submitted one shows the estimate that was sealed, and beside it what the rates of
 * today would change; nothing is stored.
 *
 * @throws AccessError `forbidden`; Refused with every problem; StoreError.
 */
export async function estimateStatement(
  ports: ComputePorts,
  principal: Principal,
  request: EstimateRequest,
): Promise<StatementEstimate> {
  authorize(principal, 'estimate:read');
  const { organization } = principal;
  const { rates: shown = 'sealed' } = request;
  if (request.rateCards !== undefined) return withoutReport(await makeEstimate(ports, organization, request));
  const sealed = await makeEstimate(ports, organization, { ...request, rates: 'sealed' });
  const { seal } = sealed;
  if (seal === undefined)
    return withoutReport(shown === 'sealed' ? sealed : await makeEstimate(ports, organization, request));
  const current = makeEstimate(ports, organization, { ...request, rates: 'current' });
  const report = { ...(await reportOn(seal, sealed.estimate, current)), shown };
  const { estimate, basis } = shown === 'sealed' ? sealed : await current;
  return { estimate, basis, seal: report };
}

function withoutReport({ estimate, basis }: MadeEstimate): StatementEstimate {
  return { estimate, basis };
}

async function reportOn(
  { revision, saved }: Seal,
  sealed: Estimate,
  current: Promise<MadeEstimate>,
): Promise<Omit<SealReport, 'shown'>> {
  const about = {
    revision: revision.number,
    submittedBy: revision.author,
    submittedAt: revision.time,
    estimate: saved.id,
  };
  try {
    const differences = differencesOf(sealed.tables, (await current).estimate.tables);
    return { ...about, differences, queries: differences.length === 0 ? [] : [movedQuery(differences)] };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const why = error.problems.map(({ message }) => message).join('; ');
    const message = `with the rates of today the statement gives no estimate: ${why}. The sealed figures stay as they are`;
    return { ...about, differences: undefined, queries: [{ severity: 'query', code: 'rates-moved', message }] };
  }
}

function differencesOf(sealed: readonly Table[], current: readonly Table[]): readonly TotalDifference[] {
  const numbers = [...new Set([...sealed, ...current].map(({ number }) => number))];
  return numbers.flatMap((table) => {
    const before = totalsOf(sealed.find(({ number }) => number === table));
    const after = totalsOf(current.find(({ number }) => number === table));
    return [...new Set([...before.keys(), ...after.keys()])]
      .map((column) => ({ table, column, sealed: before.get(column) ?? 0, current: after.get(column) ?? 0 }))
      .filter((one) => one.sealed !== one.current);
  });
}

function totalsOf(table: Table | undefined): ReadonlyMap<string, number> {
  return new Map((table?.columns ?? []).map((column, index) => [column, table?.total[index] ?? 0]));
}

function movedQuery(differences: readonly TotalDifference[]): Warning {
  const [first] = differences;
  const example =
    first === undefined
      ? ''
      : `, such as ${first.current} instead of ${first.sealed} in "${first.column}" of table ${first.table}`;
  return {
    severity: 'query',
    code: 'rates-moved',
    message:
      `with the rates of today ${differences.length} ` +
      `${differences.length === 1 ? 'total would be another' : 'totals would be others'}${example}. The sealed ` +
      'figures stay as they are; recall the statement to take the rates of today',
  };
}
