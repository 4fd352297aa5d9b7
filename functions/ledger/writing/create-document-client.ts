import { DynamoDBClient, type DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { localAddress } from '../../aws/dynamodb-address.ts';

/**
 * Creates the client that the ledger writes with. Make one for a process and keep it.
 *
 * @param endpoint of a local engine; on AWS it is left out, and region and credentials come from where the function
 *   runs.
 */
export function createDocumentClient(endpoint?: string): DynamoDBDocumentClient {
  const timeouts = { connectionTimeout: 2_000, requestTimeout: 15_000, throwOnRequestTimeout: true };
  const client = new DynamoDBClient({
    maxAttempts: 4,
    ...(endpoint === undefined ? { requestHandler: timeouts } : localOptions(endpoint, timeouts)),
  });
  // No value is dropped or changed on its way: an undefined is a bug, and numbers are small integers (amounts are texts
  // inside parts).
  return DynamoDBDocumentClient.from(client, {
    marshallOptions: { removeUndefinedValues: false, convertEmptyValues: false, convertClassInstanceToMap: false },
  });
}

function localOptions(endpoint: string, timeouts: object): DynamoDBClientConfig {
  const { socketPath, endpoint: address, region, credentials } = localAddress(endpoint);
  const httpAgent = { keepAlive: true, maxSockets: 50, socketPath };
  return {
    endpoint: address.href,
    region,
    credentials,
    requestHandler: { ...timeouts, ...(socketPath !== undefined && { httpAgent }) },
  };
}
