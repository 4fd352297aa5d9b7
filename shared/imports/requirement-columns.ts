import { defined } from '../canonical/defined.ts';
import type { Basis } from '../model/basis.ts';
import { type Charge, servicingSchema } from '../model/charge.ts';
import type { RateReference } from '../model/rate.ts';
import type { RequirementBase } from '../requirements/common.ts';
import type { ImportColumn } from './import-table.ts';
import type { RowReader } from './row-values.ts';
import { NOTE_COLUMN, sourceColumns } from './source-columns.ts';

// Columns that tables of requirements have in common, whatever the kind, and how they are read and written.

export type Cells = Readonly<Record<string, string | undefined>>;

export function idColumns(id: string, title: string): readonly ImportColumn[] {
  return [
    { name: 'id', required: true, also: ['requirement'], about: 'the id of the requirement', example: id },
    {
      name: 'title',
      required: true,
      also: ['name', 'description', 'requirement title'],
      about: 'what it is called',
      example: title,
    },
  ];
}

export function chargeColumns(section: string, object: string): readonly ImportColumn[] {
  return [
    { name: 'section', required: true, also: ['budget section'], about: 'the budget section', example: section },
    {
      name: 'object',
      required: true,
      also: ['object of expenditure'],
      about: 'the object of expenditure',
      example: object,
    },
    { name: 'line', also: ['label'], about: 'the label of the line', example: '' },
  ];
}

export function servicingColumn(example: string, otherwise: string): ImportColumn {
  return { name: 'servicing', about: `${servicingSchema.options.join(', ')}; ${otherwise} if left out`, example };
}

export const ENDING_COLUMNS: readonly ImportColumn[] = [
  { name: 'nature', about: 'recurrent, non-recurrent or recurrent-biennially', example: '' },
  {
    name: 'mandates',
    also: ['paragraphs', 'operative paragraphs'],
    about: 'ids of operative paragraphs, with blanks between',
    example: '',
  },
  { name: 'group', about: 'the group of the requirement', example: '' },
  ...sourceColumns({ symbol: 'A/C.3/81/L.1', place: 'paragraph 7' }),
  NOTE_COLUMN,
];

/** The fields of every kind by the columns that say them. */
export const COMMON_FIELDS = {
  title: ['title'],
  mandates: ['mandates'],
  nature: ['nature'],
  group: ['group'],
  source: ['source', 'paragraph'],
  note: ['note'],
} as const;

/** The fields that every kind has, as a row says them. */
export function commonOf(row: RowReader): object {
  const mandates = row.text('mandates')?.split(/[\s,;]+/) ?? [];
  return {
    mandates: mandates.map((mandate) => ({ mandate })),
    ...defined({
      id: row.text('id'),
      title: row.text('title'),
      nature: row.text('nature')?.toLowerCase(),
      group: row.text('group'),
      source: row.sources(),
      note: row.text('note'),
    }),
  };
}

export function commonCells({ id, title, nature, group, note, mandates, source }: RequirementBase): Cells {
  return {
    ...{ id, title, nature, group, note },
    mandates: mandates.map(({ mandate }) => mandate).join(' '),
    source: source.map(({ symbol }) => symbol).join('; '),
    paragraph: source[0]?.paragraph,
  };
}

/** The line that a row names; what no column holds stays as it was. */
export function chargeOf(row: RowReader, before: Charge | undefined, servicing: Charge['servicing']): object {
  return {
    ...before,
    ...defined({ section: row.text('section'), object: row.text('object'), line: row.text('line') }),
    servicing: row.text('servicing')?.toLowerCase() ?? before?.servicing ?? servicing,
  };
}

export function chargeCells({ section, object, line, servicing }: Charge): Cells {
  return { section, object, line, servicing };
}

export const CHARGE_FIELDS = ['section', 'object', 'line', 'servicing'] as const;

export function rateColumn(
  name: string,
  about: string,
  { also, example, required }: Partial<ImportColumn>,
): ImportColumn {
  const whole = `${about}: a decimal, or "code:" and the code of a rate card`;
  return { name, about: whole, example: example ?? '', ...defined({ also, required }) };
}

/**
 * A rate as a cell says it: looked up by its code, or stated with what it pays for, whose source is that of the row.
 * A cell that says what it said keeps what no column holds. Undefined where it says nothing.
 */
export function rateIn(
  row: RowReader,
  column: string,
  basis: Basis | undefined,
  before?: RateReference,
): object | undefined {
  const text = row.text(column);
  if (text === undefined) return undefined;
  if (before !== undefined && text === rateText(before)) return before;
  const [, code] = /^code:\s*(\S+)$/i.exec(text) ?? [];
  return code === undefined ? { value: row.decimal(column), ...defined({ basis, source: row.sources() }) } : { code };
}

export function rateText(rate: RateReference | undefined): string | undefined {
  if (rate === undefined) return undefined;
  return 'code' in rate ? `code:${rate.code}` : rate.value;
}
