import { nameKey } from '../canonical/names.ts';
import * as z from 'zod/mini';

/** Categories of staff, as vacancy factors distinguish them. */
export const staffCategorySchema = z.enum(['professional', 'general-service']);
export type StaffCategory = z.infer<typeof staffCategorySchema>;

/** What is said of a text that is no grade; also the key by which a hint is found for what was written instead. */
export const GRADE_EXPECTED = 'must be a grade or band, such as "P-4" or "GS (OL)"';

/** A grade or band: the United Nations' own are known; any other needs its category stated. */
export const gradeText = z.string().check(
  z.regex(/^[A-Za-z0-9][A-Za-z0-9 ()/-]{0,39}$/, {
    error: GRADE_EXPECTED,
    abort: true,
  }),
);

/** A grade with plain hyphens: word processors write one at which no line breaks, or a dash. */
export function plainGrade(grade: string): string {
  return grade.normalize('NFKC').replace(/[\u2010-\u2015\u2212]/g, '-');
}

const PROFESSIONAL_AND_HIGHER = [
  ['DSG'],
  ['USG'],
  ['ASG'],
  ['D-2'],
  ['D-1'],
  ['P-5'],
  ['P-4'],
  ['P-3'],
  ['P-2/1', 'P-1/2'],
  ['P-2'],
  ['P-1'],
];
const GENERAL_SERVICE_AND_RELATED = [
  ['GS (PL)', 'GS (Principal level)', 'General Service (Principal level)', 'Principal level'],
  ...['G-7', 'G-6', 'G-5', 'G-4', 'G-3', 'G-2', 'G-1'].map((grade) => [grade, grade.replace('G-', 'GS-')]),
  ['GS (OL)', 'GS (Other level)', 'General Service (Other level)', 'Other level'],
  ['GS', 'General Service'],
  ['LL', 'Local level'],
  ['NPO', 'National Professional Officer', 'NO'],
  ...['NO-E', 'NO-D', 'NO-C', 'NO-B', 'NO-A'].map((grade) => [grade, grade.replace('NO-', 'NPO-')]),
  ['NGS', 'National General Service'],
  ...['FS-7', 'FS-6', 'FS-5', 'FS-4', 'FS-3', 'FS-2', 'FS-1'].map((grade) => [grade]),
  ['FS', 'Field Service'],
  ['SS', 'Security Service'],
  ['TC', 'Trades and Crafts'],
];

/**
 * The text by which grades are the same grade, however a document writes it: "GS (OL)", "GS(OL)" and "General Service
 * (Other level)".
 */
export function gradeKey(grade: string): string {
  const plain = plainKey(grade);
  return PLACES.get(plain)?.key ?? plain;
}

function plainKey(grade: string): string {
  return nameKey(grade).replace(/ (?=\()|(?<=\() | (?=\))/g, '');
}

/** Each grade with its place in the order in which an annex lists them, and its category. */
const PLACES: ReadonlyMap<string, { key: string; rank: number; category: StaffCategory }> = new Map(
  [...PROFESSIONAL_AND_HIGHER, ...GENERAL_SERVICE_AND_RELATED].flatMap((spellings, rank) =>
    spellings.map((spelling) => [
      plainKey(spelling),
      {
        key: plainKey(spellings[0] ?? spelling),
        rank,
        category: rank < PROFESSIONAL_AND_HIGHER.length ? ('professional' as const) : ('general-service' as const),
      },
    ]),
  ),
);

/** The category of a known grade, or undefined for a grade of another organization. */
export function categoryOfGrade(grade: string): StaffCategory | undefined {
  return PLACES.get(plainKey(grade))?.category;
}

/** The place of a grade in the order of an annex; after all others for a grade of another organization. */
export function rankOfGrade(grade: string): number {
  return PLACES.get(plainKey(grade))?.rank ?? PLACES.size;
}

/** Every spelling of every known grade as documents write them, with and without a blank before a parenthesis. */
export function listGradeSpellings(): readonly string[] {
  return [...PROFESSIONAL_AND_HIGHER, ...GENERAL_SERVICE_AND_RELATED]
    .flat()
    .flatMap((spelling) => (spelling.startsWith('GS (') ? [spelling, spelling.replace(' (', '(')] : [spelling]));
}
