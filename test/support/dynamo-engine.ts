import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { EngineChoice } from '../../functions/local/engine/choose-launch.ts';
import type { Engine } from '../../functions/local/engine/engine.ts';
import { findDynamodbLocal } from '../../functions/local/engine/find-dynamodb-local.ts';
import { choosePlace } from '../../functions/local/engine/place.ts';
import { startEngine } from '../../functions/local/engine/start-engine.ts';
import { type Ledger } from '../../functions/ledger/ledger.ts';
import { createLedger, openStore } from '../../functions/ledger/writing/create-ledger.ts';
import { createTable } from '../../functions/ledger/writing/create-table.ts';
import { type Store } from '../../functions/ledger/store.ts';

/** A real engine on a temporary data file, with an empty table. */
export type TestEngine = {
  table: string;
  dataFile: string;
  /** These change when the engine is started again. */
  engine(): Engine;
  /** For what a test does to the table behind the back of the ledger. */
  client(): DynamoDBDocumentClient;
  store(): Store;
  ledger(): Ledger;
  /**
   * Stops the engine in order, or kills it in the middle of whatever it does, and starts it again on the same data file
   * and address: at once, so that clients which repeat their requests notice nothing, or after a pause.
   */
  restart(how: 'stop' | 'kill', pause_ms?: number): Promise<void>;
  /** Stops the engine and removes the data. */
  stop(): Promise<void>;
};

/** Tests never write into an engine that the person at the terminal works with. */
const environment = { ...process.env, RULE153_DYNAMODB_ENDPOINT: '' };

/** Whether AWS's DynamoDB Local can run here. */
export const hasDynamodbLocal = findDynamodbLocal(process.env) !== undefined;

export async function startTestEngine(choice: EngineChoice = 'auto'): Promise<TestEngine> {
  const folder = mkdtempSync(join(tmpdir(), 'rule153-'));
  const dataFile = join(folder, 'ledger.db');
  const table = 'ledger';
  // Bundled functions and other processes reach it by an address, as they do DynamoDB.
  const place = await choosePlace('address');
  let engine = await startEngine({ dataFile, choice, place, environment });
  let store = openStore(table, engine.endpoint);
  let client = await store.writes();
  await createTable(client, table);
  return {
    table,
    dataFile,
    engine: () => engine,
    client: () => client,
    store: () => store,
    ledger: () => createLedger(store),
    restart: async (how, pause_ms = 0) => {
      const pid = engine.pid();
      if (how === 'kill' && pid !== undefined) process.kill(pid, 'SIGKILL');
      await engine.stop();
      await sleep(pause_ms);
      await store.close();
      engine = await startEngine({ dataFile, choice, place, environment });
      store = openStore(table, engine.endpoint);
      client = await store.writes();
    },
    stop: async () => {
      await store.close();
      await engine.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
