import { type RoleCredentials, roleCredentials } from '../functions/aws/signing.ts';

/**
 * Stands in a Lambda bundle for the function of this name of `@aws-sdk/credential-provider-node`: credentials come from
 * the environment and from nowhere else.
 *
 * The provider that it makes throws Error if the environment has none.
 */
export function defaultProvider(): () => Promise<RoleCredentials> {
  return () => Promise.resolve().then(() => roleCredentials());
}
