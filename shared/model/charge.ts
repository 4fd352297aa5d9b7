import * as z from 'zod/mini';
import { lineText, sectionNumber, slug } from './text.ts';

/**
 * Whether a requirement is for conference servicing (Table 1) or not (Table 2), or is shown in the summary alone (staff
 * assessment).
 */
export const servicingSchema = z.enum(['conference', 'non-conference', 'summary-only']);
export type Servicing = z.infer<typeof servicingSchema>;

/**
 * The line that a component is charged to: section × object of expenditure × label; where the statement has them, also
 * the group (component, programme, subprogramme) and the category of change against a base; at times with a fund of its
 * own, which makes no line.
 */
export const chargeSchema = z.strictObject({
  section: sectionNumber,
  object: lineText,
  line: z.optional(lineText),
  servicing: servicingSchema,
  fund: z.optional(slug),
  group: z.optional(slug),
  category: z.optional(slug),
});
export type Charge = z.infer<typeof chargeSchema>;

/**
 * What tells a line from another of the same section, object and label: its group and category; nothing where it has
 * neither.
 */
export function chargeDivision({ group, category }: Pick<Charge, 'group' | 'category'>): readonly (string | null)[] {
  return group === undefined && category === undefined ? [] : [group ?? null, category ?? null];
}

/** A charge with the group and category of its requirement, or the group of its section, where it names none itself. */
export function divideCharge(
  charge: Charge,
  requirement: { group?: string | undefined; category?: string | undefined },
  sections: readonly { number: string; group?: string | undefined }[],
): Charge {
  const group = charge.group ?? requirement.group ?? sections.find(({ number }) => number === charge.section)?.group;
  const category = charge.category ?? requirement.category;
  if (group === charge.group && category === charge.category) return charge;
  return { ...charge, ...(group !== undefined && { group }), ...(category !== undefined && { category }) };
}
