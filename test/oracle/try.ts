import fc from 'fast-check';
import { estimate } from '../../shared/engine/estimate.ts';
import { Refused } from '../../shared/model/problem.ts';
import { compute, figureName } from './compute.ts';
import { statementAndCards } from './arbitrary/statement.ts';
const n = Number(process.argv[2] ?? 500),
  seed = Number(process.argv[3] ?? 1);
const attempt = <T>(f: () => T): T | Error => {
  try {
    return f();
  } catch (e) {
    return e as Error;
  }
};
const stats: Record<string, number> = {};
export function diff({ statement, cards }: any): string | undefined {
  const engine = attempt(() => estimate(statement, cards));
  const years =
    engine instanceof Error
      ? Array.from({ length: 25 }, (_, i) => 2027 + i)
      : Array.from({ length: engine.horizon.last - engine.horizon.first + 1 }, (_, i) => engine.horizon.first + i);
  const oracle = attempt(() => compute(statement, cards, years));
  if (engine instanceof Error) {
    if (!(engine instanceof Refused)) return `engine bug ${engine.stack}`;
    const codes = [...new Set(engine.problems.map((p) => p.code))].join();
    stats[codes] = (stats[codes] ?? 0) + 1;
    return oracle instanceof Error ? undefined : `engine refuses: ${engine.message.slice(0, 300)}`;
  }
  stats.ok = (stats.ok ?? 0) + 1;
  if (oracle instanceof Error)
    return `oracle refuses: ${oracle.constructor.name} ${oracle.message} ${oracle.stack?.split('\n')[1]}`;
  const theirs = new Map<string, number>();
  for (const line of engine.lines)
    for (const { year, amount } of line.amounts) theirs.set(figureName(line, year), amount);
  const out: string[] = [];
  for (const name of new Set([...theirs.keys(), ...oracle.keys()])) {
    const [a, b] = [theirs.get(name) ?? 0, Number(oracle.get(name) ?? 0n)];
    if (a !== b) out.push(`${name}: engine ${a} oracle ${b}`);
  }
  return out.length ? out.join('\n') : undefined;
}
const result = fc.check(
  fc.property(statementAndCards, (one) => {
    const d = diff(one);
    if (d) throw new Error(d);
  }),
  { numRuns: n, seed },
);
console.log(stats);
if (result.failed) {
  const one = result.counterexample![0] as any;
  const drop = (k: string, v: unknown) =>
    ['source', 'title', 'mandates', 'unit', 'verifiedOn', 'schema', 'provenance'].includes(k) ? undefined : v;
  console.log(
    JSON.stringify(
      {
        r: one.statement.requirements,
        m: one.statement.milestones,
        reg: one.statement.registers,
        basis: one.statement.priceBasis.ratesAsOf,
        rule: one.statement.postStartRule,
        to: one.statement.rounding.to,
        v: one.statement.vacancyFactors,
      },
      drop,
      1,
    ),
  );
  console.log(
    JSON.stringify(
      one.cards.map((c: any) => ({ id: c.id, cur: c.currency, rates: c.rates })),
      drop,
    ),
  );
  console.log(diff(one), `after ${result.numRuns} runs, shrinks ${result.numShrinks}`);
}
