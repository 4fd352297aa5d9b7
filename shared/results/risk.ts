/** What an amount may turn out to be over all draws, in whole currency units; expectations are decimals with cents. */
export type AmountRisk = {
  /** What the statement, as it is, asks for. */
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
  /** What it costs in the draws in which the treaty is not in force within the horizon. */
  ifNotInForce: number;
};

/** The requirements of one year. A year that ended before the day of the forecast is certain: it is what was requested. */
export type YearRisk = AmountRisk & { year: number; ended: boolean };

/** The requirements of one budget section, by year and over all years shown. */
export type SectionRisk = { section: string; title: string; years: readonly YearRisk[]; total: AmountRisk };

/** What the spread of a forecast means in money. */
export type MoneyRisk = {
  currency: string;
  /** Of which treaty the forecast is, where it is named, and its day. */
  treaty: string | undefined;
  asOf: string;
  milestone: string;
  draws: number;
  /** Draws beyond the forecast's horizon: counted in every band as not in force within the years shown, and shown apart. */
  beyondHorizon: { draws: number; share: number };
  /** How many different outcomes the draws have. */
  outcomes: number;
  years: readonly YearRisk[];
  /** The sum of the years shown: it varies less than they do, since much only moves from one year to another. */
  total: AmountRisk;
  sections: readonly SectionRisk[];
};
