import { orderCards } from '../../../shared/model/order-cards.ts';
import type { Estimate } from '../../../shared/results/estimate.ts';
import type { RateCard } from '../../../shared/model/rate.ts';
import type { Statement } from '../../../shared/model/statement.ts';
import { authorize } from '../../access/authorize.ts';
import type { Principal } from '../../access/principal.ts';
import { loadCards } from './load-cards.ts';
import { loadValidity } from './load-validity.ts';
import { computeEstimate } from './compute-estimate.ts';
import type { ComputePorts } from '../ports.ts';
import { statementId } from '../../../shared/model/statement-id.ts';

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
  const { organization } = principal;
  const named = rateCards ?? statement.rateCards;
  const ids = named.map((card) => (typeof card === 'string' ? card : card.id));
  const [stored, { custody }] = await Promise.all([
    loadCards(
      ports,
      organization,
      named.filter((card) => typeof card === 'string'),
    ),
    loadValidity(ports, organization, statementId(statement.symbol), ids),
  ]);
  const byId = new Map(stored.map(({ document }) => [document.id, document]));
  const given = named.flatMap((card) => (typeof card === 'string' ? (byId.get(card) ?? []) : card));
  const cards = orderCards(statement.rateCards, given, ({ id }) => id);
  return computeEstimate(ports, statement, cards, custody);
}
