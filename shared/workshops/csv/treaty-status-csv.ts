import { defined } from '../../canonical/defined.ts';
import { type Problem, Refused } from '../../model/problem.ts';
import { csv } from '../../print/tables/csv.ts';
import { isCalendarDate } from '../../time/calendar.ts';
import type { KnownDay, TreatyStatus } from '../programme.ts';
import { STATES } from '../states.ts';
import { problemAt, readCsv } from './read-csv.ts';

const COLUMNS = { required: ['state'], optional: ['name', 'signed', 'deposited'] } as const;

/** States with signature and deposit as CSV. A day known only as a bound is written "by 2026-05-21"; names are for the reader. */
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

/** Reads States with signature and deposit. Raises `Refused` with every problem by line and column. */
export function readTreatyStatusCsv(text: string): readonly TreatyStatus[] {
  const problems: Problem[] = [];
  const seen = new Map<string, number>();
  const treatyStatus = readCsv<'state' | 'name' | 'signed' | 'deposited'>(text, COLUMNS).map(
    ({ line, fields }): TreatyStatus => {
      const state = (fields.state ?? '').trim();
      if (!STATES.has(state))
        problems.push(
          problemAt(
            line,
            'state',
            `there is no State with the code ${JSON.stringify(state.slice(0, 40))} (ISO 3166-1, three letters)`,
          ),
        );
      const earlier = seen.get(state);
      if (earlier !== undefined)
        problems.push(problemAt(line, 'state', `"${state}" is a duplicate, after line ${earlier}`));
      else seen.set(state, line);
      const known = (column: 'signed' | 'deposited'): KnownDay | undefined => {
        const value = fields[column]?.trim();
        if (value === undefined || value === '') return undefined;
        const by = value.startsWith('by ');
        const day = by ? value.slice(3) : value;
        if (!isCalendarDate(day))
          problems.push(
            problemAt(
              line,
              column,
              `must be a day such as "2026-05-21", or "by 2026-05-21" where only that is known; found ${JSON.stringify(value.slice(0, 40))}`,
            ),
          );
        return by ? { by: day } : { on: day };
      };
      const [signed, deposited] = [known('signed'), known('deposited')];
      return { state, ...defined({ signed, deposited }) };
    },
  );
  if (problems.length > 0) throw new Refused(problems);
  return treatyStatus;
}
