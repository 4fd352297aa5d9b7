import * as z from 'zod/mini';
import { sourceSchema } from '../model/source.ts';

const amounts = z.array(z.int());
const text = z.string();

export const tableSchema = z
  .strictObject({
    number: z.int(),
    title: text,
    columns: z.array(text),
    rows: z.array(z.strictObject({ section: text, object: z.optional(text), line: z.optional(text), values: amounts })),
    subtotals: z.optional(z.array(z.strictObject({ section: text, values: amounts }))),
    total: amounts,
    totalNetOfStaffAssessment: z.optional(amounts),
    income: z.optional(z.array(z.strictObject({ section: text, title: text, offsets: text, values: amounts }))),
    columnYears: z.array(z.strictObject({ label: text, year: z.int(), every: z.optional(z.int()) })),
  })
  .register(z.globalRegistry, {
    id: 'Table',
    description: 'A table as published: whole amounts, rows by section, object and line, total.',
  });

export const warningSchema = z
  .strictObject({
    severity: z.enum(['note', 'query']),
    code: text,
    message: text,
    requirement: z.optional(text),
    source: z.optional(z.array(sourceSchema)),
  })
  .register(z.globalRegistry, {
    id: 'Warning',
    description: 'A note tells something the reader must know; a query asks what a careful checker would ask.',
  });

/** An estimate in the form in which statements are transcribed: tables, annex, milestones and warnings. */
export const publishedEstimateSchema = z
  .strictObject({
    symbol: text,
    title: text,
    date: text,
    currency: text,
    basis: text,
    rounding: z.strictObject({ to: text, mode: text }),
    engine: text,
    rateCards: z.array(z.strictObject({ id: text, provenance: text })),
    milestones: z.array(
      z.strictObject({
        id: text,
        title: text,
        day: text,
        year: z.int(),
        precision: z.enum(['day', 'year']),
        by: z.enum(['rule', 'assumption']),
        because: z.array(text),
      }),
    ),
    tables: z.array(tableSchema),
    posts: z.array(
      z.strictObject({
        requirement: text,
        count: z.int(),
        grade: text,
        dutyStation: text,
        title: text,
        subprogramme: z.optional(text),
        type: z.enum(['established', 'temporary']),
        effective: text,
        effectivePrecision: z.enum(['day', 'year']),
        functions: z.array(text),
      }),
    ),
    warnings: z.array(warningSchema),
  })
  .register(z.globalRegistry, {
    id: 'PublishedEstimate',
    description: 'Tables, annex of posts, milestones and warnings of an estimate.',
  });
