import { decisionKind } from './decision.ts';
import { estimateKind } from './estimate.ts';
import { jobKind } from './job.ts';
import type { Kind } from './kind.ts';
import { rateCardKind } from './rate-card.ts';
import { scenarioKind } from './scenario.ts';
import { statementKind } from './statement.ts';

/** What an estimate is made from, and what is made with it. */
export const BUDGET_KINDS: readonly Kind[] = [
  statementKind,
  rateCardKind,
  scenarioKind,
  estimateKind,
  decisionKind,
  jobKind,
];
