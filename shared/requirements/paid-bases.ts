import { type Basis, TIME_BASES, basisOfNoun, basisSchema } from '../model/basis.ts';

// What a rate must pay for so that a requirement may multiply it. A unit that is no more than that fits anywhere but as
// a share.

/** The bases of rates that are multiplied by what these pay for. */
export function paying(...bases: readonly Basis[]): readonly Basis[] {
  return ['per unit', ...bases];
}

/** Money of any basis but a length of time: what is counted in things. */
const COUNTED: readonly Basis[] = basisSchema.options.filter(
  (basis) => basis.startsWith('per ') && basis !== 'per currency' && !TIME_BASES.has(basis),
);

/**
 * The bases that fit a quantity in a unit of free words: "language days" takes a rate by the day, "months" one by the
 * month, "copies" one for whatever is counted. What is needed in a year may be paid by the year. Undefined for a unit
 * of many, such as "thousand words".
 */
export function basesOfUnit(unit: string): readonly Basis[] | undefined {
  if (MANY.test(unit)) return undefined;
  const named = unit.split(/[^A-Za-z]+/).flatMap((word) => basisOfNoun(word) ?? []);
  if (!named.some((basis) => TIME_BASES.has(basis))) return paying(...(named.length > 0 ? named : COUNTED), 'per year');
  // Subsistence is paid by the day and counted in nights.
  const isDaily = named.includes('per day') || named.includes('per night');
  return paying(...named, ...(isDaily ? DAILY : []));
}

const DAILY: readonly Basis[] = ['per day', 'per night'];

/** A number with which a unit begins: what it counts, or what a rate pays for, is more than one. */
export const MANY = /^(?:\d|an? (?:hundred|thousand|million|dozen)\b|(?:hundreds?|thousands?|millions?|dozens?)\b)/i;
