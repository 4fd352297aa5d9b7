import { functionRegion, type RoleCredentials, roleCredentials } from './role-credentials.ts';

/** Where a DynamoDB is, and as whom it is asked. */
export type DynamoAddress = { endpoint: URL; region: string; credentials: RoleCredentials };

/** The variable by which AWS's own clients are told of another endpoint. */
const endpointVariable = 'AWS_ENDPOINT_URL_DYNAMODB';

/**
 * The DynamoDB of the region in which the function runs, asked as its role.
 *
 * @throws Error if the environment names no region or no credentials: Lambda sets both.
 */
export function regionalAddress(environment: NodeJS.ProcessEnv = process.env): DynamoAddress {
  const region = functionRegion(environment);
  const { [endpointVariable]: endpoint = `https://dynamodb.${region}.amazonaws.com` } = environment;
  return { endpoint: new URL(endpoint), region, credentials: roleCredentials(environment) };
}

/** A local engine. It takes any credentials, but wants to be given some. */
export function localAddress(endpoint: string): DynamoAddress {
  return {
    endpoint: new URL(endpoint),
    region: 'local',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  };
}
