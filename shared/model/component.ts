import type * as z from 'zod/mini';
import type { Charge } from './charge.ts';
import type { componentSchema, factorKindSchema, factorOriginSchema, factorSchema } from './component-schema.ts';
import type { Immutable } from './immutable.ts';
import type { MandateLinks } from './mandate.ts';
import type { Occurrence, Occurrences } from '../time/occurrences.ts';

/** What a factor stands for; a comparison splits a difference along these. */
export type FactorKind = z.infer<typeof factorKindSchema>;

/**
 * Where a factor's value comes from. At least one of the fields is filled; `change` is the change of a scenario that
 * set it, or the factor of recosting that it is.
 */
export type FactorOrigin = Immutable<z.infer<typeof factorOriginSchema>>;

/** One named, sourced factor: `value` is a decimal string, divided by the whole number `over` if there is one. */
export type Factor = Immutable<z.infer<typeof factorSchema>>;

/** Whether a factor makes its product nothing: "0", "0.00". */
export function isZeroFactor({ value }: Factor): boolean {
  return /^-?0(?:\.0+)?$/.test(value);
}

/**
 * One product of factors, of one requirement in one year. `id` is the same for the same thing in every estimate, so
 * that estimates compare. `roundedAlone`: its product without the factors marked `each` is rounded before anything is
 * added. `decomposed` is false where a document gives the amount without its drivers.
 */
export type Component = Immutable<z.infer<typeof componentSchema>>;

/**
 * What is priced at the rates of one day and charged to one year: all of an occurrence, or the period of it that begins
 * on that day, with the share of the whole that falls into it as a timing factor.
 */
export type Period = { year: number; day: string; timing?: Factor };

/**
 * How a component is written before its years are known: what it is charged to, when it falls due, and its factors
 * then, at the rates of a day. Where an occurrence stretches over changes of rates or years, `periodsOf` cuts it, and
 * it may reach into `reach` years after its own; `lastDayOf` says on which day it ends, where that decides the year it
 * is charged to.
 */
export type ComponentPattern = {
  requirement: string;
  part: string;
  title: string;
  charge: Charge;
  fund?: string;
  mandates: MandateLinks;
  occurrences: Occurrences;
  factorsAt: (occurrence: Occurrence, day: string) => readonly Factor[];
  periodsOf?: (occurrence: Occurrence) => readonly Period[];
  reach?: number;
  lastDayOf?: (occurrence: Occurrence) => string | undefined;
  roundedAlone?: boolean;
  decomposed?: boolean;
};
