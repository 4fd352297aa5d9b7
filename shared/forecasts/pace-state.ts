/**
 * What a register says: `count` deposits and, where known, `signatures` of States by the end of day `day` after opening; the n-th deposit
 * is asked for, n above `count`.
 */
export type PaceState = { day: number; count: number; n: number; signatures?: number | undefined };

/** The chance that the n-th deposit has happened by the end of a day after opening. Never falls; zero up to the state's day. */
export type DepositChance = (day: number) => number;
