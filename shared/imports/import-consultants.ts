import { defined } from '../canonical/defined.ts';
import type { RateReference } from '../model/rate.ts';
import type { Requirement } from '../requirements/index.ts';
import type { KindTable } from './kind-table.ts';
import * as shared from './requirement-columns.ts';
import type { RowReader } from './row-values.ts';
import { readSchedule, scheduleText, YEARS_COLUMN } from './schedule-text.ts';

type Engagement = Extract<Requirement, { kind: 'engagement' }>;
type Deliverable = Extract<Engagement['fee'], { by: 'deliverable' }>['deliverables'][number];

/** Consultants, contractors and experts: paid by the day or month, a row each; or by deliverable, a row for each one. */
export const CONSULTANT_TABLE: KindTable<'engagement', Deliverable> = {
  kind: 'engagement',
  columns: [
    ...shared.idColumns('legal-consultant', 'Consultant on the legislative guide'),
    ...shared.chargeColumns('16', 'Consultants'),
    shared.servicingColumn('', 'non-conference'),
    YEARS_COLUMN,
    {
      name: 'type',
      about: 'consultant, individual-contractor or expert; consultant if left out',
      example: 'consultant',
    },
    { name: 'persons', also: ['number', 'consultants'], about: 'how many; 1 if left out', example: '1' },
    { name: 'days', about: 'days of each, at a fee by the day', example: '40' },
    { name: 'months', about: 'months of each, at a fee by the month', example: '' },
    shared.rateColumn('rate', 'the fee of a day or month', { also: ['fee', 'unit cost', 'cost'], example: '535' }),
    {
      name: 'deliverable',
      also: ['output'],
      about: 'what is paid for on acceptance, instead of days; a row for each',
      example: '',
    },
    shared.rateColumn('amount', 'the fee of the deliverable', { also: ['fee on acceptance'] }),
    ...shared.ENDING_COLUMNS,
  ],
  fields: {
    ...shared.COMMON_FIELDS,
    ...{ schedule: ['years'], charge: shared.CHARGE_FIELDS, type: ['type'], persons: ['persons'] },
    fee: ['days', 'months', 'rate'],
  },
  cells: (whole) => {
    const { type, persons, fee } = whole;
    return {
      ...shared.commonCells(whole),
      ...shared.chargeCells(whole.charge),
      ...{ type, persons, years: scheduleText(whole.schedule) },
      ...(fee.by === 'day' && { days: fee.days, rate: shared.rateText(fee.rate) }),
      ...(fee.by === 'month' && { months: fee.months, rate: shared.rateText(fee.rate) }),
    };
  },
  make: (row, before) => ({
    kind: 'engagement',
    ...shared.commonOf(row),
    charge: shared.chargeOf(row, before?.charge, 'non-conference'),
    type: row.text('type')?.toLowerCase() ?? 'consultant',
    persons: row.decimal('persons') ?? '1',
    ...defined({ schedule: readSchedule(row, before?.schedule), fee: feeOf(row, before?.fee) }),
  }),
  columnOf: ([first, second, , fourth]) => {
    if (first === 'charge') return String(second ?? 'section');
    if (first === 'schedule') return 'years';
    if (first !== 'fee') return String(first ?? 'id');
    if (second === 'deliverables') return fourth === 'amount' ? 'amount' : 'deliverable';
    return second === 'months' || second === 'rate' ? second : 'days';
  },
  parts: {
    path: ['fee', 'deliverables'],
    nameColumn: 'deliverable',
    fields: { title: ['deliverable'], amount: ['amount'] },
    of: ({ fee }) => (fee.by === 'deliverable' ? fee.deliverables : undefined),
    nameOf: ({ title }) => title,
    cells: ({ title, amount }) => ({ deliverable: title, amount: shared.rateText(amount) }),
    make: (row, before) => {
      const title = row.text('deliverable');
      if (title === undefined) {
        if (row.text('amount') !== undefined) row.refuse('deliverable', 'is needed with an amount');
        return undefined;
      }
      return { title, ...defined({ amount: shared.rateIn(row, 'amount', 'per unit', before?.amount) }) };
    },
    put: (whole, deliverables) => ({ ...whole, fee: { by: 'deliverable', deliverables } }),
  },
};

/** By the day or by the month; deliverables are parts of their own. */
function feeOf(row: RowReader, before: Engagement['fee'] | undefined): object | undefined {
  const [days, months] = [row.text('days'), row.text('months')];
  const deliverable = row.text('deliverable');
  const ways = [days, months, deliverable].filter((one) => one !== undefined);
  if (ways.length > 1)
    row.refuse(
      months === undefined ? 'deliverable' : 'months',
      'goes without the others: days, months or deliverables',
    );
  if (ways.length === 0 && before === undefined) row.refuse('days', 'is needed here, or "months" or "deliverable"');
  const known = before === undefined || before.by === 'deliverable' ? undefined : before;
  const rateBefore = (by: 'day' | 'month'): RateReference | undefined => (known?.by === by ? known.rate : undefined);
  if (days !== undefined)
    return { by: 'day', days: row.decimal('days'), rate: shared.rateIn(row, 'rate', 'per day', rateBefore('day')) };
  if (months === undefined) return undefined;
  return {
    by: 'month',
    months: row.decimal('months'),
    rate: shared.rateIn(row, 'rate', 'per month', rateBefore('month')),
  };
}
