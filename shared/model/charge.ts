import * as z from 'zod/mini';
import { lineText, sectionNumber, slug } from './text.ts';

/** Whether a requirement is for conference servicing (Table 1) or not (Table 2), or is shown in the summary alone (staff assessment). */
export const servicingSchema = z.enum(['conference', 'non-conference', 'summary-only']);
export type Servicing = z.infer<typeof servicingSchema>;

/** The line that a component is charged to: section × object of expenditure × label; at times with a fund of its own, which makes no line. */
export const chargeSchema = z.strictObject({
  section: sectionNumber,
  object: lineText,
  line: z.optional(lineText),
  servicing: servicingSchema,
  fund: z.optional(slug),
});
export type Charge = z.infer<typeof chargeSchema>;
