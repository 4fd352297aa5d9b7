import type { Estimate, EstimatedFigures, PublishedEstimate, PublishedFigures } from './estimate.ts';

/** What an estimate shows: tables, annex, milestones and warnings. Amounts are whole numbers. */
export function publishedEstimate(estimate: Estimate): PublishedEstimate {
  return { ...publishedFigures(estimate), warnings: estimate.warnings };
}

/** The same without its warnings. */
export function publishedFigures(estimate: EstimatedFigures): PublishedFigures {
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
    postTables,
    posts,
    funds,
    controls,
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
    ...(postTables !== undefined && { postTables }),
    posts,
    ...(funds !== undefined && { funds }),
    ...(controls !== undefined && { controls }),
  };
}
