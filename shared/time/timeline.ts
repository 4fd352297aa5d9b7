import type { Point } from './point.ts';
import { type Register, dayOfDeposit } from './register.ts';
import { type Resolution, type ResolvedPoint, isResolved, resolvePoint } from './resolve-point.ts';
import { yearOf } from './calendar.ts';

/** What the timeline needs of a milestone. */
export type MilestoneRule = { id: string; rule: Point; assumed?: Point | undefined };

/** A milestone made definite, and whether by its rule or by the statement's assumption. */
type DatedMilestone = ResolvedPoint & { id: string; by: 'rule' | 'assumption' };

export type Timeline = {
  /** Resolves any point against the milestones and registers of this timeline. */
  resolve: (point: Point) => Resolution;
  /** Every milestone that could be dated, in the order given. */
  milestones: readonly DatedMilestone[];
  /** Every milestone that could not, and why. */
  undated: readonly { id: string; why: string }[];
};

/** Dates every milestone once. A milestone that depends upon itself is undated, and says so. */
export function makeTimeline(milestones: readonly MilestoneRule[], registers: readonly Register[]): Timeline {
  const rules = new Map(milestones.map((milestone) => [milestone.id, milestone]));
  const registersById = new Map(registers.map((register) => [register.id, register]));
  const settled = new Map<string, Resolution & { by?: 'rule' | 'assumption' }>();
  const underWay = new Set<string>();

  const references = { milestone: resolveMilestone, deposit };

  function resolveMilestone(id: string): Resolution & { by?: 'rule' | 'assumption' } {
    const known = settled.get(id);
    if (known !== undefined) return known;
    const milestone = rules.get(id);
    if (milestone === undefined) return { unresolved: `there is no milestone "${id}"` };
    if (underWay.has(id)) return { unresolved: `milestone "${id}" depends on itself` };
    underWay.add(id);
    const resolution = date(milestone);
    underWay.delete(id);
    settled.set(id, resolution);
    return resolution;
  }

  function date(milestone: MilestoneRule): Resolution & { by?: 'rule' | 'assumption' } {
    const byRule = resolvePoint(milestone.rule, references);
    if (isResolved(byRule)) return { ...byRule, by: 'rule' };
    if (milestone.assumed === undefined) return byRule;
    const assumed = resolvePoint(milestone.assumed, references);
    if (!isResolved(assumed)) return assumed;
    return { ...assumed, by: 'assumption', because: [`assumed, since ${byRule.unresolved}`, ...assumed.because] };
  }

  function deposit(n: number, registerId: string): Resolution {
    const register = registersById.get(registerId);
    if (register === undefined) return { unresolved: `there is no register "${registerId}"` };
    const day = dayOfDeposit(register, n);
    if (day === undefined) {
      const listed = register.instruments.filter(({ deposited }) => deposited !== undefined).length;
      return {
        unresolved:
          `register "${registerId}" holds fewer than ${n} instruments of States as of ${register.asOf}` +
          (listed < n
            ? ''
            : ` (of ${listed} listed, organizations, withdrawals and a State listed twice do not count)`),
      };
    }
    return { day, year: yearOf(day), precision: 'day', because: [`deposit ${n} in register "${registerId}": ${day}`] };
  }

  // Milestones that depend on each other come out by which of them is asked first: by id, so that their order in the
  // statement decides nothing.
  for (const id of [...rules.keys()].sort()) resolveMilestone(id);
  const dated: DatedMilestone[] = [];
  const undated: { id: string; why: string }[] = [];
  for (const { id } of milestones) {
    const resolution = resolveMilestone(id);
    if (isResolved(resolution)) dated.push({ ...resolution, id, by: resolution.by ?? 'rule' });
    else undated.push({ id, why: resolution.unresolved });
  }
  return { resolve: (point) => resolvePoint(point, references), milestones: dated, undated };
}
