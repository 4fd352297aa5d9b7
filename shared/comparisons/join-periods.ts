import type { Component, Factor, FactorKind } from '../model/component.ts';
import { type Exact, ONE, ZERO, addExact, exactOf, multiplyExact } from '../money/exact.ts';
import type { Figure } from './list-figures.ts';

// Where a rate changes within what it prices, a component is cut into periods. Two estimates that are cut at other
// days, or one of which is not cut at all, are compared by the whole: what differs between the periods becomes one
// factor, their weighted mean.

/**
 * The figures of two estimates, in which components that are cut alike stay as they are and those that are not stand as
 * wholes. Every figure keeps its exact sum.
 */
export function joinPeriods(
  from: readonly Figure[],
  to: readonly Figure[],
): { from: readonly Figure[]; to: readonly Figure[] } {
  const [before, after] = [groupsOf(from), groupsOf(to)];
  return {
    from: from.map((figure) => joinFigure(figure, before, after)),
    to: to.map((figure) => joinFigure(figure, after, before)),
  };
}

type Groups = ReadonlyMap<string, readonly Component[]>;

/** The periods of one component in one figure, by what they are periods of. */
function groupsOf(figures: readonly Figure[]): Groups {
  const groups = new Map<string, Component[]>();
  for (const figure of figures) {
    for (const component of figure.components) {
      const name = groupName(figure, component);
      const group = groups.get(name);
      if (group === undefined) groups.set(name, [component]);
      else group.push(component);
    }
  }
  return groups;
}

function groupName({ key, year }: Figure, { requirement, part }: Component): string {
  return JSON.stringify([key, year, requirement, part]);
}

function joinFigure(figure: Figure, own: Groups, other: Groups): Figure {
  const done = new Set<string>();
  const components = figure.components.flatMap((component) => {
    const name = groupName(figure, component);
    const [group, counterpart] = [own.get(name) ?? [], other.get(name) ?? []];
    if ((group.length < 2 && counterpart.length < 2) || isCutAlike(group, counterpart)) return [component];
    if (done.has(name)) return [];
    done.add(name);
    return joinComponents(group, variedKinds(group, counterpart));
  });
  return { ...figure, components };
}

function isCutAlike(group: readonly Component[], counterpart: readonly Component[]): boolean {
  const ids = new Set(group.map(({ id }) => id));
  return ids.size === counterpart.length && counterpart.every(({ id }) => ids.has(id));
}

/** The kinds of factors, apart from the periods' own shares, that differ between the periods of either estimate. */
function variedKinds(...groups: readonly (readonly Component[])[]): ReadonlySet<FactorKind> {
  const varied = groups.flatMap((group) =>
    group.flatMap(({ factors }) => factors.filter((factor) => !isCommon(factor, group)).map(({ kind }) => kind)),
  );
  return new Set(varied.filter((kind) => kind !== 'timing'));
}

function isCommon(factor: Factor, group: readonly Component[]): boolean {
  return group.every(({ factors }) => factors.some((one) => factorText(one) === factorText(factor)));
}

function factorText({ name, kind, value, over }: Factor): string {
  return JSON.stringify([name, kind, value, over ?? '1']);
}

/** The periods as one component; as they are where their mean has more digits than a factor holds. */
function joinComponents(group: readonly Component[], kinds: ReadonlySet<FactorKind>): readonly Component[] {
  const [first] = group;
  if (first === undefined) return [];
  const isJoined = (factor: Factor) => kinds.has(factor.kind) || !isCommon(factor, group);
  const joined = group.map(({ factors }) => factors.filter(isJoined));
  const mean = joined.reduce((sum, factors) => addExact(sum, productOf(factors)), ZERO);
  const [value, over] = [mean.numerator.toString(), mean.denominator.toString()];
  if (value.replace('-', '').length > 18 || over.length > 18) return group;
  const kind = kinds.has('rate') ? 'rate' : kinds.has('currency') ? 'currency' : ([...kinds][0] ?? 'timing');
  const change = joined.flat().find(({ origin }) => origin.change !== undefined)?.origin.change;
  const whole: Factor = {
    name: 'mean of the periods',
    kind,
    value,
    ...(over !== '1' && { over }),
    unit: '',
    origin: change === undefined ? {} : { change },
  };
  const shortest = group.reduce((short, { id }) => (id.length < short.length ? id : short), first.id);
  return [{ ...first, id: shortest, factors: [...first.factors.filter((factor) => !isJoined(factor)), whole] }];
}

function productOf(factors: readonly Factor[]): Exact {
  return factors.reduce((product, { value, over }) => multiplyExact(product, exactOf(value, over)), ONE);
}
