import { type BatchStore, createBatchStore } from '../ledger/batches/batch-store.ts';
import { type Ledger } from '../ledger/ledger.ts';
import { createLedger, openStore } from '../ledger/writing/create-ledger.ts';
import { createTable } from '../ledger/writing/create-table.ts';
import { dataFileIn, localTable, ServiceError } from './local-data.ts';
import type { Engine } from './engine/engine.ts';
import { endpointVariable, startEngine } from './engine/start-engine.ts';

/** A ledger on an engine that runs. */
export type OpenLedger = { ledger: Ledger; batches: BatchStore; engine: Engine; close: () => Promise<void> };

/**
 * Starts the engine of a data folder, or takes the one that the environment names, and opens the ledger on it; makes
 * the table if there is none.
 *
 * @param onRestart hears, in a sentence, that the engine died and was started again.
 * @throws EngineError, ServiceError with one sentence and the way out.
 */
export async function openLedger(
  dataFolder: string,
  environment: NodeJS.ProcessEnv,
  onRestart?: (message: string) => void,
): Promise<OpenLedger> {
  const engine = await startEngine({ dataFile: dataFileIn(dataFolder), environment, onRestart });
  const store = openStore(localTable, engine.endpoint);
  const close = async (): Promise<void> => {
    await store.close();
    await engine.stop();
  };
  try {
    await createTable(await store.writes(), localTable);
  } catch (error) {
    await close();
    throw new ServiceError(describeTableFailure(engine, error), { cause: error });
  }
  return { ledger: createLedger(store), batches: createBatchStore(store), engine, close };
}

function describeTableFailure({ kind, endpoint }: Engine, error: unknown): string {
  const reason =
    error instanceof Error
      ? (('code' in error && typeof error.code === 'string' ? error.code : undefined) ?? error.message)
      : String(error);
  if (kind !== 'endpoint')
    return (
      `The table cannot be opened in the data file (${reason}). If ` +
      'the file is damaged, move it away and start again.'
    );
  return (
    `The DynamoDB at ${endpoint} does not respond as one (${reason}). Start it, or unset ${endpointVariable} to use ` +
    'the embedded engine.'
  );
}
