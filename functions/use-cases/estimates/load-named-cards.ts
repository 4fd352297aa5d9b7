import type { RateCard } from '../../../shared/model/rate.ts';
import { statementId } from '../../../shared/model/statement-id.ts';
import { extendRates } from '../../../shared/rate-validity/extend-rates.ts';
import type { ComputePorts } from '../ports.ts';
import { loadCards } from './load-document.ts';
import { loadValidity } from './load-validity.ts';

/**
 * Rate cards by their ids, or as they were sent along, in their order; as they are, and as decisions of the
 * organization extend them; with the revisions of those that are stored, and the decisions.
 */
export async function loadNamedCards(
  ports: ComputePorts,
  organization: string,
  symbol: string,
  named: readonly (string | RateCard)[],
) {
  const ids = named.map((card) => (typeof card === 'string' ? card : card.id));
  const [stored, { validity, entries: decisions }] = await Promise.all([
    loadCards(
      ports,
      organization,
      named.filter((card) => typeof card === 'string'),
    ),
    loadValidity(ports, organization, statementId(symbol), ids),
  ]);
  const byId = new Map(stored.map(({ document }) => [document.id, document]));
  const cards = named.flatMap((card) => (typeof card === 'string' ? (byId.get(card) ?? []) : card));
  const extended = extendRates(cards, validity.decisions);
  return { cards, extended, validity, entries: stored.map(({ entry }) => entry), decisions };
}
