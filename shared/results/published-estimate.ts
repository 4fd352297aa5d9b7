import type { Estimate, Table } from './estimate.ts';

/** An estimate without its components, in the form in which statements are transcribed. */
export type PublishedEstimate = {
  symbol: string;
  title: string;
  date: string;
  currency: string;
  basis: string;
  rounding: Estimate['rounding'];
  engine: string;
  rateCards: Estimate['rateCards'];
  milestones: Estimate['milestones'];
  tables: readonly Table[];
  posts: Estimate['posts'];
  warnings: Estimate['warnings'];
};

/** The published form of an estimate: tables, annex, milestones and warnings. Amounts are whole numbers. */
export function publishedEstimate(estimate: Estimate): PublishedEstimate {
  const { symbol, title, date, currency, basis, rounding, engine, rateCards, milestones, tables, posts, warnings } =
    estimate;
  return { symbol, title, date, currency, basis, rounding, engine, rateCards, milestones, tables, posts, warnings };
}
