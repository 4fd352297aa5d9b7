import { defined } from '../canonical/defined.ts';
import type { RateCard } from '../model/rate.ts';
import { type Problem, Refused } from '../model/problem.ts';
import type { Statement } from '../model/statement.ts';
import { makeTimeline } from '../time/timeline.ts';
import { checkParts } from './check-parts.ts';
import { checkCards } from './check-references.ts';
import { checkStatement } from './check-statement.ts';
import { compareControls } from './compare-controls.ts';
import { checkTables } from './check-tables.ts';
import type { Adjustment } from './adjustment.ts';
import type { Estimate, EstimatedFigures } from '../results/estimate.ts';
import { shownTables } from '../results/shown-tables.ts';
import { divideCharges } from './divide-charges.ts';
import type { Computed } from './gather-warnings.ts';
import type { EngineMemory } from './engine-memory.ts';
import { evaluateStatement } from './evaluate-statement.ts';
import { type Expansion, expandStatement } from './expand-statement.ts';
import { listPosts } from './list-posts.ts';
import { listRequirements } from './list-requirements.ts';
import { listSections } from './list-sections.ts';
import { makeRateBook } from '../model/rate-book.ts';
import { recostingSettledFrom } from './recost.ts';
import { recostLines } from './recost-lines.ts';
import { sortLines, tabulate } from './tabulate.ts';
import { tabulatePosts } from './tabulate-posts.ts';
import { tabulateFunds } from './tabulate-funds.ts';
import { ENGINE_VERSION } from './engine-version.ts';

/** Figures, and what their warnings can be gathered from once somebody wants to read them. */
type Figures = { figures: EstimatedFigures; computed: Computed };

/**
 * Statement and rate cards → lines, tables, annex, as `estimate` says, whose warnings are a third of its work. With a
 * `memory`, what requirements were expanded to before, and cells of the same components, are not evaluated again; the
 * figures are the same.
 *
 * @throws Refused as `estimate` does.
 */
export function estimateFigures(
  given: Statement,
  cards: readonly RateCard[],
  adjustment: Adjustment,
  memory?: EngineMemory,
): Figures {
  const statement = divideCharges(given);
  refuseIfAny([...checkStatement(given), ...checkCards(cards)]);
  const timeline = makeTimeline(statement.milestones, statement.registers);
  const rates = makeRateBook(cards, statement.currency);
  const settledFrom = Math.max(adjustment.settledFrom, recostingSettledFrom(statement));
  const expansion = expandStatement(statement, timeline, rates, { ...adjustment, settledFrom }, memory);
  const base = { timeline, rates, adjustment, ...defined({ cells: memory?.cells }) };
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
  const postTables = tabulatePosts(statement, timeline);
  const compared = compareControls(statement, shownTables({ tables, postTables }));
  const figures: EstimatedFigures = {
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
    ...(postTables.length > 0 && { postTables }),
    ...defined({ funds: tabulateFunds(statement, lines, listSections(statement), expansion.horizon) }),
    ...defined({ controls: compared?.controls }),
    posts: listPosts(statement, timeline),
  };
  return { figures, computed: { statement, cards, timeline, rates, expansion, shares, lines, compared } };
}

/** The layouts of a statement with what their rows and columns are taken from; nothing where it has none. */
function layoutsOf({ tables, groups = [], categories = [], bases = [], funds }: Statement): Pick<Estimate, 'layouts'> {
  const layouts = tables.filter((layout) => layout.of === 'layout');
  return layouts.length === 0 ? {} : { layouts: { tables: layouts, groups, categories, bases, ...defined({ funds }) } };
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
