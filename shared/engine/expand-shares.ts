import { defined } from '../canonical/defined.ts';
import { lineName, matches } from '../model/line-selector.ts';
import { type Requirement, kindOf } from '../requirements/index.ts';
import type { ShareTerms } from '../requirements/requirement-kind.ts';
import { firstDayOf } from '../time/calendar.ts';
import type { Component, Factor } from '../model/component.ts';
import type { EstimatedLine } from '../results/estimate.ts';
import { type ExpandContext, rateChanges, rateFactors } from '../requirements/expand-context.ts';
import { spanPeriods } from '../requirements/periods.ts';

/** The shares among requirements, each with its position. */
export function listShares(requirements: readonly Requirement[]): readonly { share: ShareTerms; position: number }[] {
  return requirements.flatMap((requirement, position) => {
    const share = kindOf(requirement).share?.(requirement);
    return share === undefined ? [] : [{ share, position }];
  });
}

/** A share of lines already rounded: one component for each line and year, the line's amount being its first factor. */
export function expandShare(
  share: ShareTerms,
  lines: readonly EstimatedLine[],
  years: readonly number[],
  context: ExpandContext,
): readonly Component[] {
  const wanted = new Set(share.years ?? years);
  const taken = new Set<EstimatedLine>();
  return share.of.flatMap((selector, position) => {
    const chosen = lines.filter((line) => matches(line, selector));
    const again = chosen.find((line) => taken.has(line));
    if (again !== undefined)
      context.report(
        `of[${position}]`,
        'duplicate-id',
        `takes the share of ${lineName(again)} twice. Leave it out here, or narrow the other entries of "of".`,
      );
    for (const line of chosen) taken.add(line);
    return chosen.flatMap((line) =>
      line.amounts
        .filter(({ year }) => wanted.has(year) && years.includes(year))
        .flatMap((figure) => shareOfFigure(share, line, figure, context)),
    );
  });
}

/** The share of one figure: at the rates of each period of its year, where they change within it. */
function shareOfFigure(
  share: ShareTerms,
  line: EstimatedLine,
  { year, amount }: { year: number; amount: number },
  context: ExpandContext,
): readonly Component[] {
  const name = lineName(line);
  const part = `${line.servicing}.${line.section}.${line.object}.${line.line ?? ''}`;
  const span = { from: firstDayOf(year), until: firstDayOf(year + 1) };
  const changes = rateChanges(context, share.rate, {}, span);
  const occurrence = { year, day: span.from, index: 1, because: [] };
  return spanPeriods(occurrence, { ...span, changes }, 'months', share).map(({ day, timing }, position): Component => ({
    id: `${share.id}/${part}/${position === 0 ? '' : `from-${day.slice(5)}/`}${year}`,
    requirement: share.id,
    part,
    title: `${share.title}: ${name}`,
    year,
    charge: share.charge,
    factors: [
      baseFactor(line, name, amount),
      ...rateFactors(context, share.rate, day, { driver: 'rate', path: 'rate', name: share.title }),
      ...(timing === undefined ? [] : [timing]),
    ],
    roundedAlone: false,
    decomposed: true,
    mandates: share.mandates,
    because: [`in ${year}`],
  }));
}

function baseFactor(line: EstimatedLine, name: string, amount: number): Factor {
  return {
    name,
    kind: 'volume',
    value: String(amount),
    unit: 'rounded amount of the line',
    origin: {
      line: { section: line.section, object: line.object, ...defined({ line: line.line }) },
    },
  };
}
