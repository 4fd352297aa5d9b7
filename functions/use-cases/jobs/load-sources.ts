import { StoreError } from '../../ledger/store-error.ts';
import type { ExtensionDecision } from '../../../shared/rate-validity/extension-decision.ts';
import { extendRates } from '../../../shared/rate-validity/extend-rates.ts';
import type { BasisEntry } from '../../../shared/rate-validity/estimate-basis.ts';
import type { InputsBasis } from '../../../shared/results/inputs-basis.ts';
import type { Job } from '../../../shared/results/job.ts';
import type { RateCard } from '../../../shared/model/rate.ts';
import type { Statement } from '../../../shared/model/statement.ts';
import { loadDocument } from '../estimates/load-document.ts';
import { decisionKind, rateCardKind, statementKind } from '../../documents/kinds/kinds.ts';
import type { Kind } from '../../documents/kinds/kind.ts';
import type { ComputePorts } from '../ports.ts';
import type { JobSources } from './job-kind.ts';

/** What a job of a statement is computed from; the cards as decisions extend them. */
export type StatementSources = { statement: Statement; cards: readonly RateCard[] };

/** The fields by which a job names what it is computed from, of inputs that were loaded. */
export function sourcesOf({ statement, rateCards, scenarios, decisions }: InputsBasis): JobSources {
  return { statement, rateCards: [...rateCards], scenarios: [...scenarios], decisions: [...decisions] };
}

/** The same, as the result of a job names it. @throws StoreError `integrity` if the job is of no statement. */
export function basisOfJob(job: Job): InputsBasis {
  const { rateCards, scenarios, decisions } = job;
  return { statement: statementOf(job), rateCards, scenarios, decisions };
}

/**
 * Loads the statement and the rates of a job. The cards are extended by the decisions that were in force when the job
 * was started, also by one that has been withdrawn since.
 *
 * @throws StoreError `integrity` if a revision is not the one that was named, `not-found`, `unavailable`.
 */
export async function loadStatementSources(
  ports: ComputePorts,
  organization: string,
  job: Job,
): Promise<StatementSources> {
  const [statement, cards] = await Promise.all([
    loadSource<Statement>(ports, organization, statementKind, job, statementOf(job)),
    loadCardSources(ports, organization, job),
  ]);
  return { statement, cards };
}

/** Loads the rate cards of a job, extended by its decisions. @throws as `loadStatementSources`. */
export async function loadCardSources(ports: ComputePorts, organization: string, job: Job): Promise<RateCard[]> {
  const [cards, decisions] = await Promise.all([
    Promise.all(job.rateCards.map((card) => loadSource<RateCard>(ports, organization, rateCardKind, job, card))),
    loadDecisions(ports, organization, job),
  ]);
  return [...extendRates(cards, decisions)];
}

/** Loads the decisions of a job. @throws as `loadStatementSources`. */
export function loadDecisions(ports: ComputePorts, organization: string, job: Job): Promise<ExtensionDecision[]> {
  return Promise.all(
    job.decisions.map((entry) => loadSource<ExtensionDecision>(ports, organization, decisionKind, job, entry)),
  );
}

/** Loads one revision that a job names. @throws as `loadStatementSources`. */
export async function loadSource<Document extends object>(
  ports: ComputePorts,
  organization: string,
  kind: Kind,
  { id }: Job,
  named: BasisEntry,
): Promise<Document> {
  const { document, entry } = await loadDocument<Document>(ports, organization, kind, named.id, named.revision);
  if (entry.hash === named.hash) return document;
  throw new StoreError(
    'integrity',
    `Revision ${named.revision} of ${kind.kind} "${named.id}" is not the one that job "${id}" was started with.`,
  );
}

function statementOf({ id, statement }: Job): BasisEntry {
  if (statement !== undefined) return statement;
  throw new StoreError('integrity', `Job "${id}" names no statement, which one of its kind has.`);
}
