import type { PostStartRule, RateChangeRule, YearEndRule } from '../model/post-rules.ts';
import type { Point } from '../time/point.ts';

/** What a statement rules about days within a year. */
export type TimeRules = {
  postStartRule: PostStartRule;
  rateChangeRule?: RateChangeRule | undefined;
  yearEndRule?: YearEndRule | undefined;
};

/** A point with its path in the requirement; `isEnd` for one on which the requirement ends, or on which all of its years hang
 * besides its beginning. */
export type DatedPoint = { path: string; point: Point; isEnd?: true };
