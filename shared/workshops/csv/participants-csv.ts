import { defined } from '../../canonical/defined.ts';
import { type Problem, Refused } from '../../model/problem.ts';
import { unitText } from '../../model/denomination.ts';
import { readUnit } from '../../model/read-unit.ts';
import type { RateReference } from '../../model/rate.ts';
import type { TravelCost } from '../../requirements/travel.ts';
import { csv } from '../../print/tables/csv.ts';
import { type Participants, participantsSchema } from '../programme-workshop.ts';
import { type Cell, foldWord, readDecimal, readTruth } from '../../csv/read-cell.ts';
import { type CsvRecord, problemAt, readCsv, withGuard } from '../../csv/read-csv.ts';

const REQUIRED = ['id', 'title', 'paidBy'] as const;
const OPTIONAL = [
  'group',
  'states',
  'number',
  'perState',
  'perHead',
  'ticket',
  'subsistence',
  'nights',
  'terminalExpenses',
  'memberOfOrgan',
  'unit',
  'source',
] as const;
type Column = (typeof REQUIRED)[number] | (typeof OPTIONAL)[number];

type Fields = Partial<Record<Column, string>>;

const NUMBER_COLUMNS = [
  'number',
  'perState',
  'perHead',
  'ticket',
  'subsistence',
  'nights',
  'terminalExpenses',
] as const;
const COST_COLUMNS = ['perHead', 'ticket', 'subsistence', 'terminalExpenses'] as const;

/**
 * Participants as CSV: one line a row of participants. A rate is a decimal with the columns "unit" and "source", or
 * "code:" and the code of a rate card. What a line cannot say, such as costs at an established place or rates of
 * several sources, is refused rather than lost.
 */
export function participantsCsv(rows: readonly Participants[]): string {
  const problems: Problem[] = [];
  const lines = rows.map((row, position) => {
    const fields = costFields(row.cost);
    if (fields === undefined || row.costAtEstablishedPlace !== undefined) {
      problems.push({
        code: 'invalid',
        path: `participants[${position}]`,
        message: `"${row.id}" has costs that one line of CSV cannot hold; export the programme as JSON`,
      });
    }
    const cells: Fields = {
      ...fields,
      id: row.id,
      title: row.title,
      paidBy: row.paidBy,
      group: row.group ?? '',
      states: (row.states ?? []).join(' '),
      ...(typeof row.number === 'string' ? { number: row.number } : { perState: row.number.perState }),
    };
    return [...REQUIRED, ...OPTIONAL].map((column) => withGuard(cells[column] ?? ''));
  });
  if (problems.length > 0) throw new Refused(problems);
  return csv([[...REQUIRED, ...OPTIONAL], ...lines]);
}

/**
 * Reads participants.
 *
 * @throws Refused with every problem by line and column.
 */
export function readParticipantsCsv(text: string): readonly Participants[] {
  const problems: Problem[] = [];
  const seen = new Map<string, number>();
  const rows = readCsv<Column>(text, { required: REQUIRED, optional: OPTIONAL }).flatMap((record): Participants[] => {
    const { line } = record;
    const { fields, refused } = readCells(record);
    problems.push(...[...refused].map(([column, message]) => problemAt(line, column, message)));
    const { id, title, paidBy, group, states, number, perState } = fields;
    if ((number === undefined) === (perState === undefined))
      problems.push(problemAt(line, 'number', 'must be given either here or in "perState"'));
    const earlier = id === undefined ? undefined : seen.get(id);
    if (earlier !== undefined) problems.push(problemAt(line, 'id', `"${id}" is a duplicate, after line ${earlier}`));
    else if (id !== undefined) seen.set(id, line);
    const cost = readCost(line, fields, problems);
    const parsed = participantsSchema.safeParse({
      id,
      title,
      paidBy,
      ...defined({ group }),
      ...(states !== undefined && {
        states: states
          .trim()
          .toUpperCase()
          .split(/[\s,;]+/),
      }),
      number: number ?? { perState: perState ?? '0' },
      ...defined({ cost }),
    });
    if (parsed.success) return [parsed.data];
    for (const { path, message } of parsed.error.issues) {
      const column = columnOf(path);
      if (refused.has(column) || (column === 'cost' && COST_COLUMNS.some((one) => refused.has(one)))) continue;
      problems.push(
        problemAt(line, column, message === 'Invalid input' ? 'has no value that is allowed here' : message),
      );
    }
    return [];
  });
  if (problems.length > 0) throw new Refused(problems);
  return rows;
}

/**
 * The cells of a record as the schema takes them, and those that are refused, with why. A refused cell keeps its text,
 * so that nothing seems to be missing.
 */
function readCells({ fields: given, delimiter }: CsvRecord<Column>): { fields: Fields; refused: Map<string, string> } {
  const fields: Fields = { ...given };
  const refused = new Map<string, string>();
  const take = (column: Column, cell: Cell<string>): void => {
    if ('value' in cell) fields[column] = cell.value;
    else refused.set(column, cell.refused);
  };
  for (const column of NUMBER_COLUMNS) {
    const text = given[column];
    if (text !== undefined && !text.trim().startsWith('code:')) take(column, readDecimal(text, delimiter));
  }
  for (const column of ['paidBy', 'group'] as const)
    if (given[column] !== undefined) fields[column] = foldWord(given[column]);
  if (given.memberOfOrgan !== undefined) {
    const truth = readTruth(given.memberOfOrgan);
    take('memberOfOrgan', 'value' in truth ? { value: String(truth.value) } : truth);
  }
  return { fields, refused };
}

/** The column in which a value of the schema stands: `cost.ticket.value` is "ticket". */
function columnOf(path: readonly PropertyKey[]): string {
  const columns: readonly string[] = [...REQUIRED, ...OPTIONAL];
  return String(path.findLast((key) => columns.includes(String(key))) ?? path[0] ?? 'id');
}

function costFields(cost: TravelCost | undefined): Fields | undefined {
  if (cost === undefined) return {};
  const rates =
    'perHead' in cost
      ? { perHead: cost.perHead }
      : { ticket: cost.ticket, subsistence: cost.subsistence, terminalExpenses: cost.terminalExpenses };
  const fields: Fields = {};
  for (const [column, rate] of Object.entries(rates) as [Column, RateReference | undefined][]) {
    if (rate === undefined) continue;
    const cell = rateCell(rate);
    if (cell === undefined) return undefined;
    fields[column] = cell.text;
    if (cell.unit === undefined || cell.source === undefined) continue;
    if ((fields.unit ?? cell.unit) !== cell.unit || (fields.source ?? cell.source) !== cell.source) return undefined;
    fields.unit = cell.unit;
    fields.source = cell.source;
  }
  if ('perHead' in cost) return fields;
  // The table has a column for nights, and none for weeks and part days.
  if (cost.nights === undefined || cost.partDays !== undefined) return undefined;
  return {
    ...fields,
    nights: cost.nights,
    ...(cost.memberOfOrgan !== undefined && { memberOfOrgan: String(cost.memberOfOrgan) }),
  };
}

function rateCell(rate: RateReference): { text: string; unit?: string; source?: string } | undefined {
  if ('code' in rate) return rate.for === undefined ? { text: `code:${rate.code}` } : undefined;
  const [source, second] = rate.source;
  if (
    source === undefined ||
    second !== undefined ||
    source.paragraph !== undefined ||
    source.note !== undefined ||
    rate.note !== undefined
  )
    return undefined;
  const unit = unitText(rate);
  const { currency, basis, basisNote } = readUnit(unit);
  // What a table could not tell again stays out of it.
  if (currency !== rate.currency || basis !== rate.basis || basisNote !== rate.basisNote) return undefined;
  return { text: rate.value, unit, source: source.symbol };
}

function readCost(line: number, fields: Fields, problems: Problem[]): unknown {
  const given = COST_COLUMNS.filter((column) => fields[column] !== undefined);
  if (given.length === 0) return undefined;
  if (given.includes('perHead') && given.length > 1)
    problems.push(
      problemAt(
        line,
        'perHead',
        'is an average a head; leave the columns for ticket, subsistence and terminal expenses empty',
      ),
    );
  const rate = (column: (typeof COST_COLUMNS)[number]): unknown => {
    const value = fields[column]?.trim();
    if (value?.startsWith('code:') === true) return { code: value.slice(5).trim() };
    if (fields.unit === undefined)
      problems.push(problemAt(line, 'unit', `is needed for the rate in "${column}", such as "USD per head"`));
    if (fields.source === undefined)
      problems.push(problemAt(line, 'source', `is needed for the rate in "${column}": the document it comes from`));
    const denomination = fields.unit === undefined ? {} : readUnit(fields.unit);
    if ('basis' in denomination && denomination.basis === 'unclear')
      problems.push(problemAt(line, 'unit', `is "${fields.unit}"; write the code of its currency: "USD per head"`));
    return { value, ...denomination, source: [{ symbol: fields.source }] };
  };
  if (given.includes('perHead')) return { perHead: rate('perHead') };
  for (const column of ['ticket', 'subsistence', 'nights'] as const)
    if (fields[column] === undefined)
      problems.push(problemAt(line, column, 'is needed where the cost is not an average a head'));
  const { memberOfOrgan } = fields;
  return {
    ticket: rate('ticket'),
    subsistence: rate('subsistence'),
    nights: fields.nights,
    ...(fields.terminalExpenses !== undefined && { terminalExpenses: rate('terminalExpenses') }),
    ...(memberOfOrgan !== undefined && { memberOfOrgan: memberOfOrgan === 'true' }),
  };
}
