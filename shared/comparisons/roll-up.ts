import type { Charge } from '../model/charge.ts';
import { centsOf, centsText } from './allocate-cents.ts';
import { EFFECT_KINDS, type EffectKind } from './effect-kind.ts';
import type { ComparedFigure, Split, RollUp, YearSpan } from '../results/comparison.ts';

/** Sums figures that `nameOf` gives one name. Cents were allotted at the figures, so every sum of them holds. */
export function rollUp(
  figures: readonly ComparedFigure[],
  years: YearSpan,
  nameOf: (figure: ComparedFigure) => Partial<Charge>,
): readonly RollUp[] {
  const groups = new Map<string, { name: Partial<Charge>; figures: ComparedFigure[] }>();
  for (const figure of figures) {
    const name = nameOf(figure);
    const key = JSON.stringify([name.servicing, name.section, name.object, name.line, name.group, name.category]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { name, figures: [figure] });
    else group.figures.push(figure);
  }
  return [...groups.values()].map(({ name, figures: own }) => ({ ...name, ...sumUp(own, years) }));
}

/** All these figures together, and year by year, years without any of them too. */
export function sumUp(figures: readonly ComparedFigure[], { first, last }: YearSpan): RollUp {
  const byYear = new Map<number, ComparedFigure[]>();
  for (const figure of figures) {
    const known = byYear.get(figure.year);
    if (known === undefined) byYear.set(figure.year, [figure]);
    else known.push(figure);
  }
  const years = Array.from({ length: last - first + 1 }, (_, offset) => ({
    year: first + offset,
    ...sumFigures(byYear.get(first + offset) ?? []),
  }));
  return { ...sumFigures(figures), years };
}

/** The sum of some figures: amounts, difference, and every kind of effect. */
function sumFigures(figures: readonly ComparedFigure[]): Split {
  const cents = new Map<EffectKind, bigint>(EFFECT_KINDS.map((kind) => [kind, 0n]));
  for (const { details } of figures) {
    for (const detail of details) cents.set(detail.kind, (cents.get(detail.kind) ?? 0n) + centsOf(detail.amount));
  }
  const text = (kind: EffectKind) => centsText(cents.get(kind) ?? 0n);
  return {
    from: figures.reduce((sum, { from }) => sum + from, 0),
    to: figures.reduce((sum, { to }) => sum + to, 0),
    difference: figures.reduce((sum, { difference }) => sum + difference, 0),
    effects: {
      volume: text('volume'),
      rate: text('rate'),
      timing: text('timing'),
      vacancy: text('vacancy'),
      venue: text('venue'),
      scope: text('scope'),
      price: text('price'),
      rounding: text('rounding'),
    },
  };
}
