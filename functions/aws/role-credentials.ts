import { defined } from '../../shared/canonical/defined.ts';
/** The variables in which Lambda gives a function its region and the credentials of its role. */
const variables = {
  region: 'AWS_REGION',
  accessKeyId: 'AWS_ACCESS_KEY_ID',
  secretAccessKey: 'AWS_SECRET_ACCESS_KEY',
  sessionToken: 'AWS_SESSION_TOKEN',
} as const;

export type RoleCredentials = { accessKeyId: string; secretAccessKey: string; sessionToken?: string };

/**
 * The credentials of the function's role.
 *
 * @throws Error if the environment has none.
 */
export function roleCredentials(environment: NodeJS.ProcessEnv = process.env): RoleCredentials {
  const {
    [variables.accessKeyId]: accessKeyId,
    [variables.secretAccessKey]: secretAccessKey,
    [variables.sessionToken]: sessionToken,
  } = environment;
  if (accessKeyId === undefined || secretAccessKey === undefined) {
    throw new Error(
      `There are no credentials in ${variables.accessKeyId} and ${variables.secretAccessKey}. This runs on Lambda, which sets them.`,
    );
  }
  return { accessKeyId, secretAccessKey, ...defined({ sessionToken }) };
}

/**
 * The region in which the function runs.
 *
 * @throws Error if the environment does not say it.
 */
export function functionRegion(environment: NodeJS.ProcessEnv = process.env): string {
  const { [variables.region]: region } = environment;
  if (region === undefined)
    throw new Error(`There is no region in ${variables.region}. This runs on Lambda, which sets it.`);
  return region;
}
