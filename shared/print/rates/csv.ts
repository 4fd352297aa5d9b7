import { csv } from '../tables/csv.ts';
import { cardRows, type ListedCard } from './rows.ts';

export function cardsCsv(cards: readonly ListedCard[]): string {
  return csv(cardRows(cards));
}
