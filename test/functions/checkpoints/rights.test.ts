import { expect, it } from 'vitest';
import { createLedger, openStore } from '../../../functions/ledger/writing/create-ledger.ts';
import { ledgerActions } from '../../../infra/constructs/grant-ledger.ts';
import { startPolicedDynamo } from '../../aws/policed-endpoint.ts';
import { startTestEngine } from '../../support/dynamo-engine.ts';
import { batchPorts, seedReferenceStatement } from '../jobs/job-fixture.ts';
import { testSigner } from './test-signer.ts';

/*
 * The daily checkpoint reads the whole log and extends it, in the name of a role that may do no more with the table than
 * that takes.
 */

it('extends a log, and reads it again, with each right of its role and no other', async () => {
  const engine = await startTestEngine();
  const table = `arn:aws:dynamodb:eu-central-1:123456789012:table/${engine.table}`;
  const granted = ledgerActions('log').map((action) => `dynamodb:${action}`);
  const policed = await startPolicedDynamo(engine.engine().endpoint, table, () => [
    { actions: granted, resources: [table] },
  ]);
  try {
    await seedReferenceStatement(batchPorts(engine), 'unodc');
    const ledger = createLedger(openStore(engine.table, policed.endpoint));
    const first = await ledger.extendLog('unodc', testSigner(1));
    expect((await ledger.extendLog('unodc', testSigner(1))).note).toBe(first.note);
    expect((await ledger.extendLog('unodc', testSigner(1, 2))).keys).toHaveLength(2);
    expect(policed.refused).toEqual([]);
    const used = new Set([...policed.used].map((use) => use.split(' ')[1]));
    expect([...used].sort()).toEqual([...granted].sort());
  } finally {
    policed.stop();
    await engine.stop();
  }
}, 60_000);
