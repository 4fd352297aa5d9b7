import { defined } from '../../../shared/canonical/defined.ts';
import { parse } from '../../../shared/model/parse.ts';
import type { TreatyRegister } from '../../../shared/results/treaty-register.ts';
import { checkRegister } from '../../../shared/time/check-register.ts';
import { depositsOn, registerSchema } from '../../../shared/time/register.ts';
import { readStatusTable } from '../../../shared/treaties/read-status-table.ts';
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
  const instruments = readStatusTable(table);
  const register = parse(registerSchema, { id, title, ...defined({ opened }), asOf, instruments });
  return {
    register,
    deposits: depositsOn(register, asOf),
    queries: checkRegister(register).map(({ message }) => message),
  };
}
