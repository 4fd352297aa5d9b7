import type { RateCard, RateQualifiers } from '../model/rate.ts';
import type { Source } from '../model/source.ts';
import type { Statement } from '../model/statement.ts';
import type { Estimate } from '../results/estimate.ts';
import type { ProofNode, ValueChange } from '../results/proof.ts';

// What belongs in this folder: figures opened down to their sources, as a tree of sentences. No figure is computed
// here; what the engine computed is followed back.

/** A rate by what makes it one on its card. */
export type RateName = { card: string; code: string; for?: RateQualifiers | undefined; validFrom: string };

/** A driver of a requirement by its id. */
export type DriverName = { requirement: string; driver: string };

/** What a statement says a driver is, and by which documents. */
export type StatedValue = { value: string; source: readonly Source[] };

/**
 * What a proof looks into: an estimate, the statement and cards that it is of as its scenarios leave them, the cards as
 * they are stored, their revisions, and what earlier revisions said.
 */
export type ProofContext = {
  readonly estimate: Estimate;
  readonly statement: Statement;
  readonly cards: readonly RateCard[];
  readonly storedCards: readonly RateCard[];
  readonly cardRevisions: ReadonlyMap<string, number>;
  readonly changesOf: (rate: RateName) => readonly ValueChange[];
  /** Quantities, rates and factors that the statement states itself, as it is stored, and their revisions. */
  readonly stated?: {
    of: (driver: DriverName) => StatedValue | undefined;
    changesOf: (driver: DriverName) => readonly ValueChange[];
  };
  /** The factors of recosting, also where a scenario took everything to the stage after it. */
  readonly recosting?: Statement['recosting'];
  /**
   * How many more figures, sums and components are opened; a proof of a whole table stays a tree that somebody can
   * read.
   */
  readonly room: { figures: number; sums: number; components: number };
};

/** A step before it has its place in the tree. */
export type ProofStep = Omit<ProofNode, 'id' | 'children'> & { readonly children: readonly ProofStep[] };

/** A step with what most steps are: complete, open, without sources. */
export function step(said: Pick<ProofStep, 'kind' | 'label' | 'sentence'> & Partial<ProofStep>): ProofStep {
  const { children = [], complete = true } = said;
  return {
    opened: true,
    sources: [],
    ...said,
    children,
    complete: complete && children.every((child) => child.complete),
  };
}

/** The steps with their places: "1", "1.2", "1.2.1". */
export function placeSteps({ children, ...own }: ProofStep, id = '1'): ProofNode {
  return { id, ...own, children: children.map((child, position) => placeSteps(child, `${id}.${position + 1}`)) };
}
