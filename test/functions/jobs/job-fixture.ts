import { randomUUID } from 'node:crypto';
import type { Principal, Role } from '../../../functions/access/principal.ts';
import { readJobResult } from '../../../functions/use-cases/jobs/read-job-result.ts';
import type { SweepJobResult } from '../../../functions/use-cases/jobs/kinds/sweep.ts';
import type { BatchPorts } from '../../../functions/use-cases/jobs/ports.ts';
import { createBatchStore } from '../../../functions/ledger/batches/batch-store.ts';
import { createDocument } from '../../../functions/use-cases/documents/create-document.ts';
import { rateCardKind, statementKind } from '../../../functions/documents/kinds/kinds.ts';
import { recordDecision } from '../../../functions/use-cases/rate-cards/record-decision.ts';
import { withdrawDecision } from '../../../functions/use-cases/rate-cards/withdraw-decision.ts';
import { type Call, DEFAULT_COMPUTE_LIMITS } from '../../../functions/use-cases/ports.ts';
import { planSweep } from '../../../shared/sweeps/plan-sweep.ts';
import { runSweep } from '../../../shared/sweeps/merge-sweep.ts';
import type { Sweep } from '../../../shared/results/sweep.ts';
import type { SweepAxis } from '../../../shared/sweeps/sweep-request.ts';
import type { TestEngine } from '../../support/dynamo-engine.ts';
import { referenceCard, referenceStatement } from '../../support/reference.ts';

export const organization = 'unodc';
export const statementId = 'A-C.3-79-L.53';

export const person = (role: Role, of = organization): Principal => ({
  id: `${role}-1`,
  name: role,
  organization: of,
  roles: [role],
});
export const callOf = (principal: Principal, key?: string): Call => ({
  principal,
  requestId: randomUUID(),
  idempotency: key === undefined ? undefined : { key, bodyHash: key },
});

/** Entry into force on each of the days from 2026-01-01 on. */
export function daysOf(count: number): { axes: SweepAxis[] } {
  const last = new Date(Date.UTC(2026, 0, count)).toISOString().slice(0, 10);
  return {
    axes: [{ kind: 'milestone', milestone: 'entry-into-force', from: '2026-01-01', through: last, step: 'day' }],
  };
}

const atOnce = new Map<number, Sweep>();

/** The same sweep, computed at once and without any job; once for all who ask. */
export function sweepAtOnce(count: number): Sweep {
  const sweep =
    atOnce.get(count) ??
    runSweep(
      planSweep({ statement: referenceStatement(), cards: [referenceCard('l53-identified')], request: daysOf(count) }),
    );
  atOnce.set(count, sweep);
  return sweep;
}

export function batchPorts(engine: TestEngine): BatchPorts {
  const ledger = engine.ledger();
  return {
    documents: ledger,
    ledger,
    batches: createBatchStore(engine.store()),
    now: () => new Date(),
    newId: randomUUID,
    limits: DEFAULT_COMPUTE_LIMITS,
  };
}

/** Puts A/C.3/79/L.53 and its rate card into the ledger. */
export async function seedReferenceStatement(ports: BatchPorts, of = organization): Promise<void> {
  const call = (): Call => callOf(person('budget-officer', of));
  await createDocument(ports, call(), rateCardKind, { document: referenceCard('l53-identified') });
  await createDocument(ports, call(), statementKind, { document: referenceStatement() });
}

/**
 * A sweep with a card that has the reference card's rates, all of them past their validity before the prices of the
 * statement.
 */
export function endedSweep(count: number) {
  return {
    kind: 'sweep' as const,
    statement: statementId,
    revision: 1,
    rateCards: ['l53-ended'],
    request: daysOf(count),
  };
}

export async function seedEndedCard(ports: BatchPorts): Promise<void> {
  const card = referenceCard('l53-identified');
  const rates = card.rates.map((rate) => ({ ...rate, validFrom: '2023-01-01', validTo: '2024-01-01' }));
  await createDocument(ports, callOf(person('budget-officer')), rateCardKind, {
    document: { ...card, id: 'l53-ended', rates },
  });
}

/** Decides to extend the rates of that card. What comes back withdraws the decision. */
export async function extendEndedCard(ports: BatchPorts): Promise<{ id: string; withdraw: () => Promise<void> }> {
  const officer = person('budget-officer');
  const { id, hash } = await recordDecision(ports, callOf(officer), {
    rateCard: 'l53-ended',
    extendedUntil: '2099-01-01',
    reason: 'Until there are new rates',
  });
  const withdraw = async (): Promise<void> => {
    await withdrawDecision(ports, callOf(officer), { id, ifMatch: [hash], reason: 'There are new rates' });
  };
  return { id, withdraw };
}

/** The result of a sweep that is done. */
export async function sweepResult(ports: BatchPorts, principal: Principal, id: string): Promise<SweepJobResult> {
  const made = await readJobResult(ports, principal, id);
  if (made.kind !== 'sweep') throw new Error(`Job ${id} is a ${made.kind}`);
  return made.result;
}
