import type { Principal } from '../../../functions/access/principal.ts';
import type { Ledger } from '../../../functions/ledger/ledger.ts';
import { createDocument } from '../../../functions/use-cases/documents/create-document.ts';
import { rateCardKind, statementKind } from '../../../functions/documents/kinds/kinds.ts';
import { type ChangePorts, DEFAULT_COMPUTE_LIMITS } from '../../../functions/use-cases/ports.ts';
import { replaceDocument } from '../../../functions/use-cases/documents/replace-document.ts';
import { saveEstimate } from '../../../functions/use-cases/estimates/save-estimate.ts';
import { referenceCard, referenceStatement } from '../../support/reference.ts';

export const statementName = 'A-C.3-79-L.53';

/** Ports whose clock and ids run on by themselves, the same in every run. */
export function steadyPorts(ledger: Ledger): ChangePorts {
  let ticks = 0;
  let ids = 0;
  return {
    documents: ledger,
    ledger,
    now: () => new Date(Date.parse('2026-11-30T09:00:00.000Z') + 60_000 * ticks++),
    newId: () => `id-${String((ids += 1))}`,
    limits: DEFAULT_COMPUTE_LIMITS,
  };
}

/**
 * Fills an organization as an officer would: rate cards, A/C.3/79/L.53 in three revisions, an estimate saved after each
 * of the first two.
 */
export async function fillLedger(ledger: Ledger, organization: string): Promise<void> {
  const ports = steadyPorts(ledger);
  const principal: Principal = { id: 'ana', name: 'Ana Officer', organization, roles: ['budget-officer'] };
  const call = () => ({ principal, requestId: ports.newId() });
  const document = referenceStatement();
  await createDocument(ports, call(), rateCardKind, { document: referenceCard('l53-identified') });
  await createDocument(ports, call(), rateCardKind, { document: referenceCard('illustrative-standard-costs') });
  let saved = await createDocument(ports, call(), statementKind, { document, reason: 'First draft' });
  for (const title of ['As amended', 'As amended twice']) {
    await saveEstimate(ports, call(), {
      statement: statementName,
      ...(title !== 'As amended' && { rateCards: ['l53-identified', 'illustrative-standard-costs'] }),
    });
    saved = await replaceDocument(ports, call(), statementKind, {
      id: statementName,
      ifMatch: [saved.hash],
      document: { ...document, title },
      reason: title,
    });
  }
}
