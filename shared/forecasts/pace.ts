/** The two numbers of the pace model. */
export type PaceParameters = {
  /**
   * Shape of the gamma distribution of the speed relative to a comparable treaty: the larger, the closer to that
   * treaty.
   */
  speedShape: number;
  /** How many deposits count as one independent event, for States deposit in clusters. */
  clusterSize: number;
};

/** Fitted on the comparable treaties that entered into force by `fitPaceParameters`; a test fits them again. */
export const FITTED_PACE: PaceParameters = { speedShape: 4, clusterSize: 1.5 };

/**
 * The rate that gives the gamma distribution of the relative speed a median of (nearly) one: as likely faster as
 * slower.
 */
export function speedRate(parameters: PaceParameters): number {
  return parameters.speedShape - 1 / 3;
}

/**
 * What a register says: `count` deposits and, where known, `signatures` of States by the end of day `day` after
 * opening; the n-th deposit is asked for, n above `count`.
 */
export type PaceState = { day: number; count: number; n: number; signatures?: number | undefined };

/**
 * The chance that the n-th deposit has happened by the end of a day after opening. Never falls; zero up to the state's
 * day.
 */
export type DepositChance = (day: number) => number;
