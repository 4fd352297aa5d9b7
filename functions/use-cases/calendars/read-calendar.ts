import { authorize } from '../../access/authorize.ts';
import type { Principal } from '../../access/principal.ts';
import type { ComputePorts } from '../ports.ts';
import { type CalendarRequest, type LoadedCalendar, loadCalendar } from './load-calendar.ts';

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
