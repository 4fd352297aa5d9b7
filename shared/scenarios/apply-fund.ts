import { type FundReference, listFunds } from '../model/fund.ts';
import { kindOf } from '../requirements/index.ts';
import { type Named, type Workbench, addEffect, findRequirement, report, reportUnknown } from './workbench.ts';

/** Has a requirement paid by another fund, or by several with their shares. */
export function setFund(bench: Workbench, named: Named<'set-fund'>): void {
  const { requirement: id, fund } = named.change;
  const { funds, symbol } = bench.statement;
  const requirement = findRequirement(bench, named, id, 'requirement');
  if (funds === undefined) {
    report(bench, named, 'fund', `${symbol} lists no funds; list them in the statement first`, 'invalid');
    return;
  }
  const known = listFunds(funds).map((one) => one.id);
  const unknown = namesOf(fund).filter((name) => !known.includes(name));
  for (const name of unknown)
    reportUnknown(bench, named, 'fund', `there is no fund "${name}" in ${symbol}`, { name, known });
  if (requirement === undefined || unknown.length > 0) return;
  // The fund of a charge goes before that of its requirement: nothing would change, without a word.
  const own = kindOf(requirement)
    .charges(requirement)
    .filter(({ charge }) => charge.fund !== undefined);
  if (own.length > 0) {
    const paths = own.map(({ path }) => path).join(', ');
    report(bench, named, 'fund', `goes after the fund that "${id}" names in ${paths}; change it there`, 'invalid');
    return;
  }
  bench.requirements.set(id, { ...requirement, fund });
  addEffect(bench, named, `"${id}" is paid by ${textOf(fund)}.`, [id]);
}

function namesOf(fund: FundReference): readonly string[] {
  return typeof fund === 'string' ? [fund] : fund.map((one) => one.fund);
}

function textOf(fund: FundReference): string {
  return typeof fund === 'string' ? fund : fund.map((one) => `${one.share} ${one.fund}`).join(' and ');
}
