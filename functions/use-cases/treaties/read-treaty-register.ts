import { defined } from '../../../shared/canonical/defined.ts';
import { parse } from '../../../shared/model/parse.ts';
import { Refused } from '../../../shared/model/problem.ts';
import type { TreatyRegister } from '../../../shared/results/treaty-register.ts';
import { checkRegister } from '../../../shared/time/check-register.ts';
import { calendarDateText } from '../../../shared/time/point.ts';
import { depositsOn, type Register, registerSchema } from '../../../shared/time/register.ts';
import { readStatusTable, type StatusTableRead } from '../../../shared/treaties/read-status-table.ts';
import { authorize } from '../../access/policy.ts';
import type { Principal } from '../../access/principal.ts';

/** A table of participants as its depositary publishes it, with the day of the table and what it does not say itself. */
export type StatusTable = {
  table: string;
  title: string;
  asOf: string;
  id?: string | undefined;
  opened?: string | undefined;
};

/**
 * Reads the register of a treaty from the table of its depositary. Nothing is stored.
 *
 * @throws AccessError `forbidden`; Refused with every problem by its line.
 */
export function readTreatyRegister(
  principal: Principal,
  { table, title, asOf, id = 'instruments', opened }: StatusTable,
): TreatyRegister {
  authorize(principal, 'estimate:compute');
  const read = readStatusTable(table);
  const register = parseByLine({ id, title, ...defined({ opened }), asOf, instruments: [...read.instruments] }, read);
  return {
    register,
    deposits: depositsOn(register, asOf),
    queries: [...read.queries, ...checkRegister(register).map(({ message }) => message)],
  };
}

/** What the register refuses of an instrument is said of the line that it was read from. */
function parseByLine(register: Register, { lines }: StatusTableRead): Register {
  try {
    return parse(registerSchema, register);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const problems = error.problems.map((problem) => {
      const [, position, field] = /^instruments\[(\d+)\]\.(\w+)$/.exec(problem.path) ?? [];
      if (position === undefined) return problem;
      const party = register.instruments[Number(position)]?.party ?? '';
      return { ...problem, path: `line ${lines[Number(position)] ?? 0} (${party}), ${field ?? ''}` };
    });
    // Against a day that is none, every other is too late.
    const isDay = calendarDateText.safeParse(register.asOf).success;
    throw new Refused(isDay ? problems : problems.filter(({ path }) => !path.startsWith('line ')));
  }
}
