import { orderCards } from '../../../shared/model/order-cards.ts';
import type { Estimate } from '../../../shared/results/estimate.ts';
import type { RateCard } from '../../../shared/model/rate.ts';
import type { Statement } from '../../../shared/model/statement.ts';
import { authorize } from '../../access/policy.ts';
import type { Principal } from '../../access/principal.ts';
import { computeEstimate } from './compute-estimate.ts';
import { loadNamedCards } from './load-named-cards.ts';
import type { ComputePorts } from '../ports.ts';

export type ComputeRequest = {
  statement: Statement;
  /** Ids of stored rate cards, or cards themselves; those that the statement names if left out. */
  rateCards?: readonly (string | RateCard)[] | undefined;
};

/**
 * Computes the estimate of a statement that is not stored, with stored rate cards or others. Nothing is stored.
 *
 * @throws AccessError `forbidden`; Refused with every problem; StoreError.
 */
export async function computeUnstored(
  ports: ComputePorts,
  principal: Principal,
  { statement, rateCards }: ComputeRequest,
): Promise<Estimate> {
  authorize(principal, 'estimate:compute');
  const named = rateCards ?? statement.rateCards;
  const { cards, validity } = await loadNamedCards(ports, principal.organization, statement.symbol, named);
  return computeEstimate(
    ports,
    statement,
    orderCards(statement.rateCards, cards, ({ id }) => id),
    validity,
  );
}
