import * as z from 'zod/mini';
import type { Immutable } from '../model/immutable.ts';
import { annexPostSchema } from './estimate.ts';

/** By what a table of posts is divided. */
export const postDivisionSchema = z.enum(['category', 'grade', 'section', 'fund', 'type', 'duty-station']);
export type PostDivision = z.infer<typeof postDivisionSchema>;

const numbers = { before: z.number(), change: z.number(), after: z.number() };
const yearSchema = z.strictObject({
  year: z.int(),
  rows: z.array(z.strictObject({ key: z.string(), ...numbers })),
  total: z.strictObject(numbers),
});

/** Numbers of posts by year: those before it, what changes in it, those after it; and the annex. */
export const postTableSchema = z
  .strictObject({
    symbol: z.string(),
    by: postDivisionSchema,
    years: z.array(yearSchema),
    annex: z.array(annexPostSchema),
  })
  .register(z.globalRegistry, {
    id: 'PostTable',
    description:
      'Numbers of posts in each year of a statement: before, change and after, which are the numbers before the ' +
      'next year; and the annex of posts.',
  });
export type PostTable = Immutable<z.infer<typeof postTableSchema>>;
