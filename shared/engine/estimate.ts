import { defined } from '../canonical/defined.ts';
import type { RateCard } from '../model/rate.ts';
import { type Problem, Refused } from '../model/problem.ts';
import { staffAssessmentSections } from '../model/net-of-staff-assessment.ts';
import type { Statement } from '../model/statement.ts';
import { makeTimeline } from '../time/timeline.ts';
import { checkLayouts } from './check-layouts.ts';
import { checkParts } from './check-parts.ts';
import { checkCards, checkReferences } from './check-references.ts';
import { recostingProblems } from './check-recosting.ts';
import { checkShares } from './check-shares.ts';
import { timingProblems } from './check-timing.ts';
import { compareControls } from './compare-controls.ts';
import { checkTables } from './check-tables.ts';
import { type Adjustment, NO_ADJUSTMENT } from './adjustment.ts';
import type { Estimate } from '../results/estimate.ts';
import { divideCharges } from './divide-charges.ts';
import { gatherWarnings } from './gather-warnings.ts';
import { evaluateStatement } from './evaluate-statement.ts';
import { type Expansion, expandStatement } from './expand-statement.ts';
import { listPosts } from './list-posts.ts';
import { listRequirements } from './list-requirements.ts';
import { makeRateBook } from '../model/rate-book.ts';
import { recostingSettledFrom } from './recost.ts';
import { recostLines } from './recost-lines.ts';
import { sortLines, tabulate } from './tabulate.ts';
import { tabulateFunds } from './tabulate-funds.ts';
import { ENGINE_VERSION } from './engine-version.ts';

/**
 * Statement and rate cards → lines, tables, annex, warnings. Pure: the same inputs give the same estimate, whatever the
 * order of the requirements. `cards` are in order of precedence, the last one first in rank; each must have its own id.
 * An `adjustment` is what a scenario does to components.
 *
 * @throws Refused with every problem at once: ids that do not exist, milestones that cannot be dated, rates not in
 * force.
 */
export function estimate(
  given: Statement,
  cards: readonly RateCard[],
  adjustment: Adjustment = NO_ADJUSTMENT,
): Estimate {
  const statement = divideCharges(given);
  refuseIfAny([
    ...checkReferences(statement),
    ...timingProblems(statement),
    ...recostingProblems(statement),
    ...checkLayouts(given),
    ...checkShares(statement),
    ...checkCards(cards),
  ]);
  const timeline = makeTimeline(statement.milestones, statement.registers);
  const rates = makeRateBook(cards, statement.currency);
  const settledFrom = Math.max(adjustment.settledFrom, recostingSettledFrom(statement));
  const expansion = expandStatement(statement, timeline, rates, { ...adjustment, settledFrom });
  const base = { timeline, rates, adjustment };
  const { lines: evaluated, shares, problems } = evaluateStatement(statement, expansion, base);
  refuseIfAny([...expansion.problems, ...checkParts(statement, expansion.patterns), ...problems]);
  const recosted =
    statement.recosting === undefined
      ? { lines: evaluated, problems: [] }
      : recostLines(statement, evaluated, expansion, base);
  refuseIfAny(recosted.problems);

  const lines = sortLines(statement, recosted.lines);
  const tables = tabulate(statement, lines, expansion.horizon);
  refuseIfAny(checkTables(tables));
  const compared = compareControls(statement, tables);
  return {
    engine: ENGINE_VERSION,
    symbol: statement.symbol,
    title: statement.title,
    date: statement.date,
    currency: statement.currency,
    basis: statement.priceBasis.description,
    rounding: statement.rounding,
    years: statement.years,
    horizon: horizonOf(expansion),
    rateCards: cards.map(({ id, provenance }) => ({ id, provenance })),
    sections: listSections(statement),
    requirements: listRequirements(statement),
    milestones: timeline.milestones.map(({ id, day, year, precision, by, because }) => ({
      id,
      title: statement.milestones.find((milestone) => milestone.id === id)?.title ?? id,
      day,
      year,
      precision,
      by,
      because,
    })),
    lines,
    ...layoutsOf(statement),
    tables,
    ...defined({ funds: tabulateFunds(statement, lines, listSections(statement), expansion.horizon) }),
    ...defined({ controls: compared?.controls }),
    posts: listPosts(statement, timeline),
    warnings: gatherWarnings({ statement, cards, timeline, rates, expansion, shares, lines, tables, compared }),
  };
}

/** The layouts of a statement with what their rows and columns are taken from; nothing where it has none. */
function layoutsOf({ tables, groups = [], categories = [], bases = [] }: Statement): Pick<Estimate, 'layouts'> {
  const layouts = tables.filter((layout) => layout.of === 'layout');
  return layouts.length === 0 ? {} : { layouts: { tables: layouts, groups, categories, bases } };
}

/** The sections of a statement, with those of staff assessment marked. */
export function listSections(statement: Statement): Estimate['sections'] {
  const netted = staffAssessmentSections(statement);
  return statement.sections.map(({ number, title, group }) => ({
    number,
    title,
    ...defined({ group }),
    ...(netted.has(number) && { netted: true as const }),
  }));
}

function horizonOf({ horizon: { years, period } }: Expansion): Estimate['horizon'] {
  return { first: years[0] ?? 0, last: years.at(-1) ?? 0, period };
}

/** More problems than this help nobody; the rest is counted. */
const MOST_PROBLEMS = 200;

/**
 * A share's rate is looked up for the choice of costing and again for its amounts.
 *
 * @throws Refused with every problem once.
 */
function refuseIfAny(problems: readonly Problem[]): void {
  if (problems.length === 0) return;
  const once = [...new Map(problems.map((problem) => [`${problem.path}\n${problem.message}`, problem])).values()];
  const further = once.length - MOST_PROBLEMS;
  const rest: Problem[] =
    further > 0
      ? [{ code: 'invalid', path: '', message: `${further} further problems are not listed; correct these first.` }]
      : [];
  throw new Refused([...once.slice(0, MOST_PROBLEMS), ...rest]);
}
