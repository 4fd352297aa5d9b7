import { createContext, type RefObject, use } from 'react';
import type { Statement } from '../../shared/model/statement.ts';
import type { EstimateResponse } from '../../shared/results/estimate-response.ts';
import type { PublishedFigures } from '../../shared/results/estimate.ts';
import type { Preview } from '../engine/engine-messages.ts';
import type { EngineState } from '../engine/use-engine.ts';
import type { TriedChange } from '../scenarios/put-change.ts';
import type { Trial } from '../scenarios/use-trial.ts';

/** A statement as it is stored, whether or not it can be estimated. */
export type StatementHead = {
  id: string;
  statement: Statement;
  /** The hash and the stage of the head, which a change must name. */
  etag: string | null;
  state: string | null;
};

/** What every view of a statement's figures works on. */
export type StatementWork = StatementHead & {
  /** Ids of the scenarios that are applied, in their order. */
  scenarios: readonly string[];
  /** As stated: under no scenario. */
  stated: EstimateResponse;
  /** Under the scenarios of the address, as the server computes it. */
  current: EstimateResponse;
  /** What the tables show: the preview of what is tried, or else `current`. */
  shown: PublishedFigures;
  /** With what the tables are compared, and how that is called; undefined where nothing is applied. */
  against: (Pick<PublishedFigures, 'tables' | 'postTables'> & { name: string }) | undefined;
  engine: EngineState;
  trial: Trial;
  /** Shows a change while a hand holds it; `undefined` takes it back. */
  hold: (change: TriedChange | undefined) => void;
  /** What the engine says of what is shown, for the clock and for totals; undefined until it is ready. */
  computed: Preview | undefined;
  isPreview: boolean;
  isBusy: boolean;
  /** Why what is tried has no tables. */
  refusal: unknown;
  /** Where the focus goes when the proof opens. */
  focusProof: RefObject<'heading' | 'factor' | undefined>;
};

export const StatementWorkContext = createContext<StatementWork | undefined>(undefined);

export const StatementHeadContext = createContext<StatementHead | undefined>(undefined);

/** The statement around this view, of whose figures it asks nothing: it is there for one that cannot be estimated too. */
export function useStatementHead(): StatementHead {
  const head = use(StatementHeadContext);
  if (head === undefined) throw new Error('This view stands outside of a statement');
  return head;
}

/** The statement around this view, with its figures. */
export function useStatementWork(): StatementWork {
  const work = use(StatementWorkContext);
  if (work === undefined) throw new Error('This view stands outside of a statement');
  return work;
}
