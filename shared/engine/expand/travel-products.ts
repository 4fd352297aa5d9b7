import type { RateQualifiers } from '../../model/rate.ts';
import type { Requirement } from '../../requirements/requirement.ts';
import type { TravelCost } from '../../requirements/workshop.ts';
import type { Factor } from '../../model/component.ts';
import { type ExpandContext, rateFactors, volume } from '../../requirements/expand-context.ts';

/** One product of the cost of a journey: what it is called, and its factors on a day. */
export type TravelProduct = { part: string; title: string; factorsOn: (day: string) => readonly Factor[] };

/** Members of organs receive the Secretariat's subsistence rate plus 15 per cent. */
const MEMBER_OF_ORGAN_SHARE: Factor = {
  name: 'subsistence of members of organs',
  kind: 'share',
  value: '1.15',
  unit: 'of the Secretariat rate',
  origin: { documents: [{ symbol: 'ST/SGB/107/Rev.6' }] },
};

/** The products of a journey's cost: an average a head; or ticket, subsistence × nights and terminal expenses. */
export function travelProducts(
  cost: TravelCost,
  requirement: Requirement,
  context: ExpandContext,
  path: string,
  at: RateQualifiers,
): readonly TravelProduct[] {
  if ('perHead' in cost) {
    const factorsOn = (day: string) =>
      rateFactors(context, cost.perHead, day, `${path}.perHead`, at, 'average cost a head');
    return [{ part: 'head', title: 'average a head', factorsOn }];
  }
  const ticket: TravelProduct = {
    part: 'ticket',
    title: 'ticket',
    factorsOn: (day) => rateFactors(context, cost.ticket, day, `${path}.ticket`, at, 'ticket'),
  };
  const subsistence: TravelProduct = {
    part: 'subsistence',
    title: 'subsistence',
    factorsOn: (day) => [
      volume('nights', cost.nights, 'nights', requirement),
      ...rateFactors(context, cost.subsistence, day, `${path}.subsistence`, at, 'subsistence a night'),
      ...(cost.memberOfOrgan === true ? [MEMBER_OF_ORGAN_SHARE] : []),
    ],
  };
  const { terminalExpenses } = cost;
  if (terminalExpenses === undefined) return [ticket, subsistence];
  return [
    ticket,
    subsistence,
    {
      part: 'terminals',
      title: 'terminal expenses',
      factorsOn: (day) =>
        rateFactors(context, terminalExpenses, day, `${path}.terminalExpenses`, at, 'terminal expenses'),
    },
  ];
}
