import type { Component } from '../model/component.ts';
import type { Estimate } from '../results/estimate.ts';
import type { EffectKind } from './effect-kind.ts';
import { joinPeriods } from './join-periods.ts';
import type { Figure } from './list-figures.ts';

/** A component in its figure. */
export type Placed = { figure: Figure; component: Component };

/** How the components of two estimates stand to each other. */
export type Match =
  /** The same thing in the same year and line. */
  | { kind: 'same'; from: Placed; to: Placed; isElsewhere: boolean }
  /** The same thing in another year. */
  | { kind: 'moved'; from: Placed; to: Placed; isElsewhere: boolean }
  /** In one estimate only, and why. */
  | { kind: 'alone'; side: 'from' | 'to'; placed: Placed; why: EffectKind };

/** What is known of one estimate, by requirement and by series, that is requirement and part. */
type Side = {
  estimate: Estimate;
  placed: ReadonlyMap<string, Placed>;
  parts: ReadonlyMap<string, ReadonlySet<string>>;
  known: ReadonlyMap<string, Estimate['requirements'][number]>;
};

/**
 * Matches components by id; those left over by requirement and part, the first that is left with the first, and so on.
 */
export function matchComponents(
  from: { estimate: Estimate; figures: readonly Figure[] },
  to: { estimate: Estimate; figures: readonly Figure[] },
): readonly Match[] {
  const joined = joinPeriods(from.figures, to.figures);
  const [a, b] = [sideOf({ ...from, figures: joined.from }), sideOf({ ...to, figures: joined.to })];
  const matches: Match[] = [];
  const left = new Map<string, { from: Placed[]; to: Placed[] }>();
  const leave = (side: 'from' | 'to', placed: Placed) => {
    const series = JSON.stringify([placed.component.requirement, placed.component.part, placed.figure.key]);
    const group = left.get(series) ?? { from: [], to: [] };
    group[side].push(placed);
    left.set(series, group);
  };
  for (const [id, placed] of a.placed) {
    const other = b.placed.get(id);
    if (other?.figure.key === placed.figure.key)
      matches.push({ kind: 'same', from: placed, to: other, isElsewhere: isElsewhere(placed, a, b) });
    else leave('from', placed);
  }
  for (const [id, placed] of b.placed) {
    if (a.placed.get(id)?.figure.key !== placed.figure.key) leave('to', placed);
  }
  for (const group of left.values()) matches.push(...matchLeft(group, a, b));
  return matches;
}

function matchLeft(group: { from: Placed[]; to: Placed[] }, a: Side, b: Side): readonly Match[] {
  const byYear = (x: Placed, y: Placed) => x.figure.year - y.figure.year;
  const [from, to] = [group.from.sort(byYear), group.to.sort(byYear)];
  const pairs = Math.min(from.length, to.length);
  return [
    ...from.slice(0, pairs).flatMap((one, position): Match[] => {
      const other = to[position];
      return other === undefined ? [] : [{ kind: 'moved', from: one, to: other, isElsewhere: isElsewhere(one, a, b) }];
    }),
    ...from.slice(pairs).map((placed): Match => ({ kind: 'alone', side: 'from', placed, why: whyAlone(placed, a, b) })),
    ...to.slice(pairs).map((placed): Match => ({ kind: 'alone', side: 'to', placed, why: whyAlone(placed, b, a) })),
  ];
}

/**
 * Why a component of one estimate has no counterpart in the other:
 * - its requirement is not there at all: scope;
 * - its requirement is held elsewhere, with other services: venue;
 * - the same thing is charged to another line, or a part was added or dropped: scope;
 * - the same cost is counted in another requirement, in sum or one by one, since rates became known: rate;
 * - the same thing falls in other years, or in none that is shown: timing.
 */
function whyAlone({ component, figure }: Placed, own: Side, other: Side): EffectKind {
  const { requirement, part } = component;
  if (!other.known.has(requirement)) return 'scope';
  const counterpart = other.placed.get(component.id);
  if (counterpart !== undefined && counterpart.figure.key !== figure.key)
    return isElsewhere({ component, figure }, own, other) ? 'venue' : 'scope';
  const parts = other.parts.get(requirement);
  if (parts === undefined) return isCostedOtherwise(requirement, own, other) ? 'rate' : 'timing';
  if (parts.has(part)) return 'timing';
  if (isElsewhere({ component, figure }, own, other)) return 'venue';
  return isJointAgainstRows(part, parts) ? 'rate' : 'scope';
}

function isElsewhere({ component }: Placed, a: Side, b: Side): boolean {
  return a.known.get(component.requirement)?.venue !== b.known.get(component.requirement)?.venue;
}

/**
 * Whether this requirement's cost is in the other estimate under another name: the sum for its members, or they for the
 * sum.
 */
function isCostedOtherwise(requirement: string, own: Side, other: Side): boolean {
  const sum = own.known.get(requirement)?.knownInSumIn;
  if (sum !== undefined) return other.parts.has(sum);
  return own.estimate.requirements.some(({ id, knownInSumIn }) => knownInSumIn === requirement && other.parts.has(id));
}

/** Posts costed together in one estimate and row by row in the other. */
function isJointAgainstRows(part: string, parts: ReadonlySet<string>): boolean {
  return part === 'joint' ? parts.has('row-1') : part.startsWith('row-') && parts.has('joint');
}

function sideOf({ estimate, figures }: { estimate: Estimate; figures: readonly Figure[] }): Side {
  const placed = new Map<string, Placed>();
  const parts = new Map<string, Set<string>>();
  for (const figure of figures) {
    for (const component of figure.components) {
      placed.set(component.id, { figure, component });
      const known = parts.get(component.requirement);
      if (known === undefined) parts.set(component.requirement, new Set([component.part]));
      else known.add(component.part);
    }
  }
  return {
    estimate,
    placed,
    parts,
    known: new Map(estimate.requirements.map((requirement) => [requirement.id, requirement])),
  };
}
