import type { Charge } from '../model/charge.ts';
import type { Warning } from '../model/warning.ts';
import type { Component } from '../model/component.ts';

/** The version of the engine's arithmetic. A saved estimate names it; it changes when a figure could. */
export const ENGINE_VERSION = '2';

/** One line: its rounded amount and components for every year in which it has any. Amounts are whole currency units. */
export type EstimatedLine = Charge & { amounts: readonly YearAmount[] };

export type YearAmount = { year: number; amount: number; components: readonly Component[] };

/** A row of a table. Rows of the summary have no object. */
export type TableRow = { section: string; object?: string; line?: string; values: readonly number[] };

/** A generated column: the year it shows and, for "2030 and biennially thereafter", how often it repeats. */
export type TableColumn = { label: string; year: number; every?: number };

/** A table as published: columns by their words, rows of whole amounts, subtotals by section, total. */
export type Table = {
  number: number;
  title: string;
  columns: readonly string[];
  rows: readonly TableRow[];
  subtotals?: readonly { section: string; values: readonly number[] }[];
  total: readonly number[];
  totalNetOfStaffAssessment?: readonly number[];
  income?: readonly { section: string; title: string; offsets: string; values: readonly number[] }[];
  columnYears: readonly TableColumn[];
};

/** A row of the annex of posts. */
export type AnnexPost = {
  requirement: string;
  count: number;
  grade: string;
  dutyStation: string;
  title: string;
  subprogramme?: string;
  type: 'established' | 'temporary';
  effective: string;
  effectivePrecision: 'day' | 'year';
  functions: readonly string[];
};

export type EstimateMilestone = {
  id: string;
  title: string;
  day: string;
  year: number;
  precision: 'day' | 'year';
  by: 'rule' | 'assumption';
  because: readonly string[];
};

/** A requirement by its name, in order of ids: where it is held, and in which other one its cost is known in sum. */
export type EstimatedRequirement = { id: string; title: string; venue?: string; knownInSumIn?: string };

/** An estimate: everything that is shown, each figure with the components that it is made of. */
export type Estimate = {
  engine: string;
  symbol: string;
  title: string;
  date: string;
  currency: string;
  basis: string;
  rounding: { to: string; mode: string };
  years: { first: number; last: number };
  /** The years evaluated, both included; the last `period` of them repeat for ever. */
  horizon: { first: number; last: number; period: number };
  rateCards: readonly { id: string; provenance: string }[];
  /** `netted` marks the sections that totals net of staff assessment leave out. */
  sections: readonly { number: string; title: string; netted?: true }[];
  requirements: readonly EstimatedRequirement[];
  milestones: readonly EstimateMilestone[];
  lines: readonly EstimatedLine[];
  tables: readonly Table[];
  posts: readonly AnnexPost[];
  warnings: readonly Warning[];
};
