import { describe, expect, it } from 'vitest';
import { compareEstimates } from '../../../shared/comparisons/compare-estimates.ts';
import { estimate } from '../../../shared/engine/estimate.ts';
import type { Statement } from '../../../shared/model/statement.ts';
import { paragraphPrices } from '../../../shared/paragraphs/paragraph-prices.ts';
import type { Requirement } from '../../../shared/requirements/index.ts';
import { assessMoneyRisk } from '../../../shared/risks/assess-money-risk.ts';
import { measureSensitivity } from '../../../shared/sensitivities/measure-sensitivity.ts';
import { runSweep } from '../../../shared/sweeps/merge-sweep.ts';
import { planSweep } from '../../../shared/sweeps/plan-sweep.ts';
import { BEYOND_HORIZON } from '../../../shared/forecasts/draw-entry-into-force.ts';
import { charge, common, item, rate, smallStatement } from './small-statement.ts';

const share: Requirement = {
  kind: 'share',
  ...common('assessment'),
  charge: { section: '36', object: 'Staff assessment', servicing: 'non-conference' },
  of: [{ section: '23', object: 'Travel of staff' }],
  rate: rate('0.12'),
};
/** 10,000 in a table, 500 in the summary alone, and 1,200 of staff assessment that stands in a table too. */
const requirements = [
  item('in-table', '1', '10000', { schedule: { in: [2030] } }),
  item('in-summary', '1', '500', {
    charge: { section: '23', object: 'Experts', servicing: 'summary-only' },
    schedule: { in: [2030] },
  }),
  share,
];

/** The net amount of 2030, as each view of the statement gives it. */
function netIn2030(statement: Statement) {
  const made = estimate(statement, []);
  const sweep = runSweep(
    planSweep({
      statement,
      cards: [],
      request: {
        axes: [{ kind: 'milestone', milestone: 'start', from: '2031-01-01', through: '2031-01-01', step: 'day' }],
      },
    }),
  );
  const risk = assessMoneyRisk({
    statement,
    cards: [],
    milestone: 'start',
    asOf: '2029-01-01',
    opened: '2029-01-01',
    horizonEnd: '2040-12-31',
    draws: Int32Array.from([BEYOND_HORIZON]),
  });
  const [point] = sweep.results;
  return {
    table: made.tables[2]?.totalNetOfStaffAssessment?.[0],
    sweep: point !== undefined && 'years' in point ? point.years[0] : undefined,
    comparison: compareEstimates(made, made).net.years[0]?.to,
    risk: risk.years[0]?.requested,
    sensitivity: measureSensitivity(statement, [], { years: [2030] }).total,
    paragraphs: paragraphPrices(made, statement.mandates, { net: true }).total[0]?.amount,
  };
}

describe('net of staff assessment', () => {
  it('is everything but the section that the summary is net of, in every view', () => {
    const views = netIn2030(smallStatement(requirements));
    expect(views).toEqual(Object.fromEntries(Object.keys(views).map((view) => [view, 10_500])));
  });

  it('leaves out sections that income takes back, where no summary names one', () => {
    const { tables } = smallStatement([]);
    const without = tables.map((table) => (table.of === 'summary' ? { ...table, netOf: undefined } : table));
    const { table, ...views } = netIn2030(smallStatement(requirements, { tables: without }));
    expect(table).toBeUndefined();
    expect(views).toEqual(Object.fromEntries(Object.keys(views).map((view) => [view, 10_500])));
  });

  it('has one section in a statement', () => {
    const { tables } = smallStatement([]);
    const second = { number: 4, title: 'Summary', of: 'summary' as const, years: [2032], netOf: '5' };
    expect(() => estimate(smallStatement(requirements, { tables: [...tables, second] }), [])).toThrow(
      'tables[3].netOf: must be section 36',
    );
  });
});

describe('an amount that stands in no table', () => {
  const queries = (statement: Statement) =>
    estimate(statement, [])
      .warnings.filter(({ code }) => code === 'in-no-table')
      .map(({ severity, message }) => `${severity}: ${message}`);
  const only = (of: 'conference' | 'non-conference') => [{ number: 1, title: 'One', of, subtotals: false }];

  it('is named with its line, servicing and year', () => {
    expect(queries(smallStatement([item('a', '1', '1000')], { tables: only('conference') }))).toEqual([
      'query: EUR 1000 in 2030 of section 23, Travel of staff (non-conference) stand in no table. Add a table of "non-conference" to the tables, or correct the servicing of the charge.',
    ]);
    expect(queries(smallStatement([item('a', '1', '1000')], { tables: only('non-conference') }))).toEqual([]);
  });

  it('is asked about in years that the summary does not show, and only noted where it shows others', () => {
    const inSummary = (years: number[]) =>
      item('a', '1', '700', { charge: { ...charge, servicing: 'summary-only' }, schedule: { in: years } });
    expect(queries(smallStatement([inSummary([2030, 2031])]))).toEqual([]);
    expect(queries(smallStatement([inSummary([2032])]))).toEqual([
      expect.stringMatching(/^query: EUR 700 in 2032 of section 23.*Add a summary of those years/),
    ]);
    expect(queries(smallStatement([inSummary([2031, 2032])]))).toEqual([
      expect.stringMatching(/^note: EUR 700 in 2032 of section 23.*the summary does not show those years\.$/),
    ]);
  });

  it('is not spoken of where nothing is charged', () => {
    expect(queries(smallStatement([item('a', '1', '0')], { tables: only('conference') }))).toEqual([]);
  });
});
