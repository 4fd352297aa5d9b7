import { lineKey } from '../../../shared/engine/evaluate-lines.ts';
import { type Problem, Refused } from '../../../shared/model/problem.ts';
import type { RateCard } from '../../../shared/model/rate.ts';
import type { Statement } from '../../../shared/model/statement.ts';
import type { RateValidity } from '../../../shared/rate-validity/rate-validity.ts';
import type { Estimate } from '../../../shared/results/estimate.ts';
import type { Scenario } from '../../../shared/scenarios/scenario.ts';
import { statementKind } from '../../documents/kinds/kinds.ts';
import type { ComputePorts } from '../ports.ts';
import { computeTwice, computeUnderScenarios } from './compute-estimate.ts';
import type { MadeEstimate } from './estimate-request.ts';
import { loadExactly, loadRatesOfBasis, loadScenariosOfBasis } from './load-basis.ts';

/** What an estimate was made from, at hand. */
type Inputs = {
  statement: Statement;
  cards: readonly RateCard[];
  scenarios: readonly Scenario[];
  validity: RateValidity;
};

/**
 * Computes every line of an estimate a second time with decimal.js, before recosting and, where there is such a stage,
 * after it.
 *
 * @throws Refused (`computed-otherwise`); StoreError if what it was made from is no longer there.
 */
export async function computeStagesTwice(
  ports: ComputePorts,
  organization: string,
  { estimate, basis }: Pick<MadeEstimate, 'estimate' | 'basis'>,
): Promise<void> {
  await computeTwice(estimate);
  if (!isRecosted(estimate)) return;
  const [statement, { cards, validity }, scenarios] = await Promise.all([
    loadExactly<Statement>(ports, organization, statementKind, basis.statement),
    loadRatesOfBasis(ports, organization, basis),
    loadScenariosOfBasis(ports, organization, basis),
  ]);
  await computeRecostedTwice(ports, estimate, {
    statement: statement.document,
    cards: cards.map(({ document }) => document),
    scenarios: scenarios.map(({ document }) => document),
    validity,
  });
}

/** The same of an estimate whose inputs are at hand: its amounts after recosting alone. */
export async function computeRecostedTwice(
  ports: Pick<ComputePorts, 'limits'>,
  estimate: Estimate,
  { statement, cards, scenarios, validity }: Inputs,
): Promise<void> {
  if (!isRecosted(estimate)) return;
  const stack = [...scenarios, recostingOf(statement, scenarios)];
  const after = await computeUnderScenarios(ports, statement, cards, stack, validity);
  await computeTwice(after);
  const known = new Map(
    after.lines.flatMap((line) => line.amounts.map((one) => [`${one.year} ${lineKey(line)}`, one.amount] as const)),
  );
  const problems = estimate.lines.flatMap((line) =>
    line.amounts.flatMap(({ year, amount, recosted = amount }): Problem[] => {
      const other = known.get(`${year} ${lineKey(line)}`);
      if (other === recosted) return [];
      const message = `section ${line.section}, ${line.object} is ${recosted} after recosting in ${year}, but ${other ?? 'nothing'} when its factors are those of its amounts. This is a fault of the program: report it with the statement`;
      return [{ code: 'computed-otherwise', path: '', message }];
    }),
  );
  if (problems.length > 0) throw new Refused(problems);
}

function isRecosted({ lines }: Pick<Estimate, 'lines'>): boolean {
  return lines.some(({ amounts }) => amounts.some(({ recosted }) => recosted !== undefined));
}

/** A scenario that takes a statement to the stage after recosting, under an id that none of the others has. */
function recostingOf({ symbol }: Statement, others: readonly Scenario[]): Scenario {
  let id = 'after-recosting';
  while (others.some((one) => one.id === id)) id += '-too';
  const changes: Scenario['changes'] = [{ kind: 'recost', id: 'recost' }];
  return { schema: 'rule153/scenario/1', id, title: 'After recosting', base: { statement: symbol }, changes };
}
