import * as z from 'zod/mini';
import type { Immutable } from '../model/immutable.ts';
import { sourcesSchema } from '../model/source.ts';

const text = z.string();

const listedStationSchema = z.strictObject({
  name: text,
  /** The State, by its code of three letters. */
  country: text,
  timeZone: text,
  /** ISO weekdays without work; Monday is 1. */
  weekend: z.array(z.int()),
  /** Degrees north and east, for a map. */
  latitude: z.optional(z.number()),
  longitude: z.optional(z.number()),
  hub: z.optional(z.strictObject({ id: text, serves: z.array(text) })),
});

export const dutyStationListSchema = z
  .strictObject({ source: sourcesSchema, items: z.array(listedStationSchema) })
  .register(z.globalRegistry, {
    id: 'DutyStationList',
    description:
      'The duty stations that the service knows: where they are, and which are regional hubs with the States that ' +
      'each may serve. "source" is that of the coordinates.',
  });
export type DutyStationList = Immutable<z.infer<typeof dutyStationListSchema>>;

const listedStateSchema = z.strictObject({
  /** ISO 3166-1: of three letters, of two, and the number. */
  code: text,
  alpha2: text,
  numeric: text,
  name: text,
  region: text,
  subregion: text,
  /** Of Member States alone. */
  regionalGroup: z.optional(text),
  membership: z.enum(['member', 'observer', 'other']),
  languages: z.array(text),
  groups: z.array(text),
});

const listedGroupSchema = z.strictObject({
  id: text,
  title: text,
  asOf: text,
  basis: z.enum(['list', 'judgement']),
  source: sourcesSchema,
  note: text,
});

export const stateListSchema = z
  .strictObject({
    /** The day for which the groups are told. */
    on: text,
    items: z.array(listedStateSchema),
    groups: z.array(listedGroupSchema),
  })
  .register(z.globalRegistry, {
    id: 'StateList',
    description:
      'States that may sign a convention open to all States, with the groups that each is in on a day; each group ' +
      'with its source and whether it is a list or a judgement.',
  });
export type StateList = Immutable<z.infer<typeof stateListSchema>>;

export const termSchema = z.strictObject({
  id: text,
  term: text,
  /** Other names under which somebody may look. */
  also: z.optional(z.array(text)),
  definition: text,
  /** The document of this service that says more. */
  document: text,
});
export type Term = Immutable<z.infer<typeof termSchema>>;

export const termListSchema = z.strictObject({ items: z.array(termSchema) }).register(z.globalRegistry, {
  id: 'TermList',
  description: 'Terms of the field and of this service, with what they mean, in order of the term.',
});
export type TermList = Immutable<z.infer<typeof termListSchema>>;
