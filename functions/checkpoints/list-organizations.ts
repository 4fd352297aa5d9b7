import * as z from 'zod/mini';
import { functionRegion, roleCredentials, signRequest } from '../aws/signing.ts';

const timeout_ms = 10_000;

/** The variable by which AWS's own clients are told of another endpoint. */
const endpointVariable = 'AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER';

const attribute = 'custom:organization';
const pageSchema = z.object({
  Users: z.array(z.object({ Attributes: z.optional(z.array(z.object({ Name: z.string(), Value: z.string() }))) })),
  PaginationToken: z.optional(z.string()),
});

/**
 * The organizations that have an account, in order. No key of the table can be asked for all of them; and whoever has
 * written anything had an account, which is disabled and not deleted when a person leaves.
 *
 * @throws Error if the user pool refuses or does not respond.
 */
export async function listOrganizations(
  userPool: string,
  environment: NodeJS.ProcessEnv = process.env,
): Promise<readonly string[]> {
  const found = new Set<string>();
  let token: string | undefined;
  do {
    const page = await askForUsers(
      { UserPoolId: userPool, AttributesToGet: [attribute], Limit: 60, PaginationToken: token },
      environment,
    );
    for (const { Attributes = [] } of page.Users)
      for (const { Name, Value } of Attributes) if (Name === attribute && Value !== '') found.add(Value);
    token = page.PaginationToken;
  } while (token !== undefined);
  return [...found].sort();
}

async function askForUsers(input: object, environment: NodeJS.ProcessEnv): Promise<z.infer<typeof pageSchema>> {
  const region = functionRegion(environment);
  const { [endpointVariable]: endpoint = `https://cognito-idp.${region}.amazonaws.com` } = environment;
  const url = new URL(endpoint);
  const body = JSON.stringify(input);
  const headers = {
    host: url.host,
    'content-type': 'application/x-amz-json-1.1',
    'x-amz-target': 'AWSCognitoIdentityProviderService.ListUsers',
  };
  const signer = { service: 'cognito-idp', region, credentials: roleCredentials(environment) };
  // The client that sends it names the host itself.
  const { host: _, ...signed } = signRequest(signer, { method: 'POST', path: '/', headers, body });
  const response = await fetch(new URL('/', url), {
    method: 'POST',
    headers: signed,
    body,
    signal: AbortSignal.timeout(timeout_ms),
  });
  if (!response.ok) throw new Error(`The user pool did not list its accounts (${response.status}).`);
  return pageSchema.parse(await response.json());
}
