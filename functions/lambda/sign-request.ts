import { functionRegion, presignQuery, roleCredentials, signRequest } from '../aws/signing.ts';

/** The address that lets its bearer fetch one object, and what it takes to put it there. */
export type ObjectSigner = {
  signPut: (
    key: string,
    bytes: Uint8Array,
    headers: Readonly<Record<string, string>>,
  ) => { url: string; headers: Record<string, string> };
  signGet: (key: string, lifetime_s: number) => string;
};

/**
 * Signs requests for objects of a bucket with the function's own credentials: the whole client for S3 would be half of
 * the bundle, for one request in thousands. Keys are letters, digits and `-._/`.
 *
 * @throws Error if the environment has no region or credentials: Lambda sets them.
 */
export function createObjectSigner(bucket: string, environment: NodeJS.ProcessEnv = process.env): ObjectSigner {
  const region = functionRegion(environment);
  const signer = { service: 's3', region, credentials: roleCredentials(environment) };
  const host = `${bucket}.s3.${region}.amazonaws.com`;
  return {
    signPut: (key, bytes, headers) => {
      const put = { method: 'PUT', path: `/${key}`, headers: { ...headers, host }, body: bytes };
      // The client that sends it names the host itself.
      const { host: _, ...signed } = signRequest(signer, put);
      return { url: `https://${host}/${key}`, headers: signed };
    },
    signGet: (key, lifetime_s) =>
      `https://${host}/${key}?${presignQuery(signer, { host, path: `/${key}`, lifetime_s })}`,
  };
}
