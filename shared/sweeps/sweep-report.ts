import { type Problem, Refused } from '../model/problem.ts';
import { qualifierTexts } from '../model/rate.ts';
import { axisName } from './axis-change.ts';
import type { Sweep, SweepResult } from '../results/sweep.ts';
import type { SweepAxis } from './sweep-request.ts';
import type { SweepAmounts, SweepReport } from '../results/sweep-report.ts';

type SweepCells =
  (SweepAmounts & { sections?: readonly ({ section: string } & SweepAmounts)[] }) | { refused: readonly Problem[] };
export type SweepChoice = { years?: readonly number[] | undefined; bySection?: boolean | undefined };

/**
 * @throws Refused for years that the sweep does not have.
 */
export function sweepReport(sweep: Sweep, { years, bySection = false }: SweepChoice = {}): SweepReport {
  const all = Array.from(
    { length: sweep.years.last - sweep.years.first + 1 },
    (_, position) => sweep.years.first + position,
  );
  const shown = years === undefined ? all : all.filter((year) => years.includes(year));
  const unknown = (years ?? []).filter((year) => !all.includes(year));
  if (unknown.length > 0) {
    throw new Refused([
      {
        code: 'invalid',
        path: 'years',
        message:
          `The sweep has no year ${unknown.join(', ')}; it has ` +
          `${sweep.years.first} to ${sweep.years.last}. What follows repeats.`,
      },
    ]);
  }
  const pick = (amounts: readonly number[]): SweepAmounts => {
    const picked = shown.map((year) => amounts[year - sweep.years.first] ?? 0);
    return { amounts: picked, total: picked.reduce((sum, amount) => sum + amount, 0) };
  };
  // Points share results, so each is picked from once.
  const rows = sweep.results.map((result) => rowOf(result, pick, bySection));
  return {
    columns: columnNames(sweep.axes),
    years: shown,
    rows: sweep.rows.map(({ at, result }) => ({ at, ...(rows[result] ?? { refused: [] }) })),
    changePoints: sweep.changePoints
      .map(({ at, years: changed }) => ({ at, years: changed.filter((year) => shown.includes(year)) }))
      .filter((change) => change.years.length > 0),
  };
}

const tooLarge: Problem = {
  code: 'amount-too-large',
  path: '',
  message:
    'A sum is beyond 9,007,199,254,740,991, the largest that a table ' +
    'holds. Check the range of the sweep, or show fewer years.',
};

function rowOf(
  result: SweepResult,
  pick: (amounts: readonly number[]) => SweepAmounts,
  bySection: boolean,
): SweepCells {
  if ('refused' in result) return result;
  const net = pick(result.years);
  const sections = result.sections.map(({ section, years }) => ({ section, ...pick(years) }));
  // Every amount of a line is exact; so must be what is summed of them.
  if (![net, ...sections].every(({ amounts, total }) => [...amounts, total].every(Number.isSafeInteger)))
    return { refused: [tooLarge] };
  return { ...net, ...(bySection && { sections }) };
}

/** The axes by their columns; two of one name say which is which. */
function columnNames(axes: readonly SweepAxis[]): readonly string[] {
  const names = axes.map(axisName);
  if (new Set(names).size === names.length) return names;
  return axes.map((axis, position) => `${names[position] ?? ''} ${more(axis)}`);
}

function more(axis: SweepAxis): string {
  switch (axis.kind) {
    case 'milestone':
      return axis.milestone;
    case 'rate':
      return 'code' in axis.rate ? qualifierTexts(axis.rate.for ?? {}).join(' ') : axis.rate.part;
    case 'quantity':
      return axis.target.part ?? '';
    case 'recosting':
      return '';
  }
}
