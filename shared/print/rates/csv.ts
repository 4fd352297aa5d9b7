import type { RateCard } from '../../model/rate.ts';
import { csv } from '../tables/csv.ts';
import { cardRows, type ListedCard, rateRows } from './rows.ts';

export function cardsCsv(cards: readonly ListedCard[]): string {
  return csv(cardRows(cards));
}

/** The rates of a card with their sources; values as they are written in the card. */
export function ratesCsv(card: RateCard): string {
  return csv(rateRows(card, (value) => value));
}
