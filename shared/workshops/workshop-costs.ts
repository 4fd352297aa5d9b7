import type { Component } from '../model/component.ts';
import type { Estimate } from '../results/estimate.ts';
import { componentValue } from '../explanations/explain-figure.ts';
import { type Exact, ZERO, addExact, divideExact, exactOfInteger, exactToText } from '../money/exact.ts';
import type { RoundingUnit } from '../money/rounding.ts';
import { numberOfParticipants } from './number-of-participants.ts';
import type { Programme } from './programme.ts';
import type { WorkshopCost } from '../results/programme-assessment.ts';

/**
 * The cost of every workshop of a programme, from an estimate that holds its requirements. All payers' participants are
 * counted.
 */
export function workshopCosts(programme: Programme, estimate: Estimate): readonly WorkshopCost[] {
  const exact = exactCosts(estimate);
  return programme.workshops.map((workshop) => {
    const objects = exact.get(workshop.id) ?? new Map<string, Exact>();
    const total = [...objects.values()].reduce(addExact, ZERO);
    const participants = workshop.participants.reduce(
      (sum, row) => sum + Number(numberOfParticipants(programme, workshop, row).text),
      0,
    );
    const states = workshop.invited.length;
    return {
      workshop: workshop.id,
      title: workshop.title,
      total: exactToText(total),
      byObject: [...objects].map(([object, amount]) => ({ object, amount: exactToText(amount) })),
      participants,
      states,
      ...(participants !== 0 && {
        perParticipant: exactToText(divideExact(total, exactOfInteger(BigInt(participants)))),
      }),
      ...(states !== 0 && { perState: exactToText(divideExact(total, exactOfInteger(BigInt(states)))) }),
    };
  });
}

/** Exact cost by requirement and object of expenditure, over all years that the estimate shows. */
export function exactCosts(estimate: Estimate): ReadonlyMap<string, ReadonlyMap<string, Exact>> {
  const unit = estimate.rounding.to as RoundingUnit;
  const costs = new Map<string, Map<string, Exact>>();
  const add = (component: Component) => {
    const objects = costs.get(component.requirement) ?? new Map<string, Exact>();
    const { object } = component.charge;
    objects.set(object, addExact(objects.get(object) ?? ZERO, componentValue(component, unit)));
    costs.set(component.requirement, objects);
  };
  for (const line of estimate.lines) for (const { components } of line.amounts) components.forEach(add);
  return costs;
}
