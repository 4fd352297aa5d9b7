/** The requirements of one year over all draws, in whole currency units; expectations are decimals with cents. */
export type YearRisk = {
  year: number;
  /** What the statement as it stands asks for. */
  requested: number;
  /** The least amounts that suffice in at least 10, 50 and 90 of a hundred draws. */
  p10: number;
  p50: number;
  p90: number;
  /** The share of draws in which the request suffices. */
  chanceSufficient: number;
  expectedOverRequest: string;
  expectedUnderRequest: string;
  expected: string;
  /** What the year costs in the draws in which the treaty is not in force within the horizon. */
  ifNotInForce: number;
};

/** What the spread of a forecast means in money. */
export type MoneyRisk = {
  currency: string;
  milestone: string;
  draws: number;
  /** Draws beyond the forecast's horizon: counted in every band as not in force within the years shown, and shown apart. */
  beyondHorizon: { draws: number; share: number };
  /** How many different outcomes the draws have. */
  outcomes: number;
  years: readonly YearRisk[];
};
