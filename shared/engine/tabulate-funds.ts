import { defined } from '../canonical/defined.ts';
import { type Fund, isRequestedFund, listFunds, shareParts } from '../model/fund.ts';
import { countsNet } from '../model/net-of-staff-assessment.ts';
import type { Statement } from '../model/statement.ts';
import { exactOf, exactOfInteger, multiplyExact } from '../money/exact.ts';
import type { RoundingUnit } from '../money/rounding.ts';
import type { Estimate, EstimatedLine } from '../results/estimate.ts';
import type { FundTable } from '../results/fund-table.ts';
import { allocate } from './amounts-by-fund.ts';
import { generateSeriesColumns } from './describe-recurrence.ts';
import type { Horizon } from './plan-years.ts';

/** The requirements by fund, net of staff assessment; undefined for a statement that lists no funds. */
export function tabulateFunds(
  { funds, years: { last }, rounding, negatives }: Statement,
  lines: readonly EstimatedLine[],
  sections: Estimate['sections'],
  { years, period }: Horizon,
): FundTable | undefined {
  if (funds === undefined) return undefined;
  const sums = sumsByFund(lines.filter((line) => countsNet(line, sections)));
  const all = listFunds(funds);
  const amountIn = (fund: string, year: number) => sums.get(fund)?.get(year) ?? 0;
  const signatures = new Map(
    years.map((year) => {
      const amounts = all.map(({ id }) => amountIn(id, year));
      return [year, amounts.every((amount) => amount === 0) ? '' : amounts.join(' ')];
    }),
  );
  const { columns: columnYears, thereafter } = generateSeriesColumns(last, signatures, { years, period });
  const rows = all.map((fund) => {
    const values = columnYears.map(({ year }) => amountIn(fund.id, year));
    const { id, title, type } = fund;
    const isRequested = isRequestedFund(fund);
    return {
      fund: id,
      title,
      type,
      isRequested,
      values,
      ...defined({ entities: entitiesOf(fund, values, rounding.to) }),
    };
  });
  const sumOf = (isMeant: (row: (typeof rows)[number]) => boolean) =>
    columnYears.map((_, column) => rows.filter(isMeant).reduce((sum, { values }) => sum + (values[column] ?? 0), 0));
  return {
    columns: columnYears.map(({ label }) => label),
    columnYears,
    rows,
    total: sumOf(() => true),
    absorbed: sumOf(({ type }) => type === 'absorption'),
    others: sumOf(({ type, isRequested }) => type !== 'absorption' && !isRequested),
    requested: sumOf(({ isRequested }) => isRequested),
    ...defined({ thereafter, negatives }),
  };
}

function sumsByFund(lines: readonly EstimatedLine[]): ReadonlyMap<string, ReadonlyMap<number, number>> {
  const sums = new Map<string, Map<number, number>>();
  for (const { amounts } of lines) {
    for (const { year, funds = [] } of amounts) {
      for (const { fund, amount } of funds) {
        const years = sums.get(fund) ?? new Map<number, number>();
        sums.set(fund, years.set(year, (years.get(year) ?? 0) + amount));
      }
    }
  }
  return sums;
}

/** The parts of the entities that share a fund's cost, which sum to it. */
function entitiesOf({ entities }: Fund, values: readonly number[], unit: RoundingUnit) {
  if (entities === undefined) return undefined;
  const columns = values.map((amount) => {
    const parts = entities.map(({ share }, position) => {
      const { value, over } = shareParts(share);
      return {
        key: String(position).padStart(4, '0'),
        value: multiplyExact(exactOf(value, over), exactOfInteger(BigInt(amount))),
      };
    });
    return allocate(parts, amount, unit).map((part) => part.amount);
  });
  return entities.map(({ name }, position) => ({ name, values: columns.map((column) => column[position] ?? 0) }));
}
