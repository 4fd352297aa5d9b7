import { defined } from '../canonical/defined.ts';
import type { TravelCost } from '../requirements/travel.ts';
import type { KindTable } from './kind-table.ts';
import * as shared from './requirement-columns.ts';
import type { RowReader } from './row-values.ts';
import { readSchedule, scheduleText, YEARS_COLUMN } from './schedule-text.ts';

const COST_COLUMNS = [
  ...['perHead', 'ticket', 'subsistence', 'nights', 'weeks', 'terminalExpenses', 'memberOfOrgan'],
] as const;

/** Journeys, a row each: at an average a head, or at ticket, subsistence by the night and terminal expenses. */
export const TRAVEL_TABLE: KindTable<'trip'> = {
  kind: 'trip',
  columns: [
    ...shared.idColumns('staff-travel', 'Travel to service the session'),
    ...shared.chargeColumns('16', 'Travel of staff'),
    shared.servicingColumn('', 'non-conference'),
    YEARS_COLUMN,
    { name: 'from', about: 'where the journey begins', example: 'Vienna' },
    { name: 'to', also: ['destination'], about: 'where it goes: by it rates are looked up', example: 'New York' },
    { name: 'travellers', required: true, also: ['persons', 'number'], about: 'how many travel', example: '2' },
    { name: 'trips', also: ['journeys'], about: 'journeys each time; 1 if left out', example: '1' },
    shared.rateColumn('perHead', 'an average a traveller, instead of the columns that follow', {
      also: ['per head', 'cost per head', 'average cost'],
    }),
    shared.rateColumn('ticket', 'a ticket', { also: ['air fare', 'fare'], example: '3176' }),
    shared.rateColumn('subsistence', 'daily subsistence, by the night', { also: ['dsa'], example: '400' }),
    { name: 'nights', about: 'nights of a journey', example: '5' },
    { name: 'weeks', about: 'instead of nights: seven of them a week', example: '' },
    shared.rateColumn('terminalExpenses', 'terminal expenses of a journey', { also: ['terminals'] }),
    {
      name: 'memberOfOrgan',
      also: ['member of organ'],
      about: 'true for members of organs: 15 per cent more',
      example: '',
    },
    ...shared.ENDING_COLUMNS,
  ],
  fields: {
    ...shared.COMMON_FIELDS,
    ...{ schedule: ['years'], charge: shared.CHARGE_FIELDS, from: ['from'], to: ['to'] },
    ...{ travellers: ['travellers'], trips: ['trips'], cost: COST_COLUMNS },
  },
  cells: (whole) => {
    const { from, to, travellers, trips, cost } = whole;
    return {
      ...shared.commonCells(whole),
      ...shared.chargeCells(whole.charge),
      ...{ from, to, travellers, trips, years: scheduleText(whole.schedule), ...costCells(cost) },
    };
  },
  make: (row, before) => ({
    kind: 'trip',
    ...shared.commonOf(row),
    charge: shared.chargeOf(row, before?.charge, 'non-conference'),
    trips: row.decimal('trips') ?? '1',
    ...defined({
      schedule: readSchedule(row, before?.schedule),
      from: row.text('from'),
      to: row.text('to'),
      travellers: row.decimal('travellers'),
      cost: costOf(row, before?.cost),
    }),
  }),
  columnOf: ([first, second]) => {
    if (first === 'charge') return String(second ?? 'section');
    if (first === 'schedule') return 'years';
    return first === 'cost' ? String(second ?? 'ticket') : String(first ?? 'id');
  },
};

function costCells(cost: TravelCost): shared.Cells {
  if ('perHead' in cost) return { perHead: shared.rateText(cost.perHead) };
  const { ticket, subsistence, nights, weeks, terminalExpenses, memberOfOrgan } = cost;
  return {
    ...{ ticket: shared.rateText(ticket), subsistence: shared.rateText(subsistence), nights, weeks },
    terminalExpenses: shared.rateText(terminalExpenses),
    memberOfOrgan: memberOfOrgan === undefined ? undefined : String(memberOfOrgan),
  };
}

function costOf(row: RowReader, before: TravelCost | undefined): object | undefined {
  const [average, parts] = before === undefined || 'perHead' in before ? [before, undefined] : [undefined, before];
  const perHead = shared.rateIn(row, 'perHead', 'per head', average?.perHead);
  const others = COST_COLUMNS.slice(1).filter((column) => row.text(column) !== undefined);
  if (perHead === undefined && others.length === 0) {
    if (before === undefined) row.refuse('ticket', 'is needed with "subsistence" and "nights", or "perHead" instead');
    return undefined;
  }
  if (perHead !== undefined) {
    for (const column of others) row.refuse(column, 'goes without "perHead", which is the whole cost of a traveller');
    return { perHead };
  }
  return defined({
    ticket: shared.rateIn(row, 'ticket', 'per ticket', parts?.ticket),
    subsistence: shared.rateIn(row, 'subsistence', 'per night', parts?.subsistence),
    nights: row.decimal('nights'),
    weeks: row.decimal('weeks'),
    partDays: parts?.partDays,
    terminalExpenses: shared.rateIn(row, 'terminalExpenses', 'per trip', parts?.terminalExpenses),
    memberOfOrgan: row.truth('memberOfOrgan'),
  });
}
