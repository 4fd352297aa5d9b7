import { describe, expect, it } from 'vitest';
import { movedCells, rowKey } from '../../../shared/comparisons/moved-cells.ts';
import { lastYearShown } from '../../../shared/figures/last-year-shown.ts';
import { netByYear } from '../../../shared/figures/net-by-year.ts';
import type { Table } from '../../../shared/results/estimate.ts';
import { estimateScenario } from '../../../shared/scenarios/apply-scenario.ts';
import type { Scenario } from '../../../shared/scenarios/scenario.ts';
import { referenceCard, referenceStatement } from '../../support/reference.ts';

const scenarioTo = (year: number): Scenario => ({
  schema: 'rule153/scenario/1',
  id: 'later',
  title: 'Entry into force later',
  base: { statement: 'A/C.3/79/L.53' },
  changes: [{ kind: 'set-milestone', id: 'later', milestone: 'entry-into-force', to: { in: year } }],
});
const estimateUnder = (scenarios: readonly Scenario[]) =>
  estimateScenario(referenceStatement(), [referenceCard('l53-identified')], scenarios);
const stated = estimateUnder([]);
const later = estimateUnder([scenarioTo(2028)]);
const table = (estimate: typeof stated, number: number): Table => {
  const found = estimate.tables.find((one) => one.number === number);
  if (found === undefined) throw new Error(`no table ${number}`);
  return found;
};
const interpretation = rowKey('row', { section: '2', object: 'Other staff costs', line: 'Interpretation services' });

describe('cells that moved', () => {
  it('are none where nothing changed', () => {
    for (const one of stated.tables) expect(movedCells(one, one)).toEqual({ cells: [], left: [] });
  });

  it('are found by line and year where the columns are others', () => {
    const { cells } = movedCells(table(stated, 1), table(later, 1));
    expect(cells.filter(({ row }) => row === interpretation)).toEqual([
      { row: interpretation, column: '2028', before: 320_000, after: 159_000, by: -161_000 },
      // Stated, the Conference recurs in 2030, 2032 and so on: in 2029 there was nothing.
      { row: interpretation, column: '2029', before: 0, after: 161_000, by: 161_000 },
    ]);
    expect(cells.filter(({ row }) => row === rowKey('total', {})).map(({ by }) => by)).toEqual([-776_200, 776_200]);
  });

  it('take what recurs for every year in which it does', () => {
    const { cells } = movedCells(table(later, 1), table(stated, 1));
    // Under the scenario 2030 is a year between, stated it is the first that recurs.
    expect(cells.find(({ row, column }) => row === interpretation && column === '2030')).toMatchObject({
      before: 0,
      after: 161_000,
    });
    const annual = movedCells(table(stated, 2), table(stated, 2)).cells;
    expect(annual).toEqual([]);
  });

  it('name the rows that have left', () => {
    const before = table(stated, 2);
    const after = { ...before, rows: before.rows.filter(({ object }) => object !== 'Consultants') };
    expect(movedCells(before, after).left.map(({ names }) => names.object)).toEqual(['Consultants']);
  });
});

describe('what an estimate comes to by year, net of staff assessment', () => {
  it('is what the tables show, and what recurs counted in every year', () => {
    const last = lastYearShown(stated);
    expect(last).toBe(2030);
    const { years, total } = netByYear(stated, last);
    // By hand from Tables 1 and 2: their totals of 2025 to 2028, the recurring column in 2029, and both in 2030.
    const byHand = [
      69_800 + 2_499_200,
      900_200 + 3_995_300,
      563_800 + 3_964_400,
      1_306_500 + 4_157_200,
      4_113_300,
      776_200 + 4_113_300,
    ];
    expect(years).toEqual(byHand);
    expect(total).toBe(byHand.reduce((sum, amount) => sum + amount, 0));
    expect(netByYear(later, last).total).toBe(25_176_200);
  });
});
