import { readFileSync } from 'node:fs';
import type { Estimate } from '../../../shared/results/estimate.ts';
import { readRateCard, readStatement } from '../../../shared/model/document-file.ts';
import { parse } from '../../../shared/model/parse.ts';
import { Refused } from '../../../shared/model/problem.ts';
import { type Scenario, scenarioSchema } from '../../../shared/scenarios/scenario.ts';

const folder = new URL('../../../shared/reference/', import.meta.url);

/** The reference statement and its cards, as the files have them. */
export const statement = readStatement(readFileSync(new URL('statements/A-C.3-79-L.53.json', folder), 'utf8'));
export const cards = [readRateCard(readFileSync(new URL('rate-cards/l53-identified.json', folder), 'utf8'))];
export const illustrative = readRateCard(
  readFileSync(new URL('rate-cards/illustrative-standard-costs.json', folder), 'utf8'),
);

/**
 * A scenario against the reference statement, parsed as a stored one would be. Changes take their place as their id
 * unless they have one.
 */
export function scenario(id: string, ...changes: readonly object[]): Scenario {
  return parse(scenarioSchema, {
    schema: 'rule153/scenario/1',
    id,
    title: id,
    base: { statement: statement.symbol },
    changes: changes.map((change, position) => ({ id: `change-${position + 1}`, ...change })),
  });
}

export const entryIntoForce = (to: object) => ({ kind: 'set-milestone', milestone: 'entry-into-force', to });

/** The messages of a refusal; a test that expects one and gets none fails on the empty list. */
export function problemsOf(work: () => unknown): readonly string[] {
  try {
    work();
  } catch (error) {
    if (error instanceof Refused) return error.problems.map(({ code, path, message }) => `${code} ${path}: ${message}`);
    throw error;
  }
  return [];
}

/** What a section's object (and line) costs by year, zeros left out. */
export function amountsOf({ lines }: Estimate, section: string, object: string, line?: string): Record<number, number> {
  const found = lines.find((one) => one.section === section && one.object === object && one.line === line);
  return Object.fromEntries(
    (found?.amounts ?? []).filter(({ amount }) => amount !== 0).map(({ year, amount }) => [year, amount]),
  );
}

/** Every year's total of the lines of Tables 1 and 2. */
export function netByYear({ lines, horizon }: Estimate): Record<number, number> {
  const totals: Record<number, number> = {};
  for (let year = horizon.first; year <= horizon.last; year += 1) {
    totals[year] = lines.reduce(
      (sum, { servicing, amounts }) =>
        servicing === 'summary-only' ? sum : sum + (amounts.find((one) => one.year === year)?.amount ?? 0),
      0,
    );
  }
  return totals;
}
