import type * as z from 'zod/mini';
import { Refused } from '../../../shared/model/problem.ts';
import { type Names, type Place, otherValues, placesOf, withValue } from './list-fields.ts';

/** So many places of a field are tried before it is said to decide nothing. */
const PLACES_MAX = 60;
/** A description is tried where it is met first. */
const DESCRIBED_PLACES_MAX = 2;

/** A document, what comes of it, and what comes of another in its place, which is refused where it does not fit. */
export type Subject = {
  document: unknown;
  schema: z.core.$ZodType;
  before: string;
  /** @throws Refused for what is no such document. */
  outcome: (document: unknown) => string;
};

/** The fields that decide something somewhere: another value of theirs gives another outcome. */
export function decidingFields(
  subjects: Iterable<Subject>,
  names: Names,
  isDescribed: (field: string) => boolean,
  isShownElsewhere: (field: string) => boolean,
): ReadonlySet<string> {
  const met = new Map<string, number>();
  const deciding = new Set<string>();
  for (const subject of subjects) {
    for (const place of placesOf(subject.document, subject.schema, names)) {
      const times = met.get(place.field) ?? 0;
      const most = isDescribed(place.field) ? DESCRIBED_PLACES_MAX : PLACES_MAX;
      if (deciding.has(place.field) || isShownElsewhere(place.field) || times >= most) continue;
      met.set(place.field, times + 1);
      if (decides(place, subject)) deciding.add(place.field);
    }
  }
  return deciding;
}

/** Whether another value of a field at a place gives another outcome; what the schema refuses is no value. */
function decides(place: Place, { document, before, outcome }: Subject): boolean {
  return otherValues(place).some((value) => {
    try {
      return outcome(withValue(document, place.keys, value)) !== before;
    } catch (error) {
      if (error instanceof Refused) return false;
      throw error;
    }
  });
}
