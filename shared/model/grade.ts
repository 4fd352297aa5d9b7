import { isSameName } from '../canonical/names.ts';
import * as z from 'zod/mini';

/** Categories of staff, as vacancy factors distinguish them. */
export const staffCategorySchema = z.enum(['professional', 'general-service']);
export type StaffCategory = z.infer<typeof staffCategorySchema>;

/** A grade or band: the United Nations' own are known; any other needs its category stated. */
export const gradeText = z
  .string()
  .check(z.regex(/^[A-Za-z0-9][A-Za-z0-9 ()/-]{0,19}$/, 'must be a grade or band, such as "P-4" or "GS(OL)"'));

const PROFESSIONAL_AND_HIGHER = ['USG', 'ASG', 'D-2', 'D-1', 'P-5', 'P-4', 'P-3', 'P-2/1', 'P-2', 'P-1'];
const GENERAL_SERVICE_AND_RELATED = ['GS(PL)', 'GS(OL)', 'LL', 'NPO', 'FS', 'SS'];

/** The grades in the order in which an annex lists them. */
const GRADE_ORDER: readonly string[] = [...PROFESSIONAL_AND_HIGHER, ...GENERAL_SERVICE_AND_RELATED];

/** The category of a known grade, or undefined for a grade of another organization. */
export function categoryOfGrade(grade: string): StaffCategory | undefined {
  const isIn = (grades: readonly string[]) => grades.some((known) => isSameName(known, grade));
  if (isIn(PROFESSIONAL_AND_HIGHER)) return 'professional';
  if (isIn(GENERAL_SERVICE_AND_RELATED)) return 'general-service';
  return undefined;
}

/** The place of a grade in the order of an annex; after all others for a grade of another organization. */
export function rankOfGrade(grade: string): number {
  const rank = GRADE_ORDER.findIndex((known) => isSameName(known, grade));
  return rank < 0 ? GRADE_ORDER.length : rank;
}
