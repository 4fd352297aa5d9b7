import { defined } from '../../canonical/defined.ts';
import { centsOf, centsText } from '../../comparisons/allocate-cents.ts';
import { EFFECT_KINDS, type EffectKind } from '../../comparisons/effect-kind.ts';
import type { Comparison, RollUp, Split } from '../../results/comparison.ts';

/** By what a comparison is listed. */
export const COMPARISON_LEVELS = ['section', 'table', 'object', 'line', 'year', 'group', 'category', 'fund'] as const;
export type ComparisonLevel = (typeof COMPARISON_LEVELS)[number];

/** The columns that name a row of each level. */
const LEVEL_COLUMNS: Readonly<Record<ComparisonLevel, readonly string[]>> = {
  table: ['table'],
  section: ['section'],
  object: ['section', 'object'],
  line: ['section', 'object', 'line', 'table'],
  year: ['year'],
  group: ['group'],
  category: ['category'],
  fund: ['fund'],
};

/** One row: its names, amounts before and after, the difference, and the effects that make it up, with two decimals. */
export type ComparisonRow = { names: readonly string[] } & Split;

export type ComparisonList = {
  columns: readonly string[];
  rows: readonly ComparisonRow[];
  total: ComparisonRow;
  net: ComparisonRow;
};

/**
 * A comparison as rows of one level, over all of its years or some. The rows sum to `total`, which has staff
 * assessment; `net` has not. Years that neither estimate has count as nothing.
 */
export function comparisonRows(
  comparison: Comparison,
  level: ComparisonLevel,
  years?: readonly number[],
): ComparisonList {
  const isShown = ({ year }: { year: number }) => years?.includes(year) ?? true;
  const row = (names: readonly string[], rolled: RollUp): ComparisonRow => ({
    names,
    ...(years === undefined ? splitOf(rolled) : sumSplits(rolled.years.filter(isShown))),
  });
  const { total, net, tables, sections, objects, lines } = comparison;
  // What has no groups, categories or funds is of none.
  const { groups = [total], categories = [total], funds = [total] } = comparison;
  const divides = lines.some(({ group, category }) => group !== undefined || category !== undefined);
  const division = ({ group = '', category = '' }: RollUp) => (divides ? [group, category] : []);
  const rows = {
    table: () => tables.map((one) => row([one.servicing ?? ''], one)),
    section: () => sections.map((one) => row([one.section ?? ''], one)),
    object: () => objects.map((one) => row([one.section ?? '', one.object ?? ''], one)),
    line: () =>
      lines.map((one) =>
        row([one.section ?? '', one.object ?? '', one.line ?? '', one.servicing ?? '', ...division(one)], one),
      ),
    group: () => groups.map((one) => row([one.group ?? ''], one)),
    category: () => categories.map((one) => row([one.category ?? ''], one)),
    fund: () => funds.map((one) => row([one.fund ?? ''], one)),
    year: () => total.years.filter(isShown).map((one) => ({ names: [String(one.year)], ...splitOf(one) })),
  }[level]();
  // Lines are told apart by group and category only where there are any.
  const columns = [...LEVEL_COLUMNS[level], ...(level === 'line' && divides ? ['group', 'category'] : [])];
  const blank = columns.slice(1).map(() => '');
  return {
    columns,
    rows,
    total: row(['total', ...blank], total),
    net: row(['total, net of staff assessment', ...blank], net),
  };
}

function splitOf({ from, to, difference, effects }: Split): Split {
  return { from, to, difference, effects };
}

function sumSplits(splits: readonly Split[]): Split {
  const sum = (amount: (split: Split) => number) => splits.reduce((total, split) => total + amount(split), 0);
  const effect = (kind: EffectKind): [EffectKind, string] => [
    kind,
    centsText(splits.reduce((total, { effects }) => total + centsOf(effects[kind]), 0n)),
  ];
  return {
    from: sum(({ from }) => from),
    to: sum(({ to }) => to),
    difference: sum(({ difference }) => difference),
    effects: Object.fromEntries(EFFECT_KINDS.map(effect)) as Split['effects'],
  };
}

/**
 * What each change of a scenario did to the figures compared, summed; what no change caused, such as rounding, is under
 * no name.
 */
export function effectsByChange(
  { figures }: Comparison,
  years?: readonly number[],
): readonly { change?: string; amount: string }[] {
  const cents = new Map<string | undefined, bigint>();
  for (const { year, details } of figures) {
    if (years !== undefined && !years.includes(year)) continue;
    for (const { change, amount } of details) cents.set(change, (cents.get(change) ?? 0n) + centsOf(amount));
  }
  return [...cents].map(([change, amount]) => ({
    ...defined({ change }),
    amount: centsText(amount),
  }));
}
