import type { RateCard } from '../../model/rate.ts';
import { columnsText } from '../align-columns.ts';
import { formatDecimal } from '../format-amount.ts';
import { cardRows, type ListedCard, rateRows } from './rows.ts';

/** Rate cards, a line each. */
export function cardsText(cards: readonly ListedCard[]): string {
  return columnsText(cardRows(cards));
}

/** The rates of a card with their sources, below what the card is. */
export function ratesText(card: RateCard): string {
  const { id, title, provenance, currency, verifiedOn } = card;
  const heading = `${title} (${id}; ${provenance}; ${currency}; verified on ${verifiedOn})`;
  return `${heading}\n\n${columnsText(rateRows(card, (value) => formatDecimal(value)))}`;
}
