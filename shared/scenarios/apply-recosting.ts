import { defined } from '../canonical/defined.ts';
import { withoutStages } from '../engine/without-stages.ts';
import type { RecostingFactor } from '../model/recosting.ts';
import type { Statement } from '../model/statement.ts';
import { type Named, type Workbench, addEffect, report, reportUnknown, sourceOfChange } from './workbench.ts';

/** Gives a factor of recosting another value, or has it be another ratio. */
export function setRecosting(bench: Workbench, named: Named<'set-recosting'>): void {
  const { factor: id, value, before, after, source } = named.change;
  const { recosting, symbol } = bench.statement;
  if (recosting === undefined) {
    report(bench, named, 'factor', withoutFactors(symbol), 'invalid');
    return;
  }
  const known = recosting.factors.map((factor) => factor.id);
  if (!known.includes(id)) {
    const message = `there is no factor of recosting "${id}" in ${symbol}`;
    reportUnknown(bench, named, 'factor', message, { name: id, known });
    return;
  }
  const factors = recosting.factors.map((factor) => {
    if (factor.id !== id) return factor;
    const { value: _value, before: _before, after: _after, ...rest } = factor;
    return { ...rest, ...defined({ value, before, after }), source: source ?? [sourceOfChange(named)] };
  });
  bench.statement = { ...bench.statement, recosting: { ...recosting, factors } };
  const [from, to] = [recosting.factors, factors].map((list) => ratioText(list.find((factor) => factor.id === id)));
  addEffect(bench, named, `The factor of recosting "${id}" is ${to ?? ''} instead of ${from ?? ''}.`, []);
}

/**
 * Takes every amount to the stage after recosting, in whatever is computed: the factors become factors of the amounts,
 * and what is left has one stage.
 */
export function recost(bench: Workbench, named: Named<'recost'>): void {
  const { recosting, symbol, priceBasis } = bench.statement;
  if (recosting === undefined) {
    report(bench, named, 'kind', withoutFactors(symbol), 'invalid');
    return;
  }
  bench.recosting = recosting;
  const { recosting: _recosting, ...one }: Omit<Statement, 'requirements'> = withoutStages(bench.statement);
  bench.statement = { ...one, priceBasis: { ...priceBasis, description: recosting.description } };
  addEffect(bench, named, `Amounts are those ${recosting.description}.`, []);
}

function withoutFactors(symbol: string): string {
  return `${symbol} has no factors of recosting; add "recosting" to the statement first`;
}

function ratioText({ value, before, after }: Partial<RecostingFactor> = {}): string {
  return value ?? `${after ?? ''} / ${before ?? ''}`;
}
