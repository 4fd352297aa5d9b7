import { defined } from '../canonical/defined.ts';
import { basisSchema } from '../model/basis.ts';
import type { SessionService } from '../requirements/session-service.ts';
import type { KindTable } from './kind-table.ts';
import * as shared from './requirement-columns.ts';
import { readSchedule, scheduleText, YEARS_COLUMN } from './schedule-text.ts';

/** Sessions with their meetings: rows of one id are one session, a row for each service. Its documents stay. */
export const SESSION_TABLE: KindTable<'session', SessionService> = {
  kind: 'session',
  columns: [
    ...shared.idColumns('first-session', 'First session of the committee'),
    { name: 'body', required: true, about: 'the body that meets', example: 'Open-ended working group' },
    {
      name: 'dutyStation',
      required: true,
      also: ['place', 'location', 'station'],
      about: 'where it meets',
      example: 'Vienna',
    },
    YEARS_COLUMN,
    { name: 'sessions', about: 'how many each time; 1 if left out', example: '' },
    { name: 'days', required: true, about: 'working days of a session', example: '5' },
    {
      name: 'meetingsPerDay',
      also: ['meetings a day'],
      about: 'meetings a day in a room; 2 if left out',
      example: '2',
    },
    { name: 'rooms', about: 'rooms at the same time; 1 if left out', example: '1' },
    { name: 'service', about: 'the id of a service; a row for each', example: 'interpretation' },
    { name: 'serviceTitle', also: ['service title'], about: 'what the service is called', example: 'Interpretation' },
    { name: 'per', about: 'what the service is counted in: meeting, day or session', example: 'meeting' },
    shared.rateColumn('rate', 'what a meeting, day or session of the service costs', {
      also: ['unit cost', 'cost'],
      example: 'code:interpretation-meeting',
    }),
    ...shared.chargeColumns('2', 'Interpretation services').map(({ required: _, ...column }) => column),
    shared.servicingColumn('conference', 'conference'),
    ...shared.ENDING_COLUMNS,
  ],
  fields: {
    ...shared.COMMON_FIELDS,
    ...{ body: ['body'], dutyStation: ['dutyStation'], schedule: ['years'], sessions: ['sessions'], days: ['days'] },
    ...{ meetingsPerDay: ['meetingsPerDay'], rooms: ['rooms'] },
  },
  cells: (whole) => {
    const { body, dutyStation, sessions, days, meetingsPerDay, rooms, schedule } = whole;
    return {
      ...shared.commonCells(whole),
      ...{ body, dutyStation, sessions, days, meetingsPerDay, rooms, years: scheduleText(schedule) },
    };
  },
  make: (row, before) => ({
    kind: 'session',
    ...shared.commonOf(row),
    ...defined({
      body: row.text('body'),
      dutyStation: row.text('dutyStation'),
      schedule: readSchedule(row, before?.schedule),
      sessions: row.decimal('sessions'),
      days: row.decimal('days'),
    }),
    meetingsPerDay: row.decimal('meetingsPerDay') ?? '2',
    rooms: row.decimal('rooms') ?? '1',
    services: [],
  }),
  columnOf: ([first, , third, fourth]) => {
    if (first === 'schedule') return 'years';
    if (first !== 'services') return String(first ?? 'id');
    if (third === 'charge') return String(fourth ?? 'section');
    return third === 'title' ? 'serviceTitle' : third === 'id' || third === undefined ? 'service' : String(third);
  },
  parts: {
    path: ['services'],
    nameColumn: 'service',
    fields: {
      ...{ id: ['service'], title: ['serviceTitle'], per: ['per'], rate: ['rate', 'per'] },
      charge: shared.CHARGE_FIELDS,
    },
    of: ({ services }) => services,
    nameOf: ({ id }) => id,
    cells: ({ id, title, per, rate, charge }) => ({
      ...{ service: id, serviceTitle: title, per, rate: shared.rateText(rate) },
      ...shared.chargeCells(charge),
    }),
    make: (row, before) => {
      const id = row.text('service');
      if (id === undefined) return undefined;
      const per = row.text('per')?.toLowerCase();
      const basis = basisSchema.options.find((one) => one === `per ${per ?? ''}`);
      return {
        ...defined({ id, per, title: row.text('serviceTitle'), rate: rateOf(row, basis, before) }),
        charge: shared.chargeOf(row, before?.charge, 'conference'),
      };
    },
    put: (whole, services) => ({ ...whole, services }),
  },
};

/** A rate that stays as it was pays for what it did; counted in something else, it is one of the row's own. */
function rateOf(
  row: Parameters<typeof shared.rateIn>[0],
  basis: Parameters<typeof shared.rateIn>[2],
  before: SessionService | undefined,
): object | undefined {
  const isCountedAlike = before !== undefined && basis === `per ${before.per}`;
  return shared.rateIn(row, 'rate', basis, isCountedAlike ? before.rate : undefined);
}
