import { defined } from '../../shared/canonical/defined.ts';
import { createHash, createHmac } from 'node:crypto';

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

/** SHA-256, with a key HMAC, as AWS's signature library asks for it. */
export class Sha256 {
  readonly #hash;

  constructor(key?: string | ArrayBuffer | ArrayBufferView) {
    this.#hash = key === undefined ? createHash('sha256') : createHmac('sha256', bytesOf(key));
  }

  update(bytes: string | ArrayBuffer | ArrayBufferView): void {
    this.#hash.update(bytesOf(bytes));
  }

  digest(): Promise<Uint8Array> {
    return Promise.resolve(this.#hash.digest());
  }

  reset(): void {
    throw new Error('A hash is used once');
  }
}

function bytesOf(source: string | ArrayBuffer | ArrayBufferView): Uint8Array {
  if (typeof source === 'string') return Buffer.from(source, 'utf8');
  return ArrayBuffer.isView(source)
    ? new Uint8Array(source.buffer, source.byteOffset, source.byteLength)
    : new Uint8Array(source);
}
