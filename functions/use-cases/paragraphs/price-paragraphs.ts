import { type AmendmentCard, amendmentCard } from '../../../shared/paragraphs/amendment-card.ts';
import type { Amendment } from '../../../shared/paragraphs/amendment.ts';
import { type ParagraphPrices, paragraphPrices } from '../../../shared/paragraphs/paragraph-prices.ts';
import type { RateCard } from '../../../shared/model/rate.ts';
import { Refused } from '../../../shared/model/problem.ts';
import type { Statement } from '../../../shared/model/statement.ts';
import type { Mandate } from '../../../shared/model/mandate.ts';
import { authorize } from '../../access/policy.ts';
import type { Principal } from '../../access/principal.ts';
import { type InputsRequest, loadInputs } from '../estimates/load-inputs.ts';
import type { ComputePorts } from '../ports.ts';
import { statementId } from '../../../shared/model/statement-id.ts';
import type { InputsBasis } from '../../../shared/results/inputs-basis.ts';

export type PricedParagraphs = {
  symbol: string;
  prices: ParagraphPrices;
  mandates: readonly Mandate[];
  basis: InputsBasis;
};

/**
 * Prices the operative paragraphs of a stored statement.
 *
 * @throws AccessError `forbidden`; Refused with every problem; StoreError.
 */
export async function priceParagraphs(
  ports: ComputePorts,
  principal: Principal,
  request: InputsRequest & { net?: boolean | undefined },
): Promise<PricedParagraphs> {
  authorize(principal, 'estimate:read');
  const { statement, estimate, basis } = await loadInputs(ports, principal.organization, request);
  return {
    symbol: statement.symbol,
    prices: paragraphPrices(estimate, statement.mandates, { net: request.net }),
    mandates: statement.mandates,
    basis,
  };
}

export type AmendmentRequest = {
  amendment: Amendment;
  /** Id of the statement; the one that the amendment names if left out. */
  statement?: string | undefined;
  revision?: number | undefined;
  rateCards?: readonly string[] | undefined;
};

/**
 * Makes the card of an amendment to a stored statement: what it changes. Nothing is stored.
 *
 * @throws AccessError `forbidden`; Refused with every problem; StoreError.
 */
export async function costAmendment(
  ports: ComputePorts,
  principal: Principal,
  { amendment, statement: id, revision, rateCards }: AmendmentRequest,
): Promise<{ card: AmendmentCard; basis: InputsBasis }> {
  authorize(principal, 'estimate:compute');
  authorize(principal, 'statement:read');
  const { statement, cards, basis } = await loadInputs(ports, principal.organization, {
    statement: id ?? statementId(amendment.base.statement),
    revision,
    rateCards,
  });
  return { card: cardOf(statement, cards, amendment), basis };
}

/** What is refused of an amendment, by its place in the request. */
function cardOf(statement: Statement, cards: readonly RateCard[], amendment: Amendment): AmendmentCard {
  try {
    return amendmentCard(statement, cards, amendment);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    throw new Refused(
      error.problems.map((problem) => ({
        ...problem,
        path: /^(?:changes|dropParagraphs|base)\b/.test(problem.path) ? `amendment.${problem.path}` : problem.path,
      })),
    );
  }
}
