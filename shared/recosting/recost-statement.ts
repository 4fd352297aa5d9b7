import { defined } from '../canonical/defined.ts';
import { compareEstimates } from '../comparisons/compare-estimates.ts';
import { divideCharges } from '../engine/divide-charges.ts';
import { estimate } from '../engine/estimate.ts';
import { lineKey } from '../engine/evaluate-lines.ts';
import { generateSeriesColumns } from '../engine/describe-recurrence.ts';
import { yearSignatures } from '../engine/generate-columns.ts';
import { type Horizon, yearsBetween } from '../engine/plan-years.ts';
import { makeRecosting, recostingSettledFrom } from '../engine/recost.ts';
import { sortLines, tabulate } from '../engine/tabulate.ts';
import { hasStages, withoutStages } from '../engine/without-stages.ts';
import { countsNet } from '../model/net-of-staff-assessment.ts';
import type { RateCard } from '../model/rate.ts';
import type { Statement } from '../model/statement.ts';
import type { Warning } from '../model/warning.ts';
import type { Estimate, EstimatedLine } from '../results/estimate.ts';
import type { RecostedStatement } from '../results/recosting.ts';
import { applyScenario } from '../scenarios/apply-scenario.ts';
import type { Scenario } from '../scenarios/scenario.ts';
import { gatherEffects } from './gather-effects.ts';
import { showFactor } from './show-factor.ts';
import { subtractTables } from './subtract-tables.ts';

// What belongs in this folder: the second stage of an estimate, shown beside the first, and its difference explained.
// The factors themselves are applied by the engine, as factors of components like any other.

/**
 * A statement under a stack of scenarios, before and after recosting. Without factors both stages are the same, which a
 * note says.
 *
 * @throws Refused as `estimate` does.
 */
export function recostStatement(
  given: Statement,
  cards: readonly RateCard[],
  scenarios: readonly Scenario[] = [],
): RecostedStatement {
  const applied = applyScenario(given, cards, scenarios);
  const { statement, adjustment } = applied;
  const { recosting = NO_RECOSTING } = statement;
  const before = estimate(statement, applied.cards, adjustment);
  const recost = makeRecosting(statement);
  const { recosting: _recosting, ...unrecosted } = withoutStages(statement);
  const after = estimate(unrecosted, applied.cards, {
    adjust: (component) => recost(adjustment.adjust(component)),
    settledFrom: Math.max(adjustment.settledFrom, recostingSettledFrom(statement)),
  });
  const lines = pairLines(before, after);
  const horizon = yearsOf(before);
  const signatures = yearSignatures(before.lines, horizon.years);
  const { columns, thereafter } = generateSeriesColumns(statement.years.last, signatures, horizon);
  const effects = gatherEffects(compareEstimates(before, after), recosting.factors, columns);
  const shown = sortLines(divideCharges(statement), before.lines).map((line) => ({
    line,
    ...stagesOf([line], columns),
    effects: effects.of([line]),
  }));
  const net = before.lines.filter((line) => countsNet(line, before.sections));
  return {
    symbol: before.symbol,
    title: before.title,
    currency: before.currency,
    basis: before.basis,
    description: recosting.description,
    columns: columns.map(({ label, year, every }) => ({ label, year, ...defined({ every }) })),
    ...defined({ thereafter }),
    factors: recosting.factors.map((factor) => showFactor(factor, effects.byFactor(factor.id))),
    lines: shown.map(({ line: { section, object, line, servicing, group, category }, ...stages }) => ({
      section,
      object,
      ...defined({ line }),
      servicing,
      ...defined({ group, category }),
      ...stages,
    })),
    total: { ...stagesOf(before.lines, columns), effects: effects.of(before.lines) },
    net: { ...stagesOf(net, columns), effects: effects.of(net) },
    tables: tablesOf(statement, before, lines),
    warnings: statement.recosting === undefined ? [noFactors(statement.symbol), ...before.warnings] : before.warnings,
  };
}

const NO_RECOSTING: NonNullable<Statement['recosting']> = { description: 'without recosting', factors: [] };

/** Says that there is nothing to recost by. */
export function noFactors(symbol: string): Warning {
  return {
    severity: 'note',
    code: 'recosting-of-nothing',
    message: `${symbol} has no factors of recosting, so both stages are the same. Add "recosting" with a description and factors, each with its source.`,
  };
}

function yearsOf({ horizon: { first, last, period } }: Estimate): Horizon {
  return { years: yearsBetween(first, last + 1), period };
}

/**
 * The lines after recosting, each amount with what it was before. The estimate before recosting has recosted its lines
 * too, by evaluating them a second time; that both ways give the same is held here.
 */
function pairLines(before: Estimate, after: Estimate): readonly EstimatedLine[] {
  const known = new Map(
    before.lines.flatMap((line) => line.amounts.map((one) => [`${one.year} ${lineKey(line)}`, one] as const)),
  );
  return after.lines.map((line) => ({
    ...line,
    amounts: line.amounts.map((one) => {
      const found = known.get(`${one.year} ${lineKey(line)}`);
      const other = found?.recosted ?? found?.amount;
      if (found === undefined || other !== one.amount)
        throw new Error(
          `section ${line.section}, ${line.object} in ${one.year} is ${one.amount} after recosting by one way and ${other ?? 'nothing'} by the other`,
        );
      return { ...one, recosted: found.amount };
    }),
  }));
}

function stagesOf(lines: readonly EstimatedLine[], columns: readonly { year: number }[]) {
  const found = columns.map(({ year }) => lines.flatMap((line) => line.amounts.filter((one) => one.year === year)));
  const before = found.map((cells) => cells.reduce((sum, { amount }) => sum + amount, 0));
  const after = found.map((cells) => cells.reduce((sum, { amount, recosted }) => sum + (recosted ?? amount), 0));
  return { before, recosting: after.map((amount, column) => amount - (before[column] ?? 0)), after };
}

function tablesOf(
  statement: Statement,
  before: Estimate,
  afterLines: readonly EstimatedLine[],
): RecostedStatement['tables'] {
  const shown = { ...divideCharges(statement), tables: statement.tables.filter((layout) => !hasStages(layout)) };
  const after = tabulate(shown, afterLines, yearsOf(before));
  return after.flatMap((table) => {
    const own = before.tables.find(({ number }) => number === table.number);
    if (own === undefined) return [];
    return [{ number: table.number, before: own, recosting: subtractTables(table, own), after: table }];
  });
}
