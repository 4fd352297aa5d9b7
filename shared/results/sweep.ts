import type { Problem } from '../model/problem.ts';
import type { RateCard } from '../model/rate.ts';
import type { Statement } from '../model/statement.ts';
import type { Scenario } from '../scenarios/scenario.ts';
import type { SweepAxis } from '../sweeps/sweep-request.ts';

/**
 * What one timeline costs. `years` are net of staff assessment, which income takes back; `sections` has every section,
 * with it.
 */
export type SweepResult =
  | { years: readonly number[]; total: number; sections: readonly { section: string; years: readonly number[] }[] }
  | { refused: readonly Problem[] };

/**
 * A sweep made ready: plain JSON, so that batches of it may run anywhere. Points are numbered from 0, the first axis
 * slowest.
 */
export type SweepPlan = {
  statement: Statement;
  cards: readonly RateCard[];
  scenarios: readonly Scenario[];
  axes: readonly SweepAxis[];
  values: readonly (readonly string[])[];
  points: number;
  /**
   * The years of every row, both ends included: from the statement's first to where the latest point's patterns have
   * all repeated once.
   */
  years: { first: number; last: number };
};

/** The points from `from` up to, not including, `to`: the number of each one's result among those of the batch. */
export type SweepBatch = {
  from: number;
  to: number;
  results: readonly SweepResult[];
  resultOfPoint: readonly number[];
};

/** A finished sweep. Rows name one of the results, since most dates cost the same as the one before. */
export type Sweep = {
  axes: readonly SweepAxis[];
  years: { first: number; last: number };
  results: readonly SweepResult[];
  rows: readonly { at: readonly string[]; result: number }[];
  /**
   * Of a sweep of one axis: the points whose result differs from that of the point before, and the years that differ.
   */
  changePoints: readonly { at: string; years: readonly number[] }[];
};
