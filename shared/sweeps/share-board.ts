import type { Adjustment } from '../engine/adjustment.ts';
import type { EstimatedLine } from '../results/estimate.ts';
import { makeGroupsOf } from '../engine/order-rows.ts';
import { lineKey } from '../engine/evaluate-lines.ts';
import type { ExpandContext } from '../requirements/expand-context.ts';
import { expandShare, listShares } from '../engine/expand-shares.ts';
import { matches } from '../model/line-selector.ts';
import { problemCollector } from '../engine/expand-statement.ts';
import type { Charge } from '../model/charge.ts';
import type { Problem } from '../model/problem.ts';
import { type Requirement, kindOf } from '../requirements/index.ts';
import type { Statement } from '../model/statement.ts';
import type { CellBoard, Contribution } from './cell-board.ts';

type ShareContributions = { contributions: readonly Contribution[]; problems: readonly Problem[] };

/** Shares of rounded lines, at each point of a sweep: computed once for each set of amounts that they are taken of. */
export type ShareBoard = {
  contributionsAt: (
    changed: ReadonlyMap<number, number>,
    context: Omit<ExpandContext, 'report'>,
    variant: ShareVariant,
  ) => ShareContributions;
};

/**
 * What else shares depend on: the point's rates and quantities, by their key, and the requirements whose cost is
 * counted elsewhere.
 */
type ShareVariant = {
  key: string;
  byId: ReadonlyMap<string, Requirement>;
  adjustment: Adjustment;
  left: ReadonlySet<string>;
};

/** Prepares the shares of a statement. */
export function makeShareBoard(board: CellBoard, statement: Statement): ShareBoard {
  const all = listShares(statement.requirements);
  const groupsOf = makeGroupsOf(statement);
  // A share is not taken of lines that shares are charged to, even of one whose own share is left out.
  const shareKeys = new Set(all.map(({ share }) => lineKey(share.charge)));
  const wanted = new Set(all.flatMap(({ share }) => share.years ?? board.years));
  const positions = board.years.flatMap((year, position) => (wanted.has(year) ? [position] : []));
  const known = new Map<string, ShareContributions>();
  const bases: boolean[] = [];
  const isBase = (charge: Charge, line: number) =>
    (bases[line] ??=
      !shareKeys.has(lineKey(charge)) &&
      all.some(({ share }) => share.of.some((selector) => matches(charge, selector, groupsOf))));

  function contributionsAt(
    changed: ReadonlyMap<number, number>,
    context: Omit<ExpandContext, 'report'>,
    { key, byId, adjustment, left }: ShareVariant,
  ): ShareContributions {
    const here = all.filter(({ share }) => !left.has(share.id));
    if (here.length === 0) return { contributions: [], problems: [] };
    const lines = baseLines(board, changed, positions, isBase);
    const text = `${key} ${here.map(({ position }) => position).join(' ')} ${lines.map(({ line, amounts }) => `${line}:${amounts.map(({ year, amount }) => `${year}=${amount}`).join(',')}`).join(' ')}`;
    const found = known.get(text);
    if (found !== undefined) return found;
    const problems: Problem[] = [];
    const estimated = lines.map(({ charge, amounts }): EstimatedLine => ({
      ...charge,
      amounts: amounts.map((one) => ({ ...one, components: [] })),
    }));
    const components = here.flatMap(({ share: { id }, position }) => {
      const requirement = byId.get(id);
      const share = requirement && kindOf(requirement).share?.(requirement);
      if (share === undefined) return [];
      return expandShare(share, { lines: estimated, shared: [], ofRequirement: () => [], groupsOf }, board.years, {
        ...context,
        report: problemCollector(position, problems),
      });
    });
    const result = { contributions: board.contributionsOf(components.map(adjustment.adjust)), problems };
    known.set(text, result);
    return result;
  }

  return { contributionsAt };
}

type BaseLine = { line: number; charge: Charge; amounts: { year: number; amount: number }[] };

/**
 * The lines that shares are taken of, with an amount in every year in which anything is charged to them and a share
 * wants it.
 */
function baseLines(
  board: CellBoard,
  changed: ReadonlyMap<number, number>,
  positions: readonly number[],
  isBase: (charge: Charge, line: number) => boolean,
): readonly BaseLine[] {
  const width = board.years.length;
  const lines: BaseLine[] = [];
  board.charges.forEach((charge, line) => {
    if (!isBase(charge, line)) return;
    if (!board.isLinePresent(line) && !board.years.some((_, position) => changed.has(line * width + position))) return;
    const amounts: BaseLine['amounts'] = [];
    for (const position of positions) {
      const cell = line * width + position;
      const amount = changed.get(cell) ?? (board.isPresent(cell) ? board.stillAmount(cell) : undefined);
      if (amount !== undefined) amounts.push({ year: board.years[position] ?? 0, amount });
    }
    lines.push({ line, charge, amounts });
  });
  return lines;
}
