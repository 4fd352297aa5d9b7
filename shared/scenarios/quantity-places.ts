import type { Component, Factor } from '../model/component.ts';
import type { DocumentLot } from '../requirements/document.ts';
import type { EngagementRequirement } from '../requirements/engagement.ts';
import type { PublishedRequirement } from '../requirements/published.ts';
import type { Requirement } from '../requirements/requirement.ts';
import type { SessionRequirement } from '../requirements/session.ts';
import type { WorkshopRequirement } from '../requirements/workshop.ts';
import { replaceAt } from '../requirements/replace-at.ts';
import type { QuantityName } from './quantity-name.ts';

/**
 * One numeric driver of a requirement: what it is now, the form that it must have, how to write it, and which factor of which
 * component shows it. `yearOfPattern` narrows amounts stated by year, counted from 1; a thereafter follows all of them.
 */
export type QuantityPlace = {
  quantity: QuantityName;
  part?: string;
  value: string;
  form: 'whole' | 'positive' | 'any';
  write: (value: string) => Requirement;
  shows: (component: Component, factor: Factor) => boolean;
  yearOfPattern?: (index: number) => boolean;
};

/** The closed list of a requirement's numeric drivers. Counts taken from posts are not here: they are the posts' own number. */
export function quantityPlaces(requirement: Requirement): readonly QuantityPlace[] {
  switch (requirement.kind) {
    case 'post':
      return requirement.posts.map((row, position) => ({
        quantity: 'posts',
        part: `row-${position + 1}`,
        value: row.number,
        form: 'whole',
        write: (number) => ({ ...requirement, posts: replaceAt(requirement.posts, position, { ...row, number }) }),
        shows: (component, factor) => component.part === `row-${position + 1}` && factor.name === 'posts',
      }));
    case 'session':
      return sessionPlaces(requirement);
    case 'document':
      return requirement.documents.flatMap((lot, position) =>
        lotPlaces(lot, position, (changed) => ({
          ...requirement,
          documents: replaceAt(requirement.documents, position, changed),
        })),
      );
    case 'workshop':
      return workshopPlaces(requirement);
    case 'trip': {
      const { cost } = requirement;
      return [
        ownPlace('travellers', requirement.travellers, 'whole', 'travellers', (travellers) => ({
          ...requirement,
          travellers,
        })),
        ownPlace('trips', requirement.trips, 'whole', 'trips', (trips) => ({ ...requirement, trips })),
        ...('perHead' in cost
          ? []
          : [
              ownPlace('nights', cost.nights, 'positive', 'nights', (nights) => ({
                ...requirement,
                cost: { ...cost, nights },
              })),
            ]),
      ];
    }
    case 'engagement':
      return engagementPlaces(requirement);
    case 'item':
      if (typeof requirement.quantity !== 'string') return [];
      return [
        ownPlace('quantity', requirement.quantity, 'positive', 'quantity', (quantity) => ({
          ...requirement,
          quantity,
        })),
      ];
    case 'published':
      return publishedPlaces(requirement);
    case 'share':
      return [];
  }
}

type Form = QuantityPlace['form'];

/** A driver that the whole requirement has once, wherever a factor of that name shows. */
function ownPlace(
  quantity: QuantityName,
  value: string,
  form: Form,
  factorName: string,
  write: (value: string) => Requirement,
): QuantityPlace {
  return { quantity, value, form, write, shows: (_, factor) => factor.name === factorName };
}

function sessionPlaces(session: SessionRequirement): readonly QuantityPlace[] {
  return [
    ownPlace('sessions', session.sessions ?? '1', 'whole', 'sessions', (sessions) => ({ ...session, sessions })),
    ownPlace('days', session.days, 'positive', 'days', (days) => ({ ...session, days })),
    ownPlace('meetings-per-day', session.meetingsPerDay, 'whole', 'meetings a day', (meetingsPerDay) => ({
      ...session,
      meetingsPerDay,
    })),
    ownPlace('rooms', session.rooms, 'whole', 'rooms', (rooms) => ({ ...session, rooms })),
    ...(session.documents ?? []).flatMap((lot, position) =>
      lotPlaces(lot, position, (changed) => ({
        ...session,
        documents: replaceAt(session.documents ?? [], position, { ...lot, ...changed }),
      })),
    ),
  ];
}

function lotPlaces(
  lot: DocumentLot,
  position: number,
  write: (lot: DocumentLot) => Requirement,
): readonly QuantityPlace[] {
  const part = `document-${position + 1}`;
  return [
    {
      quantity: 'documents',
      part,
      value: lot.number,
      form: 'whole',
      write: (number) => write({ ...lot, number }),
      shows: (component, factor) => component.part === part && factor.name === `${lot.stage} documents`,
    },
    {
      quantity: 'words',
      part,
      value: lot.words,
      form: 'positive',
      write: (words) => write({ ...lot, words }),
      shows: (component, factor) => component.part === part && factor.name === 'words',
    },
  ];
}

function workshopPlaces(workshop: WorkshopRequirement): readonly QuantityPlace[] {
  const { days } = workshop;
  return [
    ownPlace('workshops', workshop.workshops, 'whole', 'workshops', (workshops) => ({ ...workshop, workshops })),
    ...(days === undefined
      ? []
      : [ownPlace('days', days, 'positive', 'days', (changed) => ({ ...workshop, days: changed }))]),
    ...workshop.travellers.flatMap((group, position): QuantityPlace[] => {
      const write = (changed: typeof group) => ({
        ...workshop,
        travellers: replaceAt(workshop.travellers, position, changed),
      });
      const isOfGroup = (component: Component) => component.part.startsWith(`${group.id}-`);
      const { cost } = group;
      return [
        {
          quantity: 'travellers',
          part: group.id,
          value: group.number,
          form: 'whole',
          write: (number) => write({ ...group, number }),
          shows: (component, factor) => isOfGroup(component) && factor.name === group.title,
        },
        ...('perHead' in cost
          ? []
          : [
              {
                quantity: 'nights' as const,
                part: group.id,
                value: cost.nights,
                form: 'positive' as const,
                write: (nights: string) => write({ ...group, cost: { ...cost, nights } }),
                shows: (component: Component, factor: Factor) => isOfGroup(component) && factor.name === 'nights',
              },
            ]),
      ];
    }),
    ...workshop.services.map((service, position): QuantityPlace => ({
      quantity: 'services',
      part: service.id,
      value: service.quantity,
      form: 'positive',
      write: (quantity) => ({
        ...workshop,
        services: replaceAt(workshop.services, position, { ...service, quantity }),
      }),
      shows: (component, factor) => component.part === service.id && factor.name === service.title,
    })),
  ];
}

function engagementPlaces(engagement: EngagementRequirement): readonly QuantityPlace[] {
  const { fee } = engagement;
  const persons = ownPlace('persons', engagement.persons, 'whole', 'persons', (changed) => ({
    ...engagement,
    persons: changed,
  }));
  if (fee.by === 'day')
    return [
      persons,
      ownPlace('days', fee.days, 'positive', 'days', (days) => ({ ...engagement, fee: { ...fee, days } })),
    ];
  if (fee.by === 'month')
    return [
      persons,
      ownPlace('months', fee.months, 'positive', 'months', (months) => ({ ...engagement, fee: { ...fee, months } })),
    ];
  return [persons];
}

/** Amounts known only as amounts can be cut or raised too; they stay marked as not decomposed. */
function publishedPlaces(published: PublishedRequirement): readonly QuantityPlace[] {
  const { amounts } = published;
  const place = (value: string, write: (value: string) => Requirement): QuantityPlace => ({
    quantity: 'amount',
    value,
    form: 'any',
    write,
    shows: () => true,
  });
  if ('schedule' in amounts)
    return [place(amounts.amount, (amount) => ({ ...published, amounts: { ...amounts, amount } }))];
  const { byYear, thereafter } = amounts;
  return [
    ...byYear.map((value, position): QuantityPlace => ({
      ...place(value, (changed) => ({
        ...published,
        amounts: { ...amounts, byYear: replaceAt(byYear, position, changed) },
      })),
      part: `year-${position + 1}`,
      yearOfPattern: (index) => index === position + 1,
    })),
    ...(thereafter === undefined
      ? []
      : [
          {
            ...place(thereafter, (changed) => ({ ...published, amounts: { ...amounts, thereafter: changed } })),
            part: 'thereafter',
            yearOfPattern: (index: number) => index > byYear.length,
          },
        ]),
  ];
}
