import { isSameName, nameKey } from '../canonical/names.ts';
import type { Factor } from '../model/component.ts';
import { exactOf, compareExact, ONE, ZERO } from '../money/exact.ts';
import { kindOf } from '../requirements/index.ts';
import { type Named, type Workbench, addEffect, listAsText, report, reportUnknown } from './workbench.ts';

/**
 * Escalates prices by year: a `price` factor on every component concerned. A year that is not named keeps the price of
 * the last named one before it; before the first, prices stay. Shares are taken of lines that are escalated already, so
 * they get none.
 */
export function escalate(bench: Workbench, named: Named<'escalate'>): void {
  const { years, sections, objects } = named.change;
  const sorted = [...years].sort((a, b) => a.year - b.year);
  const twice = sorted.filter(({ year }, position) => sorted[position - 1]?.year === year);
  if (twice.length > 0) {
    report(bench, named, 'years', `names ${twice.map(({ year }) => year).join(', ')} more than once`, 'invalid');
    return;
  }
  if (reportZeros(bench, named)) return;
  const known = new Set(bench.statement.sections.map(({ number }) => number));
  const strangers = (sections ?? []).filter((section) => !known.has(section));
  if (strangers.length > 0) {
    report(
      bench,
      named,
      'sections',
      `names section ${strangers.join(', ')}, which ${bench.statement.symbol} does not have; it has ` +
        [...known].join(', '),
    );
    return;
  }
  const charged = [...bench.requirements.values()].flatMap((one) =>
    kindOf(one)
      .charges(one)
      .map(({ charge }) => charge.object),
  );
  const unknownObjects = (objects ?? []).filter((object) => !charged.some((one) => isSameName(one, object)));
  if (unknownObjects.length > 0) {
    const known = [...new Set(charged)];
    for (const object of unknownObjects)
      reportUnknown(
        bench,
        named,
        'objects',
        `nothing in ${bench.statement.symbol} is charged to "${object}"; its objects of expenditure are ` +
          listAsText(known),
        { name: object, known },
      );
    return;
  }
  const factors = sorted.map(({ year, factor }) => ({ year, factor: priceFactor(named.name, year, factor) }));
  const concerned = {
    sections: sections && new Set<string>(sections),
    objects: objects && new Set(objects.map(nameKey)),
  };
  bench.marksOfAll.push((component) => {
    const { section, object } = component.charge;
    if (concerned.sections?.has(section) === false || concerned.objects?.has(nameKey(object)) === false)
      return component;
    const requirement = bench.requirements.get(component.requirement);
    if (requirement !== undefined && kindOf(requirement).share !== undefined) return component;
    const price = factors.findLast(({ year }) => year <= component.year)?.factor;
    return price === undefined ? component : { ...component, factors: [...component.factors, price] };
  });
  bench.settledFrom = Math.max(bench.settledFrom, sorted.at(-1)?.year ?? 0);
  const where = [...(sections ?? []).map((section) => `section ${section}`), ...(objects ?? [])];
  addEffect(
    bench,
    named,
    `Prices of ${where.length === 0 ? 'everything' : where.join(', ')} follow the years ` +
      `${sorted.map(({ year, factor }) => `${year}: ${factor}`).join(', ')}.`,
    [],
  );
}

/** Whether a year multiplies prices by nothing; each is reported. */
function reportZeros(bench: Workbench, named: Named<'escalate'>): boolean {
  const zeros = named.change.years.flatMap(({ year, factor }, position) =>
    compareExact(exactOf(factor), ZERO) === 0 ? [{ year, position }] : [],
  );
  for (const { year, position } of zeros)
    report(
      bench,
      named,
      `years[${position}].factor`,
      `must be above zero, since prices of ${year} and after are multiplied by it; to leave something out, drop its ` +
        'requirement',
      'invalid',
    );
  return zeros.length > 0;
}

/** One factor object a year, so that thousands of components share it; none where the price stays. */
function priceFactor(change: string, year: number, factor: string): Factor | undefined {
  if (compareExact(exactOf(factor), ONE) === 0) return undefined;
  return {
    name: `price level of ${year}`,
    kind: 'price',
    value: factor,
    unit: 'of the price basis',
    origin: { change },
  };
}
