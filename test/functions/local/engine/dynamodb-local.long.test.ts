import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { Engine } from '../../../../functions/local/engine/engine.ts';
import type { PlaceKind } from '../../../../functions/local/engine/place.ts';
import { processIdentity } from '../../../../functions/local/engine/process-identity.ts';
import { startEngine } from '../../../../functions/local/engine/start-engine.ts';
import { hasDynamodbLocal } from '../../../support/dynamo-engine.ts';
import { expectOneAddressOnly, listTables } from './ask-engine.ts';

const leftOut = hasDynamodbLocal ? '' : ' (left out: there is no Java here)';

describe.skipIf(!hasDynamodbLocal)(`DynamoDB Local in place of the embedded engine${leftOut}`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'rule153-engine-'));
  let engine: Engine | undefined;
  afterEach(async () => {
    await engine?.stop();
    rmSync(folder, { recursive: true, force: true });
  });
  const start = async (place: PlaceKind | undefined): Promise<Engine> => {
    const environment = { ...process.env, RULE153_DYNAMODB_ENDPOINT: '' };
    const request = { dataFile: join(folder, 'ledger.db'), environment, choice: 'dynamodb-local' as const };
    return (engine = await startEngine(place === undefined ? request : { ...request, place }));
  };

  it('starts, and stops without a trace', async () => {
    const started = await start(undefined);
    expect(started.kind).toBe('dynamodb-local');
    expect(await listTables(started)).toMatchObject({ status: 200, body: '{"TableNames":[]}' });
    const pid = started.pid() ?? 0;
    await started.stop();
    expect(processIdentity(pid)).toBeUndefined();
  });

  it('is reached at one address alone, and read by no page of a browser', async () => {
    const atAddress = await start('address');
    // Without leave by this header no page of a browser reads a response, or may send what a change needs.
    expect((await listTables(atAddress, { origin: 'https://example.org' })).allowed).toBeUndefined();
    await expectOneAddressOnly(atAddress);
  });
});
