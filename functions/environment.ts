/**
 * Names of the environment variables of the Lambda functions. The infrastructure that sets them and the functions that
 * read them both take them from here.
 */
export const lambdaEnvironment = {
  /** Name of the one table. */
  table: 'RULE153_TABLE',
  /** Bucket for responses that are too large for Lambda. */
  resultsBucket: 'RULE153_RESULTS_BUCKET',
  /**
   * ARNs of the KMS keys that sign checkpoints, separated by commas, the one in use last; not set where nothing signs.
   */
  logSigningKeys: 'RULE153_LOG_SIGNING_KEYS',
  /** The user pool that lists organizations, and the bucket of their daily checkpoints. */
  userPool: 'RULE153_USER_POOL',
  checkpointsBucket: 'RULE153_CHECKPOINTS_BUCKET',
  /** ARN of the state machine that runs sweeps. */
  sweepMachine: 'RULE153_SWEEP_MACHINE',
  /**
   * What the edge may show with each request, separated by commas; unset where calls that go round the edge are
   * accepted.
   */
  originSecrets: 'RULE153_ORIGIN_SECRETS',
  /** The namespace of the metrics that a function publishes. */
  metrics: 'RULE153_METRICS',
  /** Where people sign in, as JSON, see `signInPlaceSchema`. */
  signIn: 'RULE153_SIGN_IN',
} as const;

/**
 * Reads one of the variables.
 *
 * @throws Error if it is not set: then the function was deployed by something else than the infrastructure.
 */
export function requireEnvironment(
  name: (typeof lambdaEnvironment)[keyof typeof lambdaEnvironment],
  environment: NodeJS.ProcessEnv = process.env,
): string {
  const value = environment[name];
  if (value === undefined || value === '')
    throw new Error(`${name} is not set. The infrastructure sets it when it deploys the function.`);
  return value;
}
