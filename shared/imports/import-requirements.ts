import { defined } from '../canonical/defined.ts';
import { basisSchema } from '../model/basis.ts';
import { servicingSchema } from '../model/charge.ts';
import type { Problem } from '../model/problem.ts';
import type { Statement } from '../model/statement.ts';
import { type Requirement, requirementSchema } from '../requirements/index.ts';
import { mergeRow } from './merge-row.ts';
import { rowChange } from './field-differences.ts';
import type { ImportColumn, ImportedTable, ReadTable, RowChange } from './import-table.ts';
import { refuse } from './read-table.ts';
import { commonOf, ENDING_COLUMNS } from './requirement-columns.ts';
import { readSchedule, scheduleText, YEARS_COLUMN } from './schedule-text.ts';
import { makeRowReader, refuseIssues, type RowReader } from './row-values.ts';

export const REQUIREMENT_COLUMNS: readonly ImportColumn[] = [
  {
    name: 'id',
    required: true,
    also: ['requirement'],
    about: 'the id of the requirement',
    example: 'consultant-study',
  },
  {
    name: 'title',
    required: true,
    also: ['name', 'description', 'requirement title'],
    about: 'what it is called',
    example: 'Study on training needs',
  },
  { name: 'section', required: true, also: ['budget section'], about: 'the budget section', example: '16' },
  {
    name: 'object',
    required: true,
    also: ['object of expenditure'],
    about: 'the object of expenditure',
    example: 'Consultants',
  },
  { name: 'line', also: ['label'], about: 'the label of the line', example: '' },
  { name: 'servicing', about: `${servicingSchema.options.join(', ')}; non-conference if left out`, example: '' },
  { name: 'quantity', also: ['number', 'units'], about: 'how many; 1 if left out', example: '3' },
  { name: 'unit', about: 'of what', example: 'months' },
  {
    name: 'rate',
    also: ['unit cost', 'cost', 'price'],
    about: 'a decimal, or "code:" and the code of a rate card',
    example: '9500',
  },
  {
    name: 'basis',
    also: ['per'],
    about: `what a stated rate pays for: ${basisSchema.options.join(', ')}; per unit if left out`,
    example: 'per month',
  },
  YEARS_COLUMN,
  ...ENDING_COLUMNS,
];

/**
 * Takes requirements of so many units at so much each into a statement: one whose id is there already is changed, any
 * other added. Requirements of other kinds have more to say than a row can, and are refused by their kind.
 *
 * @throws Refused with every problem by row and column.
 */
export function importRequirements(statement: Statement, table: ReadTable): ImportedTable<Statement> {
  const problems: Problem[] = [];
  const changes: RowChange[] = [];
  const requirements = [...statement.requirements];
  const positions = new Map(requirements.map(({ id }, position) => [id, position]));
  const rows = new Map<string, number>();
  for (const record of table.records) {
    const row = makeRowReader(table, record, problems);
    const id = row.text('id') ?? '';
    const earlier = rows.get(id);
    if (earlier !== undefined && id !== '') {
      row.refuse('id', `"${id}" is in row ${earlier} already`);
      continue;
    }
    rows.set(id, record.number);
    const position = positions.get(id);
    const before = position === undefined ? undefined : requirements[position];
    if (before !== undefined && before.kind !== 'item') {
      row.refuse(
        'id',
        `"${id}" is a requirement of kind "${before.kind}", of which a row cannot say everything; change it in the statement`,
      );
      continue;
    }
    const parsed = requirementSchema.safeParse(
      mergeRow(before, before && cellsOf(before), itemOf(row, before), FIELDS, row),
    );
    if (!parsed.success) {
      refuseIssues(row, parsed.error.issues, columnOf);
      continue;
    }
    changes.push(rowChange(record.number, `${parsed.data.title} [${id}]`, before, parsed.data));
    if (position === undefined) requirements.push(parsed.data);
    else requirements[position] = parsed.data;
  }
  if (problems.length > 0) throw refuse(problems);
  return { document: { ...statement, requirements }, changes };
}

/** What of a requirement the columns say. */
const FIELDS = {
  title: ['title'],
  mandates: ['mandates'],
  quantity: ['quantity'],
  unit: ['unit'],
  rate: ['rate', 'basis'],
  schedule: ['years'],
  charge: ['section', 'object', 'line', 'servicing'],
  nature: ['nature'],
  group: ['group'],
  source: ['source', 'paragraph'],
  note: ['note'],
} as const;

function itemOf(row: RowReader, before: Requirement | undefined): object {
  const { section, object } = { section: row.text('section'), object: row.text('object') };
  return {
    kind: 'item',
    ...commonOf(row),
    quantity: row.decimal('quantity') ?? '1',
    unit: row.text('unit') ?? 'units',
    rate: rateOf(row, before),
    schedule: readSchedule(row, before?.kind === 'item' ? before.schedule : undefined),
    charge: {
      ...(before?.kind === 'item' && before.charge),
      ...defined({ section, object, line: row.text('line') }),
      servicing:
        row.text('servicing')?.toLowerCase() ?? (before?.kind === 'item' ? before.charge.servicing : 'non-conference'),
    },
  };
}

function rateOf(row: RowReader, before: Requirement | undefined): object | undefined {
  const text = row.text('rate');
  const [, code] = /^code:\s*(\S+)$/i.exec(text ?? '') ?? [];
  if (code !== undefined) return { code };
  if (text === undefined && before !== undefined && !row.hasColumn('rate')) return undefined;
  if (text === undefined) {
    row.refuse('rate', 'is needed here: a decimal, or "code:" and the code of a rate card');
    return undefined;
  }
  return { value: row.decimal('rate'), basis: row.text('basis')?.toLowerCase() ?? 'per unit', source: row.sources() };
}

function columnOf([first, second]: readonly PropertyKey[]): string {
  if (first === 'charge') return String(second ?? 'section');
  if (first === 'rate') return second === 'basis' ? 'basis' : 'rate';
  if (first === 'schedule') return 'years';
  return String(first ?? 'id');
}

/** The requirements of a statement that a row can say whole, as rows of the same columns. */
export function requirementCells({ requirements }: Statement): readonly (readonly string[])[] {
  return requirements.flatMap((requirement) => {
    const cells = cellsOf(requirement);
    return cells === undefined ? [] : [REQUIREMENT_COLUMNS.map(({ name }) => cells[name] ?? '')];
  });
}

function cellsOf(requirement: Requirement): Readonly<Record<string, string | undefined>> | undefined {
  if (requirement.kind !== 'item' || typeof requirement.quantity !== 'string') return undefined;
  const { schedule, rate, charge, source } = requirement;
  const years = schedule === undefined ? undefined : scheduleText(schedule);
  if (years === undefined || ('code' in rate && rate.for !== undefined)) return undefined;
  return {
    ...defined({ line: charge.line, nature: requirement.nature, group: requirement.group, note: requirement.note }),
    id: requirement.id,
    title: requirement.title,
    section: charge.section,
    object: charge.object,
    servicing: charge.servicing,
    quantity: requirement.quantity,
    unit: requirement.unit,
    rate: 'code' in rate ? `code:${rate.code}` : rate.value,
    basis: 'code' in rate ? undefined : rate.basis,
    years,
    mandates: requirement.mandates.map(({ mandate }) => mandate).join(' '),
    source: source.map(({ symbol }) => symbol).join('; '),
    paragraph: source[0]?.paragraph,
  };
}
