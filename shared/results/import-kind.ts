import * as z from 'zod/mini';

/** The tables that can be taken in: of a statement, and, of a rate card, its rates. */
export const importKindSchema = z.enum([
  'posts',
  'requirements',
  'documents',
  'sessions',
  'travel',
  'consultants',
  'published',
  'figures',
  'treaty-status',
  'rates',
]);
export type ImportKind = z.infer<typeof importKindSchema>;
