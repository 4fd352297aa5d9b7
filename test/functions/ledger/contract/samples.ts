import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import type { Content } from '../../../../functions/ledger/items/content.ts';
import type { Ledger } from '../../../../functions/ledger/ledger.ts';
import type { SaveRequest } from '../../../../functions/ledger/writing/save.ts';
import type { Saved } from '../../../../functions/ledger/items/revision.ts';
import { StoreError, type StoreErrorCode } from '../../../../functions/ledger/store-error.ts';
import type { TestEngine } from '../../../support/dynamo-engine.ts';

/** What every part of the contract needs: an engine that is up while its tests run. */
export type EngineOf = () => TestEngine;

let organizations = 0;

/** A fresh organization for each test, so that tests share an engine and nothing else. */
export function freshOrganization(): string {
  organizations += 1;
  return `organization-${organizations}`;
}

const noon = '2026-11-30T12:00:00.000Z';

/** The moment `minutes` after noon. */
export function minutesAfterNoon(minutes: number): string {
  return new Date(Date.parse(noon) + minutes * 60_000).toISOString();
}

export function contentOf(parts: Record<string, unknown>, title = 'Ad hoc committee'): Content {
  return { head: { title }, parts: Object.entries(parts).map(([id, value]) => ({ id, value })) };
}

/** A complete request, to be varied in what a test is about. */
export function saveRequest(organization: string, changes: Partial<SaveRequest> = {}): SaveRequest {
  return {
    organization,
    kind: 'statement',
    id: 'A/C.3/79/L.53',
    expected: 'none',
    fields: { symbol: 'A/C.3/79/L.53', title: 'Ad hoc committee' },
    actor: { id: 'ana', role: 'budget-officer' },
    action: 'save',
    reason: 'First draft',
    time: noon,
    requestId: 'request-1',
    content: contentOf({ 'req-1': { amount: '100.00' }, 'req-2': { amount: '250.50' } }),
    ...changes,
  };
}

/** Saves one revision for each content, each made from the one before. */
export async function saveAll(ledger: Ledger, organization: string, contents: readonly Content[]): Promise<Saved[]> {
  const saved: Saved[] = [];
  for (const content of contents) {
    const expected = saved.length === 0 ? 'none' : saved.length;
    saved.push(
      await ledger.save(saveRequest(organization, { content, expected, time: minutesAfterNoon(saved.length) })),
    );
  }
  return saved;
}

/** Every item of an organization, as the table has it. */
export async function scanOrganization(engine: TestEngine, organization: string): Promise<Record<string, unknown>[]> {
  const items: Record<string, unknown>[] = [];
  let start: Record<string, unknown> | undefined;
  do {
    const filter = {
      FilterExpression: 'begins_with(pk, :prefix)',
      ExpressionAttributeValues: { ':prefix': `o#${organization}#` },
    };
    const page = await engine
      .client()
      .send(new ScanCommand({ TableName: engine.table, ExclusiveStartKey: start, ...filter }));
    items.push(...(page.Items ?? []));
    start = page.LastEvaluatedKey;
  } while (start !== undefined);
  return items;
}

/** The failure of a call that must fail. */
export async function failureOf(call: Promise<unknown>): Promise<StoreError> {
  const outcome = await call.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (outcome instanceof StoreError) return outcome;
  throw new Error('The call did not fail as the ledger fails', { cause: outcome });
}

export async function codeOf(call: Promise<unknown>): Promise<StoreErrorCode> {
  return (await failureOf(call)).code;
}
