import type { Estimate, PublishedEstimate } from './estimate.ts';

/** What an estimate shows: tables, annex, milestones and warnings. Amounts are whole numbers. */
export function publishedEstimate(estimate: Estimate): PublishedEstimate {
  const {
    symbol,
    title,
    date,
    currency,
    basis,
    rounding,
    engine,
    rateCards,
    milestones,
    tables,
    posts,
    funds,
    controls,
    warnings,
  } = estimate;
  return {
    symbol,
    title,
    date,
    currency,
    basis,
    rounding,
    engine,
    rateCards,
    milestones,
    tables,
    posts,
    ...(funds !== undefined && { funds }),
    ...(controls !== undefined && { controls }),
    warnings,
  };
}
