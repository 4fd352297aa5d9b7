/** The variables in which Lambda gives a function the credentials of its role. */
const variables = { accessKeyId: 'AWS_ACCESS_KEY_ID', secretAccessKey: 'AWS_SECRET_ACCESS_KEY', sessionToken: 'AWS_SESSION_TOKEN' } as const;

export type RoleCredentials = { accessKeyId: string; secretAccessKey: string; sessionToken?: string };

/**
 * Stands in a Lambda bundle for the function of this name of `@aws-sdk/credential-provider-node`: credentials come from the environment and
 * from nowhere else.
 *
 * The provider that it makes throws Error if the environment has none.
 */
export function defaultProvider(): () => Promise<RoleCredentials> {
  return () => {
    const [accessKeyId, secretAccessKey, sessionToken] = [variables.accessKeyId, variables.secretAccessKey, variables.sessionToken].map((name) => process.env[name]);
    if (accessKeyId === undefined || secretAccessKey === undefined) {
      return Promise.reject(new Error(`There are no credentials in ${variables.accessKeyId} and ${variables.secretAccessKey}. This bundle runs on Lambda, which sets them.`));
    }
    return Promise.resolve({ accessKeyId, secretAccessKey, ...(sessionToken === undefined ? {} : { sessionToken }) });
  };
}
