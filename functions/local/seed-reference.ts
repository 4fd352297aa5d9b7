import type { Principal } from '../access/principal.ts';
import { ConflictError } from '../ledger/store-error.ts';
import { createDocument } from '../use-cases/documents/create-document.ts';
import type { Kind } from '../documents/kinds/kind.ts';
import { rateCardKind, statementKind } from '../documents/kinds/kinds.ts';
import type { ChangePorts } from '../use-cases/ports.ts';
import { localOrganization } from './local-data.ts';
import {
  referenceCard,
  referenceCardIds,
  referenceStatement,
  referenceStatementIds,
} from '../documents/shipped-documents.ts';

/** Who loads the reference documents: the program itself. The audit trail says so. */
const loader: Principal = { id: 'rule153', name: 'rule153', organization: localOrganization, roles: ['administrator'] };

/**
 * Loads the shipped statements and rate cards where they are not there yet, each with one audit entry. What somebody
 * changed since is left alone.
 *
 * @returns how many there are of each, and how many of them were loaded now.
 */
export async function seedReference(
  ports: ChangePorts,
): Promise<{ statements: number; cards: number; loaded: number }> {
  const cards = referenceCardIds().map((id) => ({ kind: rateCardKind, id, document: referenceCard(id) }));
  const statements = referenceStatementIds().map((id) => ({
    kind: statementKind,
    id,
    document: referenceStatement(id),
  }));
  let loaded = 0;
  for (const { kind, id, document } of [...cards, ...statements]) {
    if (document !== undefined && (await seedOne(ports, kind, id, document))) loaded += 1;
  }
  return { statements: statements.length, cards: cards.length, loaded };
}

async function seedOne(ports: ChangePorts, kind: Kind, id: string, document: object): Promise<boolean> {
  const { items } = await ports.ledger.history({ organization: localOrganization, kind: kind.kind, id, limit: 1 });
  if (items.length > 0) return false;
  const call = { principal: loader, requestId: ports.newId() };
  try {
    await createDocument(ports, call, kind, {
      document,
      action: 'seed',
      reason: 'Reference document shipped with rule153.',
    });
    return true;
  } catch (error) {
    // Another start on the same database was faster.
    if (error instanceof ConflictError) return false;
    throw error;
  }
}
