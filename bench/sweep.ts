// A sweep over entry into force and a forecast's draws, against so many full estimates of the same statement.
import { readFileSync } from 'node:fs';
import { estimate } from '../shared/engine/estimate.ts';
import { drawEntryIntoForce } from '../shared/forecasts/draw-entry-into-force.ts';
import { readRateCard, readStatement } from '../shared/model/document-file.ts';
import { assessMoneyRisk } from '../shared/risks/assess-money-risk.ts';
import { estimateScenario } from '../shared/scenarios/apply-scenario.ts';
import { scenarioOfPoint } from '../shared/sweeps/axis-change.ts';
import { runSweep } from '../shared/sweeps/merge-sweep.ts';
import { planSweep } from '../shared/sweeps/plan-sweep.ts';
import type { Sweep } from '../shared/results/sweep.ts';
import { addToDay } from '../shared/time/calendar.ts';
import { median } from './measure.ts';
import type { Section } from './section.ts';

const SCENARIOS = 10_000;
const DRAWS = 100_000;
const ROUNDS = 5;
const FIRST_DAY = '2026-01-01';

export interface SweepResult {
  readonly scenarios: number;
  /** The time of the sweep, planning included, in full estimates. */
  readonly inRecomputations: number;
  readonly distinctResults: number;
  readonly draws: number;
  readonly drawsInRecomputations: number;
  readonly checked: number;
}

/** Measures in turns, after checking a sample of rows against full estimates of their dates. */
export function benchSweep(): Section<SweepResult> {
  const reference = new URL('../shared/reference/', import.meta.url);
  const statement = readStatement(readFileSync(new URL('statements/A-C.3-79-L.53.json', reference), 'utf8'));
  const cards = [readRateCard(readFileSync(new URL('rate-cards/l53-identified.json', reference), 'utf8'))];
  const through = addToDay(FIRST_DAY, { days: SCENARIOS - 1 });
  const request = {
    axes: [
      { kind: 'milestone' as const, milestone: 'entry-into-force', from: FIRST_DAY, through, step: 'day' as const },
    ],
  };
  const sweep = () => runSweep(planSweep({ statement, cards, request }));
  const calendar = risingCalendar();
  const draws = drawEntryIntoForce(calendar, DRAWS, 153);
  const risk = () =>
    assessMoneyRisk({
      statement,
      cards,
      milestone: 'entry-into-force',
      asOf: '2025-10-25',
      opened: '2025-10-25',
      horizonEnd: '2060-10-25',
      draws,
    });

  const found = sweep();
  const checked = checkRows(found, statement, cards);
  const times = { estimate: [] as number[], sweep: [] as number[], risk: [] as number[] };
  for (let round = 0; round < ROUNDS; round += 1) {
    times.estimate.push(
      timeOf(() => {
        for (let run = 0; run < 50; run += 1) estimate(statement, cards);
      }) / 50,
    );
    times.sweep.push(timeOf(sweep));
    times.risk.push(timeOf(risk));
  }
  const one = median(times.estimate);
  const result = {
    scenarios: found.rows.length,
    inRecomputations: median(times.sweep) / one,
    distinctResults: found.results.length,
    draws: DRAWS,
    drawsInRecomputations: median(times.risk) / one,
    checked,
  };
  return {
    result,
    title:
      `Sweep: entry into force of A/C.3/79/L.53 by day from ${FIRST_DAY} through ${through}, ${found.years.first} ` +
      `to ${found.years.last}; ${checked} rows checked against full estimates (medians of ${ROUNDS} rounds)`,
    header: ['work', 'milliseconds', 'in full estimates', 'different results'],
    rows: [
      ['one full estimate', one.toFixed(2), '1', '1'],
      [
        `sweep of ${SCENARIOS} dates`,
        median(times.sweep).toFixed(0),
        result.inRecomputations.toFixed(0),
        String(found.results.length),
      ],
      [
        `${DRAWS} draws to bands by year`,
        median(times.risk).toFixed(0),
        result.drawsInRecomputations.toFixed(0),
        String(risk().outcomes),
      ],
    ],
  };
}

/** Entry into force on any day of thirty years alike: harder than any forecast, since more days differ. */
function risingCalendar() {
  const rows = 10_950;
  return {
    firstDepositDay: 300,
    chances: Float64Array.from({ length: rows }, (_, row) => (0.9 * (row + 1)) / rows),
    entryIntoForceDays: Int32Array.from({ length: rows }, (_, row) => 390 + row),
  };
}

/** Compares every 250th row, year by year, with the estimate of its date. */
function checkRows(
  { rows, results, axes, years }: Sweep,
  statement: Parameters<typeof estimate>[0],
  cards: Parameters<typeof estimate>[1],
): number {
  let checked = 0;
  for (let row = 0; row < rows.length; row += 250) {
    const { at = [], result = 0 } = rows[row] ?? {};
    const swept = results[result];
    const full = estimateScenario(statement, cards, [scenarioOfPoint({ statement }, axes, at)]);
    if (swept === undefined || 'refused' in swept) throw new Error(`The sweep refuses ${at.join()}.`);
    for (let year = full.horizon.first; year <= full.horizon.last; year += 1) {
      const amount = full.lines.reduce(
        (sum, line) =>
          line.servicing === 'summary-only' ? sum : sum + (line.amounts.find((one) => one.year === year)?.amount ?? 0),
        0,
      );
      if (amount !== swept.years[year - years.first])
        throw new Error(`The sweep differs from the estimate on ${at.join()} in ${year}; no speed is worth that.`);
    }
    checked += 1;
  }
  return checked;
}

function timeOf(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
