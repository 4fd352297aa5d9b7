import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { localAddress } from '../../aws/dynamodb-address.ts';

/**
 * Creates the client that the ledger writes with. Make one for a process and keep it.
 *
 * @param endpoint of a local engine; on AWS it is left out, and region and credentials come from where the function runs.
 */
export function createDocumentClient(endpoint?: string): DynamoDBDocumentClient {
  const local = endpoint === undefined ? {} : { ...localAddress(endpoint), endpoint };
  const client = new DynamoDBClient({
    ...local,
    maxAttempts: 4,
    requestHandler: { connectionTimeout: 2_000, requestTimeout: 15_000, throwOnRequestTimeout: true },
  });
  // No value is dropped or changed on its way: an undefined is a bug, and numbers are small integers (amounts are texts inside parts).
  return DynamoDBDocumentClient.from(client, {
    marshallOptions: { removeUndefinedValues: false, convertEmptyValues: false, convertClassInstanceToMap: false },
  });
}
