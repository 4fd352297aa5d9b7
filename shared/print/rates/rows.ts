import { unitText } from '../../model/denomination.ts';
import { type Rate, type RateCard, qualifierTexts } from '../../model/rate.ts';

/** A rate card as a list shows it. */
export type ListedCard = { id: string; title: string } & Readonly<Record<string, string>>;

export function cardRows(cards: readonly ListedCard[]): readonly (readonly string[])[] {
  const rows = cards.map(({ id, provenance = '', verifiedOn = '', rates = '', title }) => [
    id,
    provenance,
    verifiedOn,
    rates,
    title,
  ]);
  return [['card', 'provenance', 'verified on', 'rates', 'title'], ...rows];
}

/** The rates of a card, a row each under a heading. `decimal` writes values. */
export function rateRows({ rates }: RateCard, decimal: (value: string) => string): readonly (readonly string[])[] {
  const rows = rates.map((rate) => [
    rate.code,
    qualifierTexts(rate.for ?? {}).join(', '),
    decimal(rate.value),
    unitText(rate),
    span(rate),
    sources(rate),
  ]);
  return [['rate', 'for', 'value', 'unit', 'in force', 'source'], ...rows];
}

function span({ validFrom, validTo, validThrough }: Rate): string {
  if (validThrough !== undefined) return `${validFrom} through ${validThrough}`;
  return validTo === undefined ? `from ${validFrom}` : `${validFrom} to ${validTo}`;
}

function sources({ source }: Rate): string {
  return source
    .map(({ symbol, paragraph }) => (paragraph === undefined ? symbol : `${symbol}, ${paragraph}`))
    .join('; ');
}
