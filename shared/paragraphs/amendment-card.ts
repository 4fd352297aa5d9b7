import { compareTexts } from '../canonical/compare-texts.ts';
import { defined } from '../canonical/defined.ts';
import { attributeEffects } from '../comparisons/attribute-effects.ts';
import { compareEstimates } from '../comparisons/compare-estimates.ts';
import { estimate } from '../engine/estimate.ts';
import type { Estimate } from '../results/estimate.ts';
import type { RateCard } from '../model/rate.ts';
import type { Statement } from '../model/statement.ts';
import { type Exact, ZERO, exactToText, subtractExact } from '../money/exact.ts';
import { Refused } from '../model/problem.ts';
import { applyScenario } from '../scenarios/apply-scenario.ts';
import type { Scenario } from '../scenarios/scenario.ts';
import type { Amendment } from './amendment.ts';
import { amendmentScenario } from './amendment-scenario.ts';
import { leftBehind } from './left-behind.ts';
import { type ExactPrices, exactPrices, rowKey } from './paragraph-prices.ts';
import type { AmendedRow, AmendmentResult } from '../results/amendment-card.ts';

/** What an amendment changes, with the two estimates that it was made from. */
export type AmendmentCard = AmendmentResult & { before: Estimate; after: Estimate };

/**
 * The card of an amendment. Paragraphs, joint, unattributed and rounding sum to the total before and after, so their
 * differences sum to the difference.
 *
 * @throws Refused as `amendmentScenario`, `applyScenario` and `estimate` do, for instance for a rate that the new venue
 * does not have.
 */
export function amendmentCard(statement: Statement, cards: readonly RateCard[], amendment: Amendment): AmendmentCard {
  const { scenario, kept } = amendmentScenario(statement, amendment);
  const before = estimate(statement, cards);
  const applied = namedAsWritten(amendment, scenario, () => applyScenario(statement, cards, [scenario]));
  const after = estimate(applied.statement, applied.cards, applied.adjustment);
  const prices = { before: exactPrices(before), after: exactPrices(after) };
  const years = [...new Set([...prices.before.years, ...prices.after.years])].sort((a, b) => a - b);
  const paragraphOf = new Map(statement.mandates.map(({ id, paragraph }) => [id, paragraph]));
  return {
    amendment: { id: amendment.id, title: amendment.title, ...defined({ text: amendment.text }) },
    symbol: statement.symbol,
    currency: statement.currency,
    years,
    paragraphs: rowsOf(statement, prices).map((mandates) => ({
      mandates,
      paragraphs: mandates.map((id) => paragraphOf.get(id) ?? id),
      years: pairYears(
        years,
        prices.before.rows.get(rowKey(mandates))?.amounts,
        prices.after.rows.get(rowKey(mandates))?.amounts,
      ),
    })),
    rounding: pairYears(years, prices.before.rounding, prices.after.rounding),
    total: years.map((year) => {
      const [from, to] = [prices.before.total.get(year) ?? 0, prices.after.total.get(year) ?? 0];
      return { year, before: from, after: to, difference: to - from };
    }),
    bridge: attributeEffects(compareEstimates(before, after), applied.effects),
    kept,
    leftBehind: leftBehind(statement, amendment),
    ...defined({ note: amendment.note }),
    before,
    after,
  };
}

/** What is refused of the scenario that an amendment is, by the places that the amendment has. */
function namedAsWritten<Result>({ changes }: Amendment, scenario: Scenario, apply: () => Result): Result {
  try {
    return apply();
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    // What dropped paragraphs drop comes before the changes of the amendment.
    const dropped = scenario.changes.length - changes.length;
    throw new Refused(
      error.problems.map((problem) => ({
        ...problem,
        path: problem.path.replace(/^scenarios\[0\]\.(?:changes\[(\d+)\])?/, (_, at?: string) =>
          at === undefined ? '' : Number(at) < dropped ? 'dropParagraphs' : `changes[${Number(at) - dropped}]`,
        ),
      })),
    );
  }
}

/**
 * Every paragraph of the statement, priced or not; then those tied jointly; then what is unattributed, if anything is.
 */
function rowsOf(
  statement: Statement,
  { before, after }: { before: ExactPrices; after: ExactPrices },
): readonly (readonly string[])[] {
  const single = statement.mandates.map(({ id }) => [id]);
  const others = new Map([...before.rows, ...after.rows].filter(([key]) => !single.some(([id]) => id === key)));
  const sorted = [...others].sort(([a], [b]) => compareTexts(a, b)).map(([, { mandates }]) => mandates);
  return [
    ...single,
    ...sorted.filter((mandates) => mandates.length > 0),
    ...sorted.filter((mandates) => mandates.length === 0),
  ];
}

function pairYears(
  years: readonly number[],
  before: ReadonlyMap<number, Exact> | undefined,
  after: ReadonlyMap<number, Exact> | undefined,
): AmendedRow['years'] {
  return years.map((year) => {
    const [from, to] = [before?.get(year) ?? ZERO, after?.get(year) ?? ZERO];
    return {
      year,
      before: exactToText(from),
      after: exactToText(to),
      difference: exactToText(subtractExact(to, from)),
    };
  });
}
