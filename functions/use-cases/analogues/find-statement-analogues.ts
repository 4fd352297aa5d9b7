import { describeSubject } from '../../../shared/analogues/describe-subject.ts';
import { type AnalogueChoice, findAnalogues } from '../../../shared/analogues/find-analogues.ts';
import type { Analogues } from '../../../shared/results/analogues.ts';
import { authorize } from '../../access/policy.ts';
import type { Principal } from '../../access/principal.ts';
import type { EstimateRequest } from '../estimates/estimate-request.ts';
import { loadFigures } from '../estimates/load-figures.ts';
import type { ComputePorts } from '../ports.ts';
import { loadList } from './load-list.ts';

/** In how many criteria besides size an analogue is alike where nobody says otherwise: half of the seven. */
const LEAST_USUAL = 4;
const LIMIT_USUAL = 20;

export type AnaloguesRequest = EstimateRequest & {
  list: string;
  /** Which total is compared; that of the first year if left out, since most published amounts are of one year. */
  amount?: 'first-year' | 'all-years' | undefined;
  least?: number | undefined;
  limit?: number | undefined;
};

/**
 * Finds the published statements of a list that resemble a stored statement, and where its total lies among theirs.
 *
 * @throws AccessError `forbidden`; Refused with every problem of the estimate; StoreError.
 */
export async function findStatementAnalogues(
  ports: ComputePorts,
  principal: Principal,
  { list, amount = 'first-year', least = LEAST_USUAL, limit = LIMIT_USUAL, ...request }: AnaloguesRequest,
): Promise<Analogues> {
  authorize(principal, 'estimate:read');
  const [{ document, named }, { statement, estimate }] = await Promise.all([
    loadList(ports, principal, { list }),
    loadFigures(ports, principal.organization, request),
  ]);
  const subject = describeSubject(statement, estimate, amount);
  const choice: AnalogueChoice = { least, limit };
  return { list: named, ...findAnalogues(document, subject, choice, statement.draft?.symbol) };
}
