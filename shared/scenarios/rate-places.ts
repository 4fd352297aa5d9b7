import type { DocumentLot } from '../requirements/document.ts';
import type { RateReference } from '../model/rate.ts';
import type { Requirement } from '../requirements/requirement.ts';
import type { TravelCost } from '../requirements/workshop.ts';
import { replaceAt } from '../requirements/replace-at.ts';

/** One rate of a requirement, by the part of it that the rate prices. */
export type RatePlace = { part: string; reference: RateReference; write: (reference: RateReference) => Requirement };

/** The rates of a requirement. Posts costed by grade have theirs on the cards alone. */
export function ratePlaces(requirement: Requirement): readonly RatePlace[] {
  switch (requirement.kind) {
    case 'post': {
      const { jointCost } = requirement;
      return jointCost === undefined
        ? []
        : [{ part: 'joint', reference: jointCost, write: (changed) => ({ ...requirement, jointCost: changed }) }];
    }
    case 'session':
      return [
        ...requirement.services.map((service, position): RatePlace => ({
          part: service.id,
          reference: service.rate,
          write: (rate) => ({
            ...requirement,
            services: replaceAt(requirement.services, position, { ...service, rate }),
          }),
        })),
        ...(requirement.documents ?? []).map((lot, position) =>
          lotPlace(lot, position, (rate) => ({
            ...requirement,
            documents: replaceAt(requirement.documents ?? [], position, { ...lot, rate }),
          })),
        ),
      ];
    case 'document':
      return requirement.documents.map((lot, position) =>
        lotPlace(lot, position, (rate) => ({
          ...requirement,
          documents: replaceAt(requirement.documents, position, { ...lot, rate }),
        })),
      );
    case 'workshop':
      return [
        ...requirement.travellers.flatMap((group, position) =>
          costPlaces(group.cost, `${group.id}-`, (cost) => ({
            ...requirement,
            travellers: replaceAt(requirement.travellers, position, { ...group, cost }),
          })),
        ),
        ...requirement.services.map((service, position): RatePlace => ({
          part: service.id,
          reference: service.rate,
          write: (rate) => ({
            ...requirement,
            services: replaceAt(requirement.services, position, { ...service, rate }),
          }),
        })),
      ];
    case 'trip':
      return costPlaces(requirement.cost, '', (cost) => ({ ...requirement, cost }));
    case 'engagement': {
      const { fee } = requirement;
      if (fee.by !== 'deliverable')
        return [{ part: 'fee', reference: fee.rate, write: (rate) => ({ ...requirement, fee: { ...fee, rate } }) }];
      return fee.deliverables.map((deliverable, position) => ({
        part: `deliverable-${position + 1}`,
        reference: deliverable.amount,
        write: (amount) => ({
          ...requirement,
          fee: { ...fee, deliverables: replaceAt(fee.deliverables, position, { ...deliverable, amount }) },
        }),
      }));
    }
    case 'item':
      return [{ part: 'item', reference: requirement.rate, write: (rate) => ({ ...requirement, rate }) }];
    case 'share':
      return [{ part: 'share', reference: requirement.rate, write: (rate) => ({ ...requirement, rate }) }];
    case 'published':
      return [];
  }
}

function lotPlace(lot: DocumentLot, position: number, write: (rate: RateReference) => Requirement): RatePlace {
  return { part: `document-${position + 1}`, reference: lot.rate, write };
}

function costPlaces(cost: TravelCost, prefix: string, write: (cost: TravelCost) => Requirement): readonly RatePlace[] {
  if ('perHead' in cost)
    return [{ part: `${prefix}head`, reference: cost.perHead, write: (perHead) => write({ perHead }) }];
  const { terminalExpenses } = cost;
  return [
    { part: `${prefix}ticket`, reference: cost.ticket, write: (ticket) => write({ ...cost, ticket }) },
    {
      part: `${prefix}subsistence`,
      reference: cost.subsistence,
      write: (subsistence) => write({ ...cost, subsistence }),
    },
    ...(terminalExpenses === undefined
      ? []
      : [
          {
            part: `${prefix}terminals`,
            reference: terminalExpenses,
            write: (changed: RateReference) => write({ ...cost, terminalExpenses: changed }),
          },
        ]),
  ];
}
