import { authorize } from '../../access/policy.ts';
import type { Principal } from '../../access/principal.ts';
import type { ComputePorts } from '../ports.ts';
import { type CalendarRequest, loadCalendar, type LoadedCalendar } from './load-calendar.ts';
import { Refused } from '../../../shared/model/problem.ts';
import { StoreError } from '../../ledger/store-error.ts';

/**
 * Reads a calendar of stored documents.
 *
 * @throws AccessError `forbidden`; Refused; StoreError.
 */
export async function readCalendar(
  ports: ComputePorts,
  principal: Principal,
  request: CalendarRequest,
): Promise<LoadedCalendar> {
  if (request.statement !== undefined) authorize(principal, 'statement:read');
  if (request.programmes !== undefined && request.programmes.length > 0)
    authorize(principal, 'workshop-programme:read');
  return loadCalendar(ports, principal.organization, request);
}

/**
 * Reads the calendar of one stored programme of workshops.
 *
 * @throws AccessError `forbidden`; StoreError `not-found`, `integrity`, `unavailable`.
 */
export async function readProgrammeCalendar(
  ports: ComputePorts,
  principal: Principal,
  id: string,
): Promise<LoadedCalendar> {
  authorize(principal, 'workshop-programme:read');
  try {
    return await loadCalendar(ports, principal.organization, { programmes: [id] });
  } catch (error) {
    // Beside a statement a programme that is missing is a mistake in the request; here there is nothing to read.
    if (!(error instanceof Refused)) throw error;
    throw new StoreError('not-found', `There is no workshop programme "${id}".`, { cause: error });
  }
}
