import { compareTexts } from '../../canonical/compare-texts.ts';
import { defined } from '../../canonical/defined.ts';
import type { AmendmentCard } from '../../paragraphs/amendment-card.ts';
import type { AmendmentResult } from '../../results/amendment-card.ts';
import type { ParagraphPrices } from '../../paragraphs/paragraph-prices.ts';
import type { Mandate } from '../../model/mandate.ts';
import { ZERO, addExact, exactOf, exactToText } from '../../money/exact.ts';
import { csv } from '../tables/csv.ts';
import type { ParagraphRow, ParagraphRowKind } from '../../results/paragraph-prices.ts';

/** The prices of paragraphs as rows, of all years or some. */
export function paragraphRows(
  prices: ParagraphPrices,
  mandates: readonly Mandate[],
  years: readonly number[] = prices.years,
): readonly ParagraphRow[] {
  const paragraphOf = new Map(mandates.map(({ id, paragraph }) => [id, paragraph]));
  const pick = (amounts: readonly { year: number; amount: string | number }[]) =>
    years.map((year) => String(amounts.find((one) => one.year === year)?.amount ?? '0'));
  return [
    ...prices.paragraphs.map(({ mandate, paragraph, title, amounts }): ParagraphRow => ({
      kind: 'paragraph',
      paragraphs: [paragraph === '' ? mandate : paragraph],
      title,
      amounts: pick(amounts),
    })),
    ...prices.joint.map(({ mandates: ids, amounts, requirements }): ParagraphRow => ({
      kind: 'joint',
      paragraphs: inOrder(ids.map((id) => paragraphOf.get(id) ?? id)),
      title: requirements.join(', '),
      amounts: pick(amounts),
    })),
    {
      kind: 'unattributed',
      paragraphs: [],
      title: prices.unattributed.requirements.join(', '),
      amounts: pick(prices.unattributed.amounts),
    },
    { kind: 'rounding', paragraphs: [], title: '', amounts: pick(prices.rounding) },
    { kind: 'total', paragraphs: [], title: '', amounts: pick(prices.total) },
  ];
}

/** The rows as CSV, a line for every year. */
export function paragraphsCsv(rows: readonly ParagraphRow[], years: readonly number[]): string {
  return csv([
    ['kind', 'paragraphs', 'title', 'year', 'amount'],
    ...rows.flatMap(({ kind, paragraphs, title, amounts }) =>
      years.map((year, column) => [kind, paragraphs.join(' '), title, String(year), amounts[column] ?? '0']),
    ),
  ]);
}

/** A card without the two estimates that it was made from, as it is sent and printed. */
export function amendmentResult({
  amendment,
  symbol,
  currency,
  years,
  paragraphs,
  rounding,
  total,
  bridge,
  kept,
  leftBehind,
  note,
}: AmendmentCard): AmendmentResult {
  return {
    amendment,
    symbol,
    currency,
    years,
    paragraphs,
    rounding,
    total,
    bridge,
    kept,
    leftBehind,
    ...defined({ note }),
  };
}

/** An amendment's rows: what each paragraph costs before and after, summed over years. Exact decimals. */
export type AmendedSum = {
  kind: ParagraphRowKind;
  paragraphs: readonly string[];
  before: string;
  after: string;
  difference: string;
};

export function amendedSums(
  card: Pick<AmendmentResult, 'years' | 'paragraphs' | 'rounding' | 'total'>,
  years: readonly number[] = card.years,
): readonly AmendedSum[] {
  type Years = readonly {
    year: number;
    before: string | number;
    after: string | number;
    difference: string | number;
  }[];
  const sum = (kind: ParagraphRowKind, paragraphs: readonly string[], rows: Years): AmendedSum => {
    const of = (field: 'before' | 'after' | 'difference') =>
      exactToText(
        rows
          .filter(({ year }) => years.includes(year))
          .map((row) => exactOf(String(row[field])))
          .reduce(addExact, ZERO),
      );
    return { kind, paragraphs, before: of('before'), after: of('after'), difference: of('difference') };
  };
  return [
    ...card.paragraphs.map(({ mandates, paragraphs, years: own }) =>
      sum(
        mandates.length === 1 ? 'paragraph' : mandates.length === 0 ? 'unattributed' : 'joint',
        inOrder(paragraphs),
        own,
      ),
    ),
    sum('rounding', [], card.rounding),
    sum('total', [], card.total),
  ];
}

/** The rows of an amendment year by year as CSV. */
export function amendmentCsv(card: AmendmentCard): string {
  const rows = card.years.flatMap((year) =>
    amendedSums(card, [year]).map(({ kind, paragraphs, before, after, difference }) => [
      kind,
      paragraphs.join(' '),
      String(year),
      before,
      after,
      difference,
    ]),
  );
  return csv([['kind', 'paragraphs', 'year', 'before', 'after', 'difference'], ...rows]);
}

/** "4, 10" and not "10, 4": ids are sorted as texts, paragraphs are read as numbers where they are. */
function inOrder(paragraphs: readonly string[]): readonly string[] {
  return [...paragraphs].sort((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10) || compareTexts(a, b));
}
