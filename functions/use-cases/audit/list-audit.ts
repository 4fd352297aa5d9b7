import { defined } from '../../../shared/canonical/defined.ts';
import { authorize } from '../../access/policy.ts';
import type { Principal } from '../../access/principal.ts';
import type { AuditEntry } from '../../ledger/items/revision.ts';
import type { DocumentKind } from '../../ledger/items/primitives.ts';
import type { Page, PageRequest } from '../../ledger/reading/list.ts';
import type { UseCasePorts } from '../ports.ts';

export type AuditQuestion = PageRequest & {
  document?: { kind: DocumentKind; id: string } | undefined;
  actor?: string | undefined;
  action?: string | undefined;
  /** Half-open interval of moments. */
  from?: string | undefined;
  to?: string | undefined;
  order?: 'newest' | 'oldest' | undefined;
};

/** Questions to the ledger for one page: a rare combination gives a short page with a cursor, not a long wait. */
const questionsMax = 25;

/**
 * The audit trail of the actor's organization. The ledger selects by one of document, actor and action; what is asked
 * besides is picked out of what it gives. A page may be short, also empty, although more follows: the cursor tells.
 *
 * @throws AccessError `forbidden`; StoreError.
 */
export async function listAudit(
  ports: UseCasePorts,
  principal: Principal,
  question: AuditQuestion,
): Promise<Page<AuditEntry>> {
  authorize(principal, 'audit:read');
  const { document, actor, action, from, to, order, limit } = question;
  const by =
    document !== undefined
      ? { document }
      : actor !== undefined
        ? { actor }
        : action === undefined
          ? undefined
          : { action };
  const asked = (entry: AuditEntry) =>
    (actor === undefined || entry.author === actor) && (action === undefined || entry.action === action);
  const items: AuditEntry[] = [];
  let cursor = question.cursor;
  let questions = 0;
  do {
    const page = await ports.ledger.audit({
      organization: principal.organization,
      limit: limit - items.length,
      ...defined({ by, from, to, order, cursor }),
    });
    items.push(...page.items.filter(asked));
    questions += 1;
    cursor = page.cursor;
  } while (cursor !== undefined && items.length < limit && questions < questionsMax);
  return { items, ...defined({ cursor }) };
}
