import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { openReadStore } from '../reading/open-read-store.ts';
import type { Store } from '../store.ts';

/**
 * Opens a table. Make one store for a process and keep it.
 *
 * @param endpoint of a local engine; on AWS it is left out, and region and credentials come from where the function runs.
 * @throws Error on AWS if the environment names no region or credentials.
 */
export function openStore(table: string, endpoint?: string): Store {
  const { reads } = openReadStore(table, endpoint);
  let opening: Promise<DynamoDBDocumentClient> | undefined;
  return {
    table,
    reads,
    writes: () =>
      (opening ??= import('./create-document-client.ts').then(({ createDocumentClient }) =>
        createDocumentClient(endpoint),
      )),
    close: async () => {
      reads.close();
      (await opening)?.destroy();
    },
  };
}
