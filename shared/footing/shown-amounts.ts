import { type FiguresTable, placeText } from './figures-table.ts';
import { isTotal } from './candidate-terms.ts';
import { cellAt } from './footed-sum.ts';
import { printedUnit, valueOf } from './read-figure.ts';
import { isSummary, sectionAmounts } from './section-amounts.ts';

/** An amount that tables show, or that follows from what they show, in units of the currency. */
export type ShownAmount = {
  readonly place: string;
  readonly value: bigint;
  readonly tolerance: bigint;
  readonly section?: string;
  readonly table?: FiguresTable;
  /** Of a whole section or of everything, not one line. */
  readonly isWhole: boolean;
};

/** Every amount of money in the tables; their totals also net of staff assessment, and together by year. */
export function shownAmounts(tables: readonly FiguresTable[]): readonly ShownAmount[] {
  const ofMoney = tables.filter(({ measure }) => measure === 'money');
  const cells = ofMoney.flatMap(cellAmounts);
  return [...cells, ...ofMoney.flatMap(wholeSections), ...ofMoney.flatMap(netTotals), ...jointTotals(ofMoney)];
}

function cellAmounts(table: FiguresTable): readonly ShownAmount[] {
  return table.rows.flatMap((row, at) =>
    table.columns.flatMap(({ kind }, column) => {
      const figure = cellAt(table, at, column);
      if (kind !== 'amount' || figure?.kind !== 'amount') return [];
      return {
        place: placeText({ table, row: at, column }),
        value: figure.value * table.multiplier,
        tolerance: toleranceOf(table, figure.decimals),
        isWhole: isTotal(row) || row.namesSection,
        table,
        ...(row.section !== undefined && { section: row.section }),
      };
    }),
  );
}

/** Tables in thousands round what a text may say to the dollar. */
function toleranceOf(table: FiguresTable, decimals: number): bigint {
  return table.multiplier === 1n && decimals === 0 ? 0n : (table.multiplier * printedUnit(decimals)) / 2n;
}

function wholeSections(table: FiguresTable): readonly ShownAmount[] {
  return sectionAmounts(table).map(({ section, value, column }) => ({
    place: `${table.name}, section ${section}, ${table.columns[column]?.head ?? ''}`,
    value,
    tolerance: toleranceOf(table, 0),
    isWhole: true,
    section,
    table,
  }));
}

/** Totals with staff assessment less section 36, and those without it and section 36 together. */
function netTotals(table: FiguresTable): readonly ShownAmount[] {
  const assessments = sectionAmounts(table).filter(({ section }) => section === '36');
  return table.rows.flatMap((row, at) => {
    if (!isTotal(row) || row.section === '36') return [];
    return assessments.flatMap(({ column, value: assessment }) => {
      const value = valueOf(cellAt(table, at, column));
      if (value === undefined || value === 0n) return [];
      const place = placeText({ table, row: at, column });
      const shared = { tolerance: toleranceOf(table, 0) * 2n, isWhole: true, table };
      return [
        { ...shared, place: `${place}, less section 36`, value: value * table.multiplier - assessment },
        { ...shared, place: `${place}, with section 36`, value: value * table.multiplier + assessment },
      ];
    });
  });
}

/** The last totals of all detailed tables together, year by year. */
function jointTotals(tables: readonly FiguresTable[]): readonly ShownAmount[] {
  const details = tables.filter((table) => !isSummary(table) && table.rows.some(isTotal));
  if (details.length < 2) return [];
  const years = [...new Set(details.flatMap(({ columns }) => columns.flatMap(({ year }) => year ?? [])))];
  return years.map((year) => {
    const values = details.map((table) => {
      const column = table.columns.findIndex(
        (one) => one.year === year && one.open === undefined && one.kind === 'amount',
      );
      const row = table.rows.findLastIndex(isTotal);
      return (valueOf(cellAt(table, row, column)) ?? 0n) * table.multiplier;
    });
    const value = values.reduce((sum, one) => sum + one, 0n);
    return {
      place: `${details.map(({ name }) => name).join(' and ')} together, ${year}`,
      value,
      tolerance: 0n,
      isWhole: true,
    };
  });
}
