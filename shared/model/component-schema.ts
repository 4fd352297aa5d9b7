import * as z from 'zod/mini';
import { chargeSchema } from './charge.ts';
import { mandateLinksSchema } from './mandate.ts';
import { rateQualifiersSchema } from './rate.ts';
import { sourceSchema } from './source.ts';

const text = z.string();

// Apart from the types that follow from these schemas: what computes components needs no schema at run time.

/** What a factor stands for; a comparison splits a difference along these. */
export const factorKindSchema = z.enum(['volume', 'rate', 'timing', 'vacancy', 'share', 'price', 'currency']);

/** Where a factor's value comes from. */
export const factorOriginSchema = z.strictObject({
  documents: z.optional(z.array(sourceSchema)),
  rateCard: z.optional(
    z.strictObject({
      card: text,
      code: text,
      for: z.optional(rateQualifiersSchema),
      provenance: text,
      /** The more closely qualified rate that has ended, in whose place it is used. */
      insteadOf: z.optional(z.strictObject({ card: text, for: rateQualifiersSchema, validTo: text })),
    }),
  ),
  milestone: z.optional(text),
  /** The line whose amount it is; with a requirement or fund, that of the part of it alone. */
  line: z.optional(
    z.strictObject({
      section: text,
      object: text,
      line: z.optional(text),
      requirement: z.optional(text),
      fund: z.optional(text),
    }),
  ),
  change: z.optional(text),
  note: z.optional(text),
});

/** One named, sourced factor of a product. */
export const factorSchema = z
  .strictObject({
    name: text,
    kind: factorKindSchema,
    value: text,
    over: z.optional(text),
    unit: text,
    origin: factorOriginSchema,
    /** True for a count of things that are rounded one by one, where the component is rounded alone. */
    each: z.optional(z.literal(true)),
    /** The id of the requirement's driver that it shows. */
    driver: z.optional(text),
  })
  .register(z.globalRegistry, {
    id: 'Factor',
    description:
      'A named, sourced factor: "value" is a decimal, divided by the whole number "over" if there is one. Its ' +
      'origin is a document, a rate card, a milestone, another line or the change of a scenario.',
  });

/** One product of factors, of one requirement in one year. */
export const componentSchema = z
  .strictObject({
    id: text,
    requirement: text,
    part: text,
    title: text,
    year: z.int(),
    charge: chargeSchema,
    /** The fund that it is charged to, where the statement lists funds. */
    fund: z.optional(text),
    factors: z.array(factorSchema),
    roundedAlone: z.boolean(),
    decomposed: z.boolean(),
    mandates: mandateLinksSchema,
    because: z.array(text),
  })
  .register(z.globalRegistry, {
    id: 'Component',
    description: 'One product of named, sourced factors, of one requirement in one year.',
  });
