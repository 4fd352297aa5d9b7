import type { FigureReference } from '../../shared/explanations/explain-figure.ts';
import type { TotalReference } from '../../shared/explanations/explain-total.ts';
import type { NetTotal } from '../../shared/figures/net-by-year.ts';
import type { PostReference } from '../../shared/proofs/prove-posts.ts';
import type { Problem } from '../../shared/model/problem.ts';
import type { CalendarEntry } from '../../shared/results/calendar.ts';
import type { PublishedFigures } from '../../shared/results/estimate.ts';
import type { ProofNode } from '../../shared/results/proof.ts';
import type { Explanation } from '../../shared/results/explanation.ts';
import type { TotalExplanation } from '../../shared/results/total-explanation.ts';
import type { Change } from '../../shared/scenarios/change.ts';
import type { FactorTarget } from '../../shared/scenarios/change-of-factor.ts';
import type { WhatIfBase } from '../../shared/what-ifs/make-what-if.ts';

// What belongs in this folder: shared's engine in a worker, so that nothing that is tried makes the page wait.

/** Everything that an estimate is made from, in the revisions that the server made its own from. */
export type EngineInputs = WhatIfBase;

/** Which figure is to be explained. */
export type ProofQuestion =
  | { of: 'figure'; figure: FigureReference }
  | { of: 'total'; total: TotalReference }
  | { of: 'posts'; posts: PostReference };

export type EngineQuestion =
  | { ask: 'inputs'; inputs: EngineInputs }
  | { ask: 'preview'; changes: readonly Change[] }
  | { ask: 'drivers' }
  | { ask: 'proof'; changes: readonly Change[]; question: ProofQuestion };

/** A number or a rate that figures are made from as stated, and what a change of it is aimed at. */
export type OfferedDriver = {
  target: Extract<FactorTarget, { kind: 'set-rate' | 'set-quantity' }>;
  /** The requirement that it stands in; of a rate of the cards, one of those that it prices. */
  requirement: string;
  title: string;
  name: string;
  value: string;
  unit: string;
};

/** What the page shows of an estimate that the engine computed here. */
export type Preview = {
  estimate: PublishedFigures;
  /** Net of staff assessment; over the same years as `before`, which is what the tables are compared with. */
  net: NetTotal;
  before: NetTotal;
  entries: readonly CalendarEntry[];
};

/** A figure explained. */
export type Proof =
  | { of: 'figure'; explanation: Explanation }
  | { of: 'total'; explanation: TotalExplanation }
  | { of: 'posts'; root: ProofNode };

/** A figure explained here: what can be tried of it, and what it was before. */
export type EngineProof = {
  proof: Proof;
  /** What a change of each factor is aimed at, by component and position. */
  targets: readonly (readonly (FactorTarget | null)[])[];
  /** Without what is tried, or without any scenario where nothing is; undefined where there was no such figure. */
  before: Proof | undefined;
};

export type EngineResponse<Value = unknown> = { number: number } & (
  { value: Value } | { refused: readonly Problem[] } | { failed: string }
);
