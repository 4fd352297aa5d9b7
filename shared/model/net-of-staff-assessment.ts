import type { Charge } from './charge.ts';

/** A section as an estimate lists it; `netted` where totals net of staff assessment leave it out. */
export type NettedSection = { number: string; netted?: true };

/** What a statement says of its sections. */
type Stated = {
  sections: readonly { number: string; offsetBy?: object | undefined }[];
  tables: readonly { netOf?: string | undefined }[] | readonly object[];
};

/**
 * The sections of staff assessment: what the summary is net of (`netOf`), or, where no summary names one, the sections
 * that an income section takes back (`offsetBy`).
 */
export function staffAssessmentSections({ sections, tables }: Stated): ReadonlySet<string> {
  const named = tables.flatMap((table) => ('netOf' in table && table.netOf !== undefined ? [table.netOf] : []));
  if (named.length > 0) return new Set(named);
  return new Set(sections.flatMap(({ number, offsetBy }) => (offsetBy === undefined ? [] : [number])));
}

/**
 * Whether a line counts in totals net of staff assessment. There is this one meaning, in tables, sweeps, comparisons,
 * risks and prices of paragraphs: everything but the sections of staff assessment. In a statement that names no such
 * section, those lines are left out that are shown in the summary alone, since that is what this servicing is for.
 */
export function countsNet({ section, servicing }: Charge, sections: readonly NettedSection[]): boolean {
  const netted = sections.filter((one) => one.netted === true);
  return netted.length === 0 ? servicing !== 'summary-only' : !netted.some(({ number }) => number === section);
}
