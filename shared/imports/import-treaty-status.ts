import { defined } from '../canonical/defined.ts';
import { readDay } from '../csv/read-cell.ts';
import type { Problem } from '../model/problem.ts';
import type { Statement } from '../model/statement.ts';
import { findOrganization } from '../states/find-state.ts';
import { findStateInTable } from '../states/find-state-in-table.ts';
import {
  type Instrument,
  type InstrumentKind,
  instrumentSchema,
  type Register,
  registerSchema,
} from '../time/register.ts';
import { isBracketed, readAct, withoutFootnotes } from '../treaties/read-act.ts';
import { mergeRow } from './merge-row.ts';
import { rowChange } from './field-differences.ts';
import type { ImportColumn, ImportedTable, ImportRecord, ReadTable, RowChange } from './import-table.ts';
import { refuse } from './read-table.ts';
import { makeRowReader, refuseIssues, type RowReader } from './row-values.ts';

export const TREATY_COLUMNS: readonly ImportColumn[] = [
  {
    name: 'state',
    required: true,
    also: ['party', 'participant', 'code', 'country'],
    about: 'a State or organization by its name or code',
    example: 'QAT',
  },
  { name: 'name', about: 'for the reader', example: 'Qatar' },
  { name: 'signed', also: ['signature', 'date of signature'], about: 'the day of signature', example: '2025-10-25' },
  {
    name: 'deposited',
    also: [
      'deposit',
      'date of deposit',
      'ratification',
      'ratified',
      'ratification, acceptance(a), approval(aa), accession(a)',
      'ratification, accession(a)',
      'ratification, acceptance(a), approval(aa)',
      'accession(a), ratification',
    ],
    about: 'the day of the instrument, also as depositaries publish it, with its letter: "25 Aug 2008 a"',
    example: '2026-05-21',
  },
  { name: 'instrument', about: 'ratification, acceptance, approval, accession, succession …', example: 'ratification' },
  { name: 'withdrawn', about: 'the day from which it no longer counts', example: '' },
];

/** Which register a table of participants goes into, as of which day; of a new register what it is called. */
export type RegisterChoice = { register?: string | undefined; asOf?: string | undefined; title?: string | undefined };

/**
 * Takes the status of a treaty into a register of a statement: the participants of the table in the place of those that
 * were there.
 *
 * @throws Refused with every problem by row and column.
 */
export function importTreatyStatus(
  statement: Statement,
  table: ReadTable,
  choice: RegisterChoice,
): ImportedTable<Statement> {
  const problems: Problem[] = [];
  const changes: RowChange[] = [];
  const [only, another] = statement.registers;
  const id = choice.register ?? (another === undefined ? only?.id : undefined);
  const before = statement.registers.find((one) => one.id === id);
  if (id === undefined || (before === undefined && choice.title === undefined))
    throw refuse([
      {
        path: 'register',
        message: `must name the register that the table goes into: ${statement.registers.map((one) => `"${one.id}"`).join(', ') || 'the statement has none'}; a new one needs a title`,
      },
    ]);
  const known = new Map(byEntry(before?.instruments ?? []));
  const rows = new Map<string, Row>();
  const instruments: Instrument[] = [];
  const gathering: Gathering = { known, rows, instruments, changes, problems };
  for (const record of table.records) readParticipant(table, record, gathering);
  const [first] = table.records;
  for (const [key, { party }] of known)
    if (!rows.has(key) && first !== undefined)
      changes.push({ row: first.number, of: party, what: 'removed', fields: [] });
  if (problems.length > 0) throw refuse(problems);
  const register = makeRegister(choice, id, before, instruments);
  const registers =
    before === undefined
      ? [...statement.registers, register]
      : statement.registers.map((one) => (one.id === id ? register : one));
  return { document: { ...statement, registers }, changes };
}

/** The register with the participants of the table, as of its day. */
function makeRegister(
  choice: RegisterChoice,
  id: string,
  before: Register | undefined,
  instruments: readonly Instrument[],
): Register {
  const asOf = choice.asOf ?? before?.asOf;
  const day = asOf === undefined ? undefined : readDay(asOf);
  if (day === undefined || 'refused' in day)
    throw refuse([
      { path: 'asOf', message: `must be the day of the table${day === undefined ? '' : `; ${day.refused}`}` },
    ]);
  const register = registerSchema.safeParse({
    ...(before ?? { id, title: choice.title }),
    asOf: day.value,
    instruments,
  });
  if (register.success) return register.data;
  throw refuse(register.error.issues.map(({ path, message }) => ({ path: ['register', ...path].join('.'), message })));
}

/** Where an entry stands in the table, and the day of its withdrawal. */
type Row = { number: number; withdrawn: string | undefined };

/** A State that withdrew and came back has two entries: those of one party are told apart by their order. */
function byEntry(instruments: readonly Instrument[]): readonly (readonly [string, Instrument])[] {
  const counts = new Map<string, number>();
  return instruments.map((one) => {
    const party = one.state ?? one.party;
    const count = counts.get(party) ?? 0;
    counts.set(party, count + 1);
    return [entryOf(party, count), one];
  });
}

function entryOf(party: string, position: number): string {
  return `${party} ${position}`;
}

/** What reading the rows of a table gathers. */
type Gathering = {
  known: ReadonlyMap<string, Instrument>;
  rows: Map<string, Row>;
  instruments: Instrument[];
  changes: RowChange[];
  problems: Problem[];
};

/** One participant, added to what is gathered, or a problem. */
function readParticipant(
  table: ReadTable,
  record: ImportRecord,
  { known, rows, instruments, changes, problems }: Gathering,
): void {
  const row = makeRowReader(table, record, problems);
  const written = row.text('state') ?? '';
  if (isBracketed(written)) {
    row.refuse('state', IN_BRACKETS);
    return;
  }
  const party = withoutFootnotes(written);
  const code = findStateInTable(/^[a-z]{3}$/i.test(party) ? party.toUpperCase() : party);
  const organization = code === undefined ? findOrganization(party) : undefined;
  if (code === undefined && organization === undefined) {
    row.refuse('state', `there is no State or organization ${JSON.stringify(party.slice(0, 60))}`);
    return;
  }
  const listed = code ?? party;
  let position = 0;
  while (rows.has(entryOf(listed, position))) position += 1;
  const key = entryOf(listed, position);
  const earlier = rows.get(entryOf(listed, position - 1));
  if (earlier !== undefined && earlier.withdrawn === undefined) {
    row.refuse('state', `"${listed}" is in row ${earlier.number} already`);
    return;
  }
  rows.set(key, { number: record.number, withdrawn: row.text('withdrawn') });
  const same = known.get(key);
  const name = row.text('name') === undefined ? undefined : withoutFootnotes(row.text('name') ?? '');
  const named = name === undefined ? undefined : findStateInTable(name);
  if (code !== undefined && named !== undefined && named !== code) {
    row.refuse(
      'name',
      `${JSON.stringify(name?.slice(0, 60))} is ${named}, and the State beside it is ${code}. Which of the two is meant?`,
    );
    return;
  }
  const deposit = actIn(row, 'deposited');
  refuseOtherInstrument(row, deposit);
  const signature = actIn(row, 'signed');
  // "d" beside a signature is the succession to one.
  if (signature?.letter !== undefined && !['', 'd'].includes(signature.letter))
    row.refuse(
      'signed',
      `has the letter "${signature.letter}", which marks an instrument: its day goes into the column "deposited"`,
    );
  const made = {
    party: name ?? same?.party ?? party,
    ...defined({ state: code }),
    kind: code === undefined ? 'regional-organization' : 'state',
    ...defined({
      signed: signature?.day,
      deposited: deposit?.day,
      withdrawn: row.day('withdrawn'),
      instrument: instrumentIn(row, deposit, same),
    }),
  };
  const parsed = instrumentSchema.safeParse(mergeRow(same, same, made, FIELDS, row));
  if (!parsed.success) {
    refuseIssues(row, parsed.error.issues, ([first]) => (first === 'party' ? 'state' : String(first ?? 'state')));
    return;
  }
  instruments.push(parsed.data);
  changes.push(rowChange(record.number, parsed.data.party, same, parsed.data));
}

const IN_BRACKETS =
  'stands in brackets, as depositaries write what was withdrawn: write it without them, with the day in "withdrawn"';

/** A day, also as depositaries publish it: "25 Aug 2008 a", whose letter says which instrument it is. */
function actIn(
  row: RowReader,
  column: string,
): { day: string; kind?: InstrumentKind | undefined; letter?: string } | undefined {
  const text = row.text(column) ?? '';
  if (isBracketed(text)) {
    row.refuse(column, IN_BRACKETS);
    return undefined;
  }
  if (/\p{L}/u.test(text) && 'refused' in readDay(text))
    return readAct(text, (message) => {
      row.refuse(column, message);
    });
  const day = row.day(column);
  return day === undefined ? undefined : { day };
}

/** The kind of an instrument: by its own column, the letter of its day, or, where the table has neither, as it was. */
function instrumentIn(
  row: RowReader,
  deposit: { kind?: InstrumentKind | undefined } | undefined,
  same: Instrument | undefined,
): string | undefined {
  const stated = row.text('instrument')?.toLowerCase() ?? deposit?.kind;
  return stated ?? (row.hasColumn('instrument') ? undefined : same?.instrument);
}

/** The letter of a day and a column of its own may not say different things. */
function refuseOtherInstrument(row: RowReader, deposit: { kind?: InstrumentKind | undefined } | undefined): void {
  const stated = row.text('instrument')?.toLowerCase();
  if (stated === undefined || deposit?.kind === undefined || deposit.kind === 'ratification') return;
  if (stated !== deposit.kind)
    row.refuse('instrument', `is "${stated}", and the letter of the day says ${deposit.kind}`);
}

/** What of an instrument the columns say. */
const FIELDS = {
  party: ['name'],
  signed: ['signed'],
  deposited: ['deposited'],
  withdrawn: ['withdrawn'],
  instrument: ['instrument', 'deposited'],
} as const;

/** The participants of a register as rows of the same columns. */
export function treatyCells({ registers }: Statement, id?: string): readonly (readonly string[])[] {
  const register = registers.find((one) => id === undefined || one.id === id);
  return (register?.instruments ?? []).map((one) => [
    one.state ?? one.party,
    one.party,
    one.signed ?? '',
    one.deposited ?? '',
    one.instrument ?? '',
    one.withdrawn ?? '',
  ]);
}
