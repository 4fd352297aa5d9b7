import { createContext, use } from 'react';
import type { Statement } from '../../shared/model/statement.ts';
import type { EstimateResponse } from '../../shared/results/estimate-response.ts';
import type { PublishedEstimate } from '../../shared/results/estimate.ts';

/** What every view of a statement works on. */
export type StatementWork = {
  id: string;
  statement: Statement;
  /** The hash and the stage of the head, which a change must name. */
  etag: string | null;
  state: string | null;
  /** As stated: under no scenario. */
  stated: EstimateResponse;
  /** Under the scenarios of the address, as the server computes it. */
  current: EstimateResponse;
  /** What the tables show: the preview of what is tried, or else `current`. */
  shown: PublishedEstimate;
  /** With what the tables are compared, and how that is called; undefined where nothing is applied. */
  against: { tables: PublishedEstimate['tables']; name: string } | undefined;
  isPreview: boolean;
};

export const StatementWorkContext = createContext<StatementWork | undefined>(undefined);

/** The statement around this view. */
export function useStatementWork(): StatementWork {
  const work = use(StatementWorkContext);
  if (work === undefined) throw new Error('This view stands outside of a statement');
  return work;
}
