import { defined } from '../canonical/defined.ts';
import type { Charge } from '../model/charge.ts';
import type { RateReference } from '../model/rate.ts';
import type { Requirement } from '../requirements/index.ts';
import type { TravelCost } from '../requirements/travel.ts';
import type { TravelRow, WorkshopRequirement } from '../requirements/workshop.ts';
import { exactOf, exactToText, multiplyExact } from '../money/exact.ts';
import type { Schedule } from '../time/schedule.ts';
import { numberOfParticipants } from './number-of-participants.ts';
import type { Programme } from './programme.ts';
import type { Payer, ProgrammeWorkshop } from './programme-workshop.ts';
import { workshopVenue } from './workshop-venue.ts';

/**
 * Which costs are wanted. `venue: 'established'` costs a workshop with a host country agreement as if it were
 * held at the established duty station, which is what the budget bears (A/RES/40/243); `'actual'` costs it where it is held.
 */
export type CostScope = { payers: readonly Payer[]; venue: 'established' | 'actual' };

/** What the regular budget bears. */
export const BUDGET_SCOPE: CostScope = { payers: ['programme'], venue: 'established' };

/**
 * A programme as requirements of a statement, one for each workshop that costs something, so that it goes through the
 * one engine. The statement must have the programme's mandates and milestones.
 */
export function programmeRequirements(programme: Programme, scope: CostScope = BUDGET_SCOPE): readonly Requirement[] {
  return programme.workshops.flatMap((workshop) => {
    const requirement = workshopRequirement(programme, workshop, scope);
    return isFree(requirement) ? [] : [requirement];
  });
}

function isFree({ participants, experts = [], staff = [], services }: WorkshopRequirement): boolean {
  return participants.length + experts.length + staff.length + services.length === 0;
}

/** One workshop as a requirement. People are those of all its `workshops` together, as in the model. */
export function workshopRequirement(
  programme: Programme,
  workshop: ProgrammeWorkshop,
  scope: CostScope,
): WorkshopRequirement {
  const elsewhere = scope.venue === 'established' ? workshop.hostCountryAgreement?.establishedPlace : undefined;
  const city = elsewhere ?? workshopVenue(programme, workshop)?.city;
  const paid = <T extends { paidBy: Payer }>(rows: readonly T[]) =>
    rows.filter(({ paidBy }) => scope.payers.includes(paidBy));
  const experts = paid(workshop.experts).flatMap((row) => journey(row, 'experts', programme, elsewhere));
  const staff = paid(workshop.staff).flatMap((row) => journey(row, 'staff', programme, elsewhere));
  return {
    kind: 'workshop',
    id: workshop.id,
    title: workshop.title,
    mandates: workshop.mandates ?? [],
    source: workshop.source,
    nature: 'non-recurrent',
    ...defined({ note: workshop.note, place: city }),
    schedule: workshopSchedule(workshop),
    workshops: workshop.workshops,
    ...defined({ days: workshop.days }),
    participants: paid(workshop.participants).flatMap((row) => {
      const number = numberOfParticipants(programme, workshop, row);
      const counted = { ...row, number: number.text, title: `${row.title}${number.note}` };
      return journey(counted, 'participants', programme, elsewhere);
    }),
    ...(experts.length > 0 && { experts }),
    ...(staff.length > 0 && { staff }),
    services: [
      ...feeServices(programme, paid(workshop.experts), elsewhere),
      ...interpretationService(programme, workshop, scope, elsewhere),
      ...paid(workshop.services).flatMap((row) => otherService(programme, row, elsewhere)),
    ],
  };
}

/** A workshop falls due where it begins; while only its window is known, where that opens. */
function workshopSchedule(workshop: ProgrammeWorkshop): Schedule {
  const point = workshop.start ?? workshop.window?.from;
  if (point === undefined)
    throw new Error(`workshop "${workshop.id}" has neither start nor window, which its schema refuses`);
  return { once: point };
}

type Journey = {
  id: string;
  title: string;
  group?: TravelRow['group'];
  number: string;
  cost?: TravelCost | undefined;
  costAtEstablishedPlace?: TravelCost | 'none' | undefined;
  charge?: Charge | undefined;
};

type RowList = 'participants' | 'experts' | 'staff';

function journey(row: Journey, list: RowList, programme: Programme, elsewhere: string | undefined): TravelRow[] {
  const cost = elsewhere === undefined ? row.cost : (row.costAtEstablishedPlace ?? row.cost);
  if (cost === undefined || cost === 'none' || row.number === '0') return [];
  const { id, title, group, number, charge } = row;
  return [
    {
      id,
      title,
      ...defined({ group }),
      number,
      cost,
      charge: charge ?? chargeTo(programme, OBJECT_OF_LIST[list]),
    },
  ];
}

/** To which object of expenditure people are charged where their row does not say. */
export const OBJECT_OF_LIST: Readonly<Record<RowList, string>> = {
  participants: 'Travel of representatives',
  experts: 'Experts',
  staff: 'Travel of staff',
};

type Service = WorkshopRequirement['services'][number];
type PricedService = { rate: RateReference; rateAtEstablishedPlace?: RateReference | 'none' | undefined };

/** The rate that holds where the workshop is costed; undefined where there is nothing to pay there. */
function rateFor(
  { rate, rateAtEstablishedPlace }: PricedService,
  elsewhere: string | undefined,
): RateReference | undefined {
  const chosen = elsewhere === undefined ? rate : (rateAtEstablishedPlace ?? rate);
  return chosen === 'none' ? undefined : chosen;
}

function feeServices(
  programme: Programme,
  experts: ProgrammeWorkshop['experts'],
  elsewhere: string | undefined,
): readonly Service[] {
  return experts.flatMap(({ id, title, number, fee }) => {
    const rate = fee === undefined ? undefined : rateFor(fee, elsewhere);
    if (fee === undefined || rate === undefined || number === '0') return [];
    const quantity = exactToText(multiplyExact(exactOf(number), exactOf(fee.days)));
    return [
      {
        id: `${id}-fee`,
        title: `${title}, fee`,
        quantity,
        unit: 'expert days',
        per: 'workshop' as const,
        rate,
        charge: chargeTo(programme, 'Experts'),
      },
    ];
  });
}

function interpretationService(
  programme: Programme,
  workshop: ProgrammeWorkshop,
  scope: CostScope,
  elsewhere: string | undefined,
): readonly Service[] {
  const { interpretation } = workshop;
  if (interpretation === undefined || !scope.payers.includes(interpretation.paidBy)) return [];
  const rate = rateFor(interpretation, elsewhere);
  if (rate === undefined) return [];
  const { languages, days, rooms } = interpretation;
  const perDay = BigInt(languages.length) * BigInt(rooms);
  const title = `Interpretation, ${languages.join(', ')}${rooms === '1' ? '' : `, ${rooms} rooms`}`;
  const charge = chargeTo(programme, 'Other staff costs');
  if (days === undefined)
    return [
      {
        id: 'interpretation',
        title,
        quantity: String(perDay),
        unit: 'languages a day',
        per: 'workshop-day',
        rate,
        charge,
      },
    ];
  return [
    {
      id: 'interpretation',
      title,
      quantity: String(perDay * BigInt(days)),
      unit: 'language days',
      per: 'workshop',
      rate,
      charge,
    },
  ];
}

function otherService(
  programme: Programme,
  service: ProgrammeWorkshop['services'][number],
  elsewhere: string | undefined,
): readonly Service[] {
  const rate = rateFor(service, elsewhere);
  if (rate === undefined) return [];
  const { id, title, kind, quantity, unit, per, charge } = service;
  return [
    {
      id,
      title,
      quantity,
      unit,
      per,
      rate,
      charge: charge ?? chargeTo(programme, kind === 'experts' ? 'Experts' : 'Contractual services'),
    },
  ];
}

/** A charge to the section of a programme. */
export function chargeTo(programme: Programme, object: string): Charge {
  return { section: programme.section.number, object, servicing: 'non-conference' };
}
