import { estimate } from '../../shared/engine/estimate.ts';
import type { RateCard } from '../../shared/model/rate.ts';
import { Refused } from '../../shared/model/problem.ts';
import type { Statement } from '../../shared/model/statement.ts';
import type { Estimate } from '../../shared/results/estimate.ts';
import { type Figures, compute, figureName } from './compute.ts';
import { Refusal } from './refusals.ts';

/** Years that certainly hold whatever makes the engine refuse a small statement. */
const YEARS_OF_REFUSALS = 25;

/**
 * Every difference between the engine and this implementation, in sentences; none where they agree, also in refusing.
 */
export function compareWithEngine(statement: Statement, cards: readonly RateCard[]): readonly string[] {
  const engine = refusedOr(() => estimate(statement, cards));
  if (engine instanceof Refused) {
    const years = yearsFrom(statement.years.first, YEARS_OF_REFUSALS);
    const codes = engine.problems.map(({ code }) => code);
    const own = refusedOr(() => compute(statement, cards, years));
    return own instanceof Refusal && codes.includes(own.code)
      ? []
      : [`the engine refuses: ${engine.message}; ${own instanceof Refusal ? own.message : 'it has figures'}`];
  }
  if (engine instanceof Refusal) throw engine;
  const { first, last, period } = engine.horizon;
  const years = yearsFrom(first, last - first + 1 + 2 * period);
  const own = refusedOr(() => compute(statement, cards, years));
  if (own instanceof Error) return [`the engine has figures; ${own.message}`];
  return [
    ...compareFigures(engine, own, last),
    ...compareTail(own, engine),
    ...(statement.recosting === undefined
      ? []
      : compareRecosted(engine, compute(statement, cards, years, 'after-recosting'), last)),
  ];
}

/** The amounts of all lines after recosting. */
function compareRecosted(engine: Estimate, own: Figures, last: number): readonly string[] {
  const theirs = new Map(
    engine.lines.flatMap((line) =>
      line.amounts.map(({ year, recosted }) => [figureName(line, year), BigInt(recosted ?? 0)] as const),
    ),
  );
  const names = [...new Set([...theirs.keys(), ...own.keys()])].filter(
    (name) => yearOfName(name) <= last && !/^[a-z-]+: /.test(name),
  );
  const differing = names.filter((name) => (theirs.get(name) ?? 0n) !== (own.get(name) ?? 0n));
  return [
    ...differing.map(
      (name) =>
        `${name} after recosting: ${theirs.get(name) ?? 0n} by the engine, ${own.get(name) ?? 0n} by the documentation`,
    ),
    ...compareTail(own, engine),
  ];
}

/** The amounts of all lines in all years that the engine evaluates, a missing one being nothing. */
function compareFigures({ lines }: Estimate, own: Figures, last: number): readonly string[] {
  const theirs = new Map(
    lines.flatMap((line) =>
      line.amounts.flatMap(({ year, amount, funds = [] }) => [
        [figureName(line, year), BigInt(amount)] as const,
        ...funds.map((one) => [`${one.fund}: ${figureName(line, year)}`, BigInt(one.amount)] as const),
      ]),
    ),
  );
  const names = [...new Set([...theirs.keys(), ...own.keys()])].filter((name) => yearOfName(name) <= last);
  return names
    .filter((name) => (theirs.get(name) ?? 0n) !== (own.get(name) ?? 0n))
    .map((name) => `${name}: ${theirs.get(name) ?? 0n} by the engine, ${own.get(name) ?? 0n} by the documentation`);
}

/**
 * The engine says that its last years repeat for ever: "2030 and biennially thereafter"; save where it asks about days
 * that weekends divide between two years, now so and now otherwise.
 */
function compareTail(own: Figures, { lines, warnings, horizon: { last, period } }: Estimate): readonly string[] {
  if (warnings.some(({ code, message }) => code === 'over-year-end' && message.includes('weekends'))) return [];
  return lines.flatMap((line) =>
    yearsFrom(last + 1, 2 * period)
      .filter((year) => (own.get(figureName(line, year)) ?? 0n) !== (own.get(figureName(line, year - period)) ?? 0n))
      .map((year) => `${figureName(line, year)} is not what it was ${period} years before, although the tables say so`),
  );
}

function refusedOr<Result>(make: () => Result): Result | Refused | Refusal {
  try {
    return make();
  } catch (error) {
    if (error instanceof Refused || error instanceof Refusal) return error;
    throw error;
  }
}

function yearsFrom(first: number, count: number): readonly number[] {
  return Array.from({ length: count }, (_, position) => first + position);
}

function yearOfName(name: string): number {
  return Number(name.slice(-4));
}
