import { defined } from '../../../shared/canonical/defined.ts';
import { UsageError } from '../terminal/failure.ts';
import { STATES } from '../../../shared/model/workflow.ts';

/** The option by which a list is searched. */
export const searchOption = {
  search: {
    type: 'string',
    value: 'texts',
    about:
      'those alone in which every one of these texts stands, in their id or what the list shows, whatever its case',
  },
} as const;

/** The option by which statements are listed by where they are in their workflow. */
export const stateOption = {
  state: { type: 'string', value: STATES.join('|'), about: 'those alone that are there in their workflow' },
} as const;

export type SearchChoice = { readonly search?: string | undefined; readonly state?: string | undefined };

/** The query by which a service searches a list; empty where it is not searched. */
export function searchQuery({ search, state }: SearchChoice): string {
  const query = new URLSearchParams(defined({ q: search, state }));
  return query.size === 0 ? '' : `?${query.toString()}`;
}

/** @throws UsageError where a list is searched and one document was named. */
export function refuseSearch({ search, state }: SearchChoice, what: string): void {
  if (search !== undefined || state !== undefined) throw new UsageError(`--search goes with the list of ${what}.`);
}
