import { canonicalJson } from '../../canonical/canonical-json.ts';
import { defined } from '../../canonical/defined.ts';
import type { Charge } from '../../model/charge.ts';
import type { TravelRow, WorkshopRequirement } from '../../requirements/workshop.ts';
import type { Point } from '../../time/point.ts';
import type { Schedule } from '../../time/schedule.ts';
import type { Programme } from '../programme.ts';
import type { ProgrammeWorkshop } from '../programme-workshop.ts';
import { BUDGET_SCOPE, OBJECT_OF_LIST, chargeTo, workshopRequirement } from '../programme-requirements.ts';

/**
 * A workshop of a statement as one of a programme. What a programme knows besides (States, window, team, what others
 * pay, targets) stays as it is there, and so does every field of which the statement says what the programme says.
 */
export function workshopOfRequirement(
  requirement: WorkshopRequirement,
  programme: Programme,
  existing: ProgrammeWorkshop | undefined,
): ProgrammeWorkshop {
  const said = existing === undefined ? undefined : workshopRequirement(programme, existing, BUDGET_SCOPE);
  const keeps = (field: keyof WorkshopRequirement): boolean =>
    said !== undefined && isSame(said[field], requirement[field]);
  const start = startOf(requirement.schedule);
  if (existing !== undefined && said !== undefined && SAID_BY_BOTH.every(keeps)) return existing;
  const lists = { ...requirement, experts: requirement.experts ?? [], staff: requirement.staff ?? [] };
  const rows = <L extends RowList>(list: L) =>
    // A row of the statement has all that a row of any of the three lists must have.
    rowsOfList(
      lists[list],
      said?.[list] ?? [],
      existing?.[list] ?? [],
      chargeTo(programme, OBJECT_OF_LIST[list]),
    ) as ProgrammeWorkshop[L];
  const { id, title, source, mandates, note, place, days, workshops } = requirement;
  return {
    invited: [],
    team: [],
    targets: [],
    ...withoutOpenStart(existing, keeps('schedule')),
    id,
    title,
    source,
    ...(mandates.length > 0 && { mandates }),
    ...defined({ note }),
    workshops,
    ...(keeps('place') ? defined({ place: existing?.place }) : defined({ place })),
    ...(keeps('schedule') ? defined({ start: existing?.start }) : defined({ start })),
    ...defined({ days }),
    participants: rows('participants'),
    experts: withFees(rows('experts'), requirement, said),
    staff: rows('staff'),
    ...servicesOf(requirement, said, existing, programme),
  };
}

/** What both say of a workshop. */
const SAID_BY_BOTH = [
  'title',
  'source',
  'mandates',
  'note',
  'place',
  'schedule',
  'workshops',
  'days',
  'participants',
  'experts',
  'staff',
  'services',
] as const satisfies readonly (keyof WorkshopRequirement)[];

/** When a workshop of a statement begins; undefined for one that is held more than once. */
export function startOf(schedule: Schedule): Point | undefined {
  if ('once' in schedule) return schedule.once;
  if ('in' in schedule && schedule.in.length === 1 && schedule.in[0] !== undefined) return { in: schedule.in[0] };
  return undefined;
}

/** Without its window, where the statement gives it another start than the window's first day. */
function withoutOpenStart(existing: ProgrammeWorkshop | undefined, keepsStart: boolean): Partial<ProgrammeWorkshop> {
  if (existing === undefined) return {};
  const {
    window,
    interpretation: _interpretation,
    place: _place,
    start: _start,
    days: _days,
    note: _note,
    ...rest
  } = existing;
  return { ...rest, ...(keepsStart && defined({ window })) };
}

type RowList = 'participants' | 'experts' | 'staff';

type ProgrammeRow = Omit<TravelRow, 'number' | 'cost' | 'charge'> & {
  number: ProgrammeWorkshop['participants'][number]['number'];
  paidBy: ProgrammeWorkshop['participants'][number]['paidBy'];
  cost?: TravelRow['cost'] | undefined;
  charge?: Charge | undefined;
};

/** The rows of a list: those of the statement, then those that others pay, of which a statement knows nothing. */
function rowsOfList(
  rows: readonly TravelRow[],
  said: readonly TravelRow[],
  existing: readonly ProgrammeRow[],
  usual: Charge,
): ProgrammeRow[] {
  const known = new Map(existing.map((row) => [row.id, row]));
  const own = rows.map((row): ProgrammeRow => {
    const before = known.get(row.id);
    const saying = said.find(({ id }) => id === row.id);
    if (before !== undefined && isSame(saying, row)) return before;
    const { charge, ...fields } = row;
    return { ...fields, paidBy: 'programme', ...(!isSame(charge, usual) && { charge }) };
  });
  const ids = new Set(rows.map(({ id }) => id));
  return [...own, ...existing.filter(({ id, paidBy }) => paidBy !== 'programme' && !ids.has(id))];
}

/** A fee that the statement no longer has as it was is a service of its own from then on. */
function withFees(
  experts: readonly ProgrammeWorkshop['experts'][number][],
  requirement: WorkshopRequirement,
  said: WorkshopRequirement | undefined,
): ProgrammeWorkshop['experts'] {
  return experts.map((row) => {
    const { fee, ...rest } = row;
    return fee === undefined || row.paidBy !== 'programme' || keepsService(`${row.id}-fee`, requirement, said)
      ? row
      : rest;
  });
}

function servicesOf(
  requirement: WorkshopRequirement,
  said: WorkshopRequirement | undefined,
  existing: ProgrammeWorkshop | undefined,
  programme: Programme,
): Pick<ProgrammeWorkshop, 'services' | 'interpretation'> {
  const known = new Map(existing?.services.map((service) => [service.id, service]));
  const kept = (id: string): boolean => keepsService(id, requirement, said);
  const fees = new Set(existing?.experts.flatMap(({ id, fee }) => (fee === undefined ? [] : [`${id}-fee`])));
  const { interpretation } = existing ?? {};
  const holdsInterpretation =
    interpretation !== undefined && (interpretation.paidBy !== 'programme' || kept('interpretation'));
  const own = requirement.services.flatMap((service) => {
    const before = known.get(service.id);
    if (before !== undefined && kept(service.id)) return [before];
    if (kept(service.id) && (fees.has(service.id) || service.id === 'interpretation')) return [];
    const { charge, ...fields } = service;
    const usual = chargeTo(programme, 'Contractual services');
    return [
      { ...fields, kind: 'other' as const, paidBy: 'programme' as const, ...(!isSame(charge, usual) && { charge }) },
    ];
  });
  const ids = new Set(requirement.services.map(({ id }) => id));
  const others = existing?.services.filter(({ id, paidBy }) => paidBy !== 'programme' && !ids.has(id)) ?? [];
  return { services: [...own, ...others], ...(holdsInterpretation && { interpretation }) };
}

function keepsService(id: string, requirement: WorkshopRequirement, said: WorkshopRequirement | undefined): boolean {
  const [before, now] = [said, requirement].map((one) => one?.services.find((service) => service.id === id));
  return before !== undefined && isSame(before, now);
}

function isSame(a: unknown, b: unknown): boolean {
  if (a === undefined || b === undefined) return a === b;
  return canonicalJson(a) === canonicalJson(b);
}
