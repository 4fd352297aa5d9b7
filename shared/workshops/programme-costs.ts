import { estimate } from '../engine/estimate.ts';
import type { Estimate } from '../results/estimate.ts';
import type { RateCard } from '../model/rate.ts';
import { ZERO, addExact, compareExact, exactToText, subtractExact } from '../money/exact.ts';
import { type Programme } from './programme.ts';
import { type Payer, payerSchema } from './programme-workshop.ts';
import { programmeRequirements } from './programme-requirements.ts';
import { statementAround } from './programme-statement.ts';
import { exactCosts, workshopCosts } from './workshop-costs.ts';
import type { WorkshopCost, HostDifference } from '../results/programme-assessment.ts';

/** A programme's cost: what the budget bears, and apart from it what others pay. */
export type ProgrammeCosts = {
  budget: Estimate;
  workshops: readonly WorkshopCost[];
  host: readonly HostDifference[];
  others: readonly { payer: Payer; estimate: Estimate }[];
};

/**
 * Estimates a programme. The budget bears what the programme pays, at the established place where a host country
 * agreement holds; the host bears the actual additional cost (A/RES/40/243), shown apart; what host or donors pay
 * themselves is estimated by payer.
 *
 * @throws Refused as `estimate` does.
 */
export function programmeCosts(programme: Programme, cards: readonly RateCard[]): ProgrammeCosts {
  const budget = estimate(statementAround(programme, programmeRequirements(programme)), cards);
  const others = payerSchema.options
    .filter((payer) => payer !== 'programme')
    .flatMap((payer) => {
      const requirements = programmeRequirements(programme, { payers: [payer], venue: 'actual' });
      return requirements.length === 0
        ? []
        : [{ payer, estimate: estimate(statementAround(programme, requirements), cards) }];
    });
  return {
    budget,
    workshops: workshopCosts(programme, budget),
    host: hostDifferences(programme, budget, cards),
    others,
  };
}

function hostDifferences(
  programme: Programme,
  budget: Estimate,
  cards: readonly RateCard[],
): readonly HostDifference[] {
  const hosted = {
    ...programme,
    workshops: programme.workshops.filter(({ hostCountryAgreement }) => hostCountryAgreement !== undefined),
  };
  if (hosted.workshops.length === 0) return [];
  const actual = exactCosts(
    estimate(statementAround(hosted, programmeRequirements(hosted, { payers: ['programme'], venue: 'actual' })), cards),
  );
  const established = exactCosts(budget);
  return hosted.workshops.map((workshop) => {
    const [there, here] = [actual.get(workshop.id), established.get(workshop.id)];
    const objects = [...new Set([...(there?.keys() ?? []), ...(here?.keys() ?? [])])];
    const rows = objects.map((object) => ({
      object,
      there: there?.get(object) ?? ZERO,
      here: here?.get(object) ?? ZERO,
    }));
    const total = rows.reduce((sum, row) => addExact(sum, subtractExact(row.there, row.here)), ZERO);
    return {
      workshop: workshop.id,
      establishedPlace: workshop.hostCountryAgreement?.establishedPlace ?? '',
      byObject: rows.map((row) => ({
        object: row.object,
        atPlace: exactToText(row.there),
        atEstablishedPlace: exactToText(row.here),
        difference: exactToText(subtractExact(row.there, row.here)),
      })),
      difference: exactToText(total),
      nothingToPay: compareExact(total, ZERO) <= 0,
    };
  });
}
