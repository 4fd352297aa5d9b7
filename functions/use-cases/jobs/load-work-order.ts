import { Refused } from '../../../shared/model/problem.ts';
import type { ExtensionDecision } from '../../../shared/rate-validity/extension-decision.ts';
import { extendRates } from '../../../shared/rate-validity/extend-rates.ts';
import type { BasisEntry } from '../../../shared/rate-validity/estimate-basis.ts';
import type { RateCard } from '../../../shared/model/rate.ts';
import type { Statement } from '../../../shared/model/statement.ts';
import { loadDocument } from '../estimates/load-document.ts';
import { decisionKind, rateCardKind, statementKind } from '../../documents/kinds/kinds.ts';
import type { Kind } from '../../documents/kinds/kind.ts';
import type { UseCasePorts } from '../ports.ts';
import { StoreError } from '../../ledger/store-error.ts';
import type { Job } from '../../../shared/results/job.ts';
import type { WorkOrder } from './work.ts';
import { ENGINE_VERSION } from '../../../shared/engine/engine-version.ts';

/**
 * Loads what a job is computed from: the very revisions that it names, not what their documents say by now. The cards
 * are extended by the decisions that were in force when the job was started, also by one that has been withdrawn since.
 *
 * @throws StoreError `integrity` if a revision is not the one that was named, `not-found`, `unavailable`.
 */
export async function loadWorkOrder(ports: UseCasePorts, organization: string, job: Job): Promise<WorkOrder> {
  const load = async <Document extends object>(kind: Kind, named: BasisEntry): Promise<Document> => {
    const { document, entry } = await loadDocument<Document>(ports, organization, kind, named.id, named.revision);
    if (entry.hash === named.hash) return document;
    throw new StoreError(
      'integrity',
      `Revision ${named.revision} of ${kind.kind} "${named.id}" is not the one that job "${job.id}" was started with.`,
    );
  };
  const [statement, cards, decisions] = await Promise.all([
    load<Statement>(statementKind, job.statement),
    Promise.all(job.rateCards.map((card) => load<RateCard>(rateCardKind, card))),
    Promise.all(job.decisions.map((decision) => load<ExtensionDecision>(decisionKind, decision))),
  ]);
  return { kind: job.kind, statement, cards: extendRates(cards, decisions), request: job.request };
}

/**
 * Refuses to go on with a job that another engine began: it might compute the rest differently. Its result, once it is
 * done, stays.
 *
 * @throws Refused.
 */
export function refuseOtherEngine({ id, engine }: Job): void {
  if (engine === ENGINE_VERSION) return;
  throw new Refused([
    {
      code: 'invalid',
      path: 'engine',
      message:
        `of job "${id}" was ${engine}; this one is ${ENGINE_VERSION} and ` +
        'might compute the rest differently. Start the job anew',
    },
  ]);
}
