import * as z from 'zod/mini';

/**
 * How amounts below zero are printed. It changes how they look in tables, documents and workbooks, and no amount: CSV
 * and JSON have a minus always.
 */
export const negativesSchema = z
  .enum(['minus', 'parentheses'])
  .check(z.describe('Description: how tables print amounts below zero. It changes no amount.'));
export type Negatives = z.infer<typeof negativesSchema>;
