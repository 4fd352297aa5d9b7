import { compareTexts } from '../canonical/compare-texts.ts';
import type { Component } from '../model/component.ts';
import type { Estimate } from '../results/estimate.ts';
import { componentValue } from '../explanations/explain-figure.ts';
import type { Servicing } from '../model/charge.ts';
import { countsNet } from '../model/net-of-staff-assessment.ts';
import type { Mandate } from '../model/mandate.ts';
import { type Exact, ZERO, addExact, exactOfInteger, exactToText, isZero, subtractExact } from '../money/exact.ts';
import type { RoundingUnit } from '../money/rounding.ts';
import { splitByMandate } from './split-by-mandate.ts';

// This folder prices operative paragraphs from an estimate. It attributes what the statement attributes, and shows the
// rest as it is.

/** An exact amount in a year; one that does not end is given to six places. */
type YearPrice = { year: number; amount: string };

/** What is tied to one paragraph, or to several jointly, year by year, and the requirements that it comes from. */
type PriceRow = { mandates: readonly string[]; amounts: readonly YearPrice[]; requirements: readonly string[] };

/**
 * The price of every operative paragraph in every year. `joint` holds what several paragraphs cause together without
 * shares: it is not divided by a guess. `rounding` is what rounding the lines adds. In every year paragraphs, joint,
 * unattributed and rounding sum to the total, which is the sum of the rounded lines.
 */
export type ParagraphPrices = {
  currency: string;
  /** The servicings of the lines that are counted. */
  servicing: readonly Servicing[];
  years: readonly number[];
  paragraphs: readonly (PriceRow & { mandate: string; paragraph: string; title: string })[];
  joint: readonly PriceRow[];
  unattributed: PriceRow;
  rounding: readonly YearPrice[];
  total: readonly { year: number; amount: number }[];
};

const ALL: readonly Servicing[] = ['conference', 'non-conference', 'summary-only'];

/** The same as exact numbers, for those who go on calculating. */
export type ExactPrices = {
  years: readonly number[];
  rows: ReadonlyMap<string, ExactRow>;
  rounding: ReadonlyMap<number, Exact>;
  total: ReadonlyMap<number, number>;
};
type ExactRow = {
  mandates: readonly string[];
  amounts: ReadonlyMap<number, Exact>;
  requirements: ReadonlySet<string>;
};

/**
 * Prices the paragraphs of a statement from its estimate, in the years that the estimate evaluates. `net` leaves
 * staff assessment out, which income takes back.
 *
 * @throws Refused where shares of paragraphs exceed the whole.
 */
export function paragraphPrices(
  estimate: Estimate,
  mandates: readonly Mandate[],
  { net = false }: { net?: boolean | undefined } = {},
): ParagraphPrices {
  const counted = estimate.lines.filter((line) => !net || countsNet(line, estimate.sections));
  const { years, rows, rounding, total } = exactPrices({ ...estimate, lines: counted });
  const row = (ids: readonly string[]): PriceRow => {
    const found = rows.get(rowKey(ids));
    return {
      mandates: ids,
      amounts: years.map((year) => ({ year, amount: exactToText(found?.amounts.get(year) ?? ZERO) })),
      requirements: [...(found?.requirements ?? [])].sort(),
    };
  };
  const known = new Set(mandates.map(({ id }) => id));
  const tied = [...rows.values()].map((one) => one.mandates).sort((a, b) => compareTexts(rowKey(a), rowKey(b)));
  return {
    currency: estimate.currency,
    servicing: ALL.filter((one) => counted.some(({ servicing }) => servicing === one)),
    years,
    paragraphs: [
      ...mandates.map(({ id, paragraph, title }) => ({ mandate: id, paragraph, title, ...row([id]) })),
      // The list given may be shorter than the statement's; leaving out a paragraph would break the sum.
      ...tied
        .filter((ids) => ids.length === 1 && !known.has(ids[0] ?? ''))
        .map((ids) => ({ mandate: ids[0] ?? '', paragraph: '', title: 'not among the mandates given', ...row(ids) })),
    ],
    joint: tied.filter((ids) => ids.length > 1).map(row),
    unattributed: row([]),
    rounding: years.map((year) => ({ year, amount: exactToText(rounding.get(year) ?? ZERO) })),
    total: years.map((year) => ({ year, amount: total.get(year) ?? 0 })),
  };
}

/** The prices as exact numbers: rows by `rowKey` of their paragraphs. */
export function exactPrices(estimate: Estimate): ExactPrices {
  const unit = estimate.rounding.to as RoundingUnit;
  const rows = new Map<
    string,
    { mandates: readonly string[]; amounts: Map<number, Exact>; requirements: Set<string> }
  >();
  const total = new Map<number, number>();
  const attributed = new Map<number, Exact>();
  const enter = (mandates: readonly string[], { year, requirement }: Component, amount: Exact) => {
    const key = rowKey(mandates);
    const row = rows.get(key) ?? { mandates, amounts: new Map<number, Exact>(), requirements: new Set<string>() };
    row.amounts.set(year, addExact(row.amounts.get(year) ?? ZERO, amount));
    row.requirements.add(requirement);
    rows.set(key, row);
  };
  for (const line of estimate.lines) {
    for (const { year, amount, components } of line.amounts) {
      total.set(year, (total.get(year) ?? 0) + amount);
      for (const component of components) {
        const value = componentValue(component, unit);
        attributed.set(year, addExact(attributed.get(year) ?? ZERO, value));
        const split = splitByMandate(value, component.mandates, `requirements.${component.requirement}.mandates`);
        for (const one of split.single) enter([one.mandate], component, one.amount);
        if (split.joint !== undefined) enter(split.joint.mandates, component, split.joint.amount);
        // With no link at all, or shares below the whole; shares that sum to the whole leave nothing over.
        if (!isZero(split.unattributed)) enter([], component, split.unattributed);
      }
    }
  }
  const { first, last } = estimate.horizon;
  const years = Array.from({ length: last - first + 1 }, (_, offset) => first + offset);
  const rounding = new Map(
    years.map((year) => [
      year,
      subtractExact(exactOfInteger(BigInt(total.get(year) ?? 0)), attributed.get(year) ?? ZERO),
    ]),
  );
  return { years, rows, rounding, total };
}

/** The name of a row: its paragraphs in order; empty for what is unattributed. */
export function rowKey(mandates: readonly string[]): string {
  return mandates.join(' ');
}
