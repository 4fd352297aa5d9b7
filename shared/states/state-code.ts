import * as z from 'zod/mini';

/** A State by its three letters (ISO 3166-1 alpha-3), such as "VNM". */
export const stateCode = z
  .string()
  .check(z.regex(/^[A-Z]{3}$/, 'must be the three-letter code of a State (ISO 3166-1), such as "VNM"'));
