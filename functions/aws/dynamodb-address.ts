import { functionRegion, type RoleCredentials, roleCredentials } from './signing.ts';

/** Where a DynamoDB is, and as whom it is asked. */
export type DynamoAddress = {
  endpoint: URL;
  /** The Unix socket to connect to instead of the endpoint's host. */
  socketPath?: string;
  region: string;
  credentials: RoleCredentials;
};

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

const socketScheme = 'unix:';

/** Writes a Unix socket as the endpoint of a local engine. */
export function endpointOfSocket(path: string): string {
  return socketScheme + path;
}

/**
 * A local engine. It takes any credentials, but wants to be given some.
 *
 * @param endpoint the address of the engine, or a Unix socket as `endpointOfSocket` writes it.
 */
export function localAddress(endpoint: string): DynamoAddress {
  const isSocket = endpoint.startsWith(socketScheme);
  return {
    endpoint: new URL(isSocket ? 'http://localhost' : endpoint),
    ...(isSocket && { socketPath: endpoint.slice(socketScheme.length) }),
    region: 'local',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  };
}
