import { defined } from '../../canonical/defined.ts';
import { type Problem, Refused } from '../../model/problem.ts';
import { csv } from '../../print/tables/csv.ts';
import type { KnownDay, TreatyStatus } from '../programme.ts';
import { findStateInTable } from '../../states/find-state-in-table.ts';
import { STATES } from '../states.ts';
import { readDay } from '../../csv/read-cell.ts';
import { problemAt, readCsv } from '../../csv/read-csv.ts';

const COLUMNS = { required: ['state'], optional: ['name', 'signed', 'deposited'] } as const;
type Column = (typeof COLUMNS.required)[number] | (typeof COLUMNS.optional)[number];

/**
 * States with signature and deposit as CSV. A day known only as a bound is written "by 2026-05-21"; names are for the
 * reader.
 */
export function treatyStatusCsv(treatyStatus: readonly TreatyStatus[]): string {
  const day = (known: KnownDay | undefined) => (known === undefined ? '' : 'on' in known ? known.on : `by ${known.by}`);
  return csv([
    ['state', 'name', 'signed', 'deposited'],
    ...treatyStatus.map(({ state, signed, deposited }) => [
      state,
      STATES.get(state)?.name ?? '',
      day(signed),
      day(deposited),
    ]),
  ]);
}

/** "QAT", "qat" and "Qatar" are one State. */
function codeOf(given: string): string {
  const code = given.toUpperCase();
  return STATES.has(code) ? code : (findStateInTable(given) ?? code);
}

/**
 * What to ask about a table that can be read: a name that is another State's than the code, a deposit before its
 * signature.
 */
export function treatyStatusQueries(text: string): readonly string[] {
  const names = readCsv<Column>(text, COLUMNS).flatMap(({ line, fields: { state = '', name } }) => {
    const code = codeOf(state.trim());
    const named = name === undefined ? code : findStateInTable(name);
    if (named === code) return [];
    const is = `${code} is ${STATES.get(code)?.name ?? 'no State'}`;
    const found = JSON.stringify((name ?? '').slice(0, 60));
    return [
      `line ${line}, column "name": ${is}; the name beside it is ` +
        `${found}${named === undefined ? '' : ` (${named})`}. The code counts.`,
    ];
  });
  return [...names, ...daysInDoubt(readTreatyStatusCsv(text))];
}

/** Deposits that lie before their signatures, where both are known to the day. */
function daysInDoubt(treatyStatus: readonly TreatyStatus[]): readonly string[] {
  return treatyStatus.flatMap(({ state, signed, deposited }) =>
    signed !== undefined && deposited !== undefined && 'on' in signed && 'on' in deposited && deposited.on < signed.on
      ? [`${state} deposited on ${deposited.on}, before it signed on ${signed.on}. Check the days.`]
      : [],
  );
}

/**
 * Reads States with signature and deposit.
 *
 * @throws Refused with every problem by line and column.
 */
export function readTreatyStatusCsv(text: string): readonly TreatyStatus[] {
  const problems: Problem[] = [];
  const seen = new Map<string, number>();
  const treatyStatus = readCsv<Column>(text, COLUMNS).map(({ line, fields }): TreatyStatus => {
    const given = (fields.state ?? '').trim();
    const state = codeOf(given);
    if (!STATES.has(state))
      problems.push(
        problemAt(
          line,
          'state',
          `there is no State with the code ${JSON.stringify(given.slice(0, 40))} (ISO 3166-1, three letters)`,
        ),
      );
    const earlier = seen.get(state);
    if (earlier !== undefined)
      problems.push(problemAt(line, 'state', `"${state}" is a duplicate, after line ${earlier}`));
    else seen.set(state, line);
    const known = (column: 'signed' | 'deposited'): KnownDay | undefined => {
      const value = fields[column]?.trim();
      if (value === undefined || value === '') return undefined;
      const by = /^by\s+/i.exec(value);
      const day = readDay(
        value.slice(by?.[0].length ?? 0),
        'must be a day such as "2026-05-21", or "by 2026-05-21" where only that is known',
      );
      if ('refused' in day) {
        problems.push(problemAt(line, column, day.refused));
        return undefined;
      }
      return by === null ? { on: day.value } : { by: day.value };
    };
    const [signed, deposited] = [known('signed'), known('deposited')];
    return { state, ...defined({ signed, deposited }) };
  });
  if (problems.length > 0) throw new Refused(problems);
  return treatyStatus;
}
