import { defined } from '../canonical/defined.ts';
import { chargeDivision } from '../model/charge.ts';
import { type GroupsOf, type LineSelector, isOfWholeLines, lineName, matches } from '../model/line-selector.ts';
import { type Requirement, kindOf } from '../requirements/index.ts';
import type { ShareTerms } from '../requirements/requirement-kind.ts';
import { firstDayOf } from '../time/calendar.ts';
import type { Component, Factor } from '../model/component.ts';
import type { EstimatedLine } from '../results/estimate.ts';
import { type FundPart, fundParts, withoutFund } from '../requirements/charge-funds.ts';
import { type ExpandContext, rateChanges, rateFactors } from '../requirements/expand-context.ts';
import { spanPeriods } from '../requirements/periods.ts';
import { lineKey } from './evaluate-lines.ts';

/** The shares among requirements, each with its position. */
export function listShares(requirements: readonly Requirement[]): readonly { share: ShareTerms; position: number }[] {
  return requirements.flatMap((requirement, position) => {
    const share = kindOf(requirement).share?.(requirement);
    return share === undefined ? [] : [{ share, position }];
  });
}

/**
 * Whether every share is one of whole lines that no share is charged to: then there are two steps, lines and shares,
 * and no more.
 */
export function areOfWholeLines(requirements: readonly Requirement[]): boolean {
  return listShares(requirements).every(({ share }) => share.of.every(isOfWholeLines));
}

/**
 * What shares are taken of: the lines that no share is charged to; the others, as far as they are complete; and, of any
 * requirement, the lines with what it alone gives to them.
 */
export type ShareBase = {
  lines: readonly EstimatedLine[];
  shared: readonly EstimatedLine[];
  ofRequirement: (id: string) => readonly EstimatedLine[];
  groupsOf: GroupsOf;
};

/** A line, or what a requirement or a fund has of it. */
type Slice = { line: EstimatedLine; requirement?: string; fund?: string };

/**
 * A share of amounts already rounded: one component for each line and year, the line's amount being its first factor.
 */
export function expandShare(
  share: ShareTerms,
  base: ShareBase,
  years: readonly number[],
  context: ExpandContext,
): readonly Component[] {
  const wanted = new Set(share.years ?? years);
  const taken = new Map<string, Slice[]>();
  return share.of.flatMap((selector, position) => {
    const chosen = slicesOf(selector, base);
    const again = chosen.find(
      (slice) => taken.get(lineKey(slice.line))?.some((other) => overlap(slice, other)) === true,
    );
    if (again !== undefined)
      context.report(
        `of[${position}]`,
        'duplicate-id',
        `takes the share of ${lineName(again.line)} twice. Leave it out here, or narrow the other entries of "of".`,
      );
    for (const slice of chosen) {
      const key = lineKey(slice.line);
      taken.set(key, [...(taken.get(key) ?? []), slice]);
    }
    return chosen.flatMap((slice) =>
      slice.line.amounts
        .filter(({ year }) => wanted.has(year) && years.includes(year))
        .flatMap((figure) => shareOfFigure(share, slice, partOf(figure, slice), context)),
    );
  });
}

function slicesOf(selector: LineSelector, { lines, shared, ofRequirement, groupsOf }: ShareBase): readonly Slice[] {
  const { requirement, fund, withShares } = selector;
  const among =
    requirement === undefined ? (withShares === true ? [...lines, ...shared] : lines) : ofRequirement(requirement);
  return among
    .filter((line) => matches(line, selector, groupsOf))
    .map((line) => ({ line, ...defined({ requirement, fund }) }));
}

/** Whether two parts of one line may have something in common: not those of two requirements, nor of two funds. */
function overlap(a: Slice, b: Slice): boolean {
  const differ = (one: string | undefined, other: string | undefined) =>
    one !== undefined && other !== undefined && one !== other;
  return !differ(a.requirement, b.requirement) && !differ(a.fund, b.fund);
}

/** The share of one figure: at the rates of each period of its year, where they change within it. */
function shareOfFigure(
  share: ShareTerms,
  slice: Slice,
  { year, amount }: { year: number; amount: number },
  context: ExpandContext,
): readonly Component[] {
  const { line, requirement, fund } = slice;
  const name = [lineName(line), requirement && `"${requirement}"`, fund && `fund "${fund}"`]
    .filter((part) => part !== undefined)
    .join(', ');
  const sliced = [requirement, fund].flatMap((part) => (part === undefined ? [] : [`@${part}`])).join('');
  const whole = [line.servicing, line.section, line.object, line.line ?? '', ...chargeDivision(line)].join('.');
  const part = `${whole}${sliced}`;
  const span = { from: firstDayOf(year), until: firstDayOf(year + 1) };
  const changes = rateChanges(context, share.rate, {}, span);
  const occurrence = { year, day: span.from, index: 1, because: [] };
  const { funds } = context.statement;
  const parts = funds === undefined ? [NO_FUND] : fundParts(share, share.charge, funds, false);
  const charge = withoutFund(share.charge);
  return spanPeriods(occurrence, { ...span, changes }, 'months', share).flatMap(({ day, timing }, position) =>
    parts.map(({ fund: ownFund, suffix, factors }): Component => ({
      id: `${share.id}/${part}${suffix}/${position === 0 ? '' : `from-${day.slice(5)}/`}${year}`,
      requirement: share.id,
      part: `${part}${suffix}`,
      title: `${share.title}: ${name}`,
      year,
      charge,
      ...defined({ fund: ownFund }),
      factors: [
        baseFactor(slice, name, amount),
        ...rateFactors(context, share.rate, day, { driver: 'rate', path: 'rate', name: share.title }),
        ...(timing === undefined ? [] : [timing]),
        ...factors,
      ],
      roundedAlone: false,
      decomposed: true,
      mandates: share.mandates,
      because: [`in ${year}`],
    })),
  );
}

const NO_FUND: Omit<FundPart, 'fund'> & { fund?: string } = { suffix: '', factors: [] };

/** A year's amount, or what the fund of a slice has of it. */
function partOf({ year, amount, funds = [] }: EstimatedLine['amounts'][number], { fund }: Slice) {
  return { year, amount: fund === undefined ? amount : (funds.find((one) => one.fund === fund)?.amount ?? 0) };
}

function baseFactor({ line, requirement, fund }: Slice, name: string, amount: number): Factor {
  return {
    name,
    kind: 'volume',
    value: String(amount),
    unit:
      requirement === undefined && fund === undefined ? 'rounded amount of the line' : 'rounded amount of that part',
    origin: {
      line: { section: line.section, object: line.object, ...defined({ line: line.line, requirement, fund }) },
    },
  };
}
