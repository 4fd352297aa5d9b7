import { SignatureV4 } from '@smithy/signature-v4';
import { functionRegion, roleCredentials, Sha256 } from '../aws/signing.ts';

/** The address that lets its bearer fetch one object, and what it takes to put it there. */
export type ObjectSigner = {
  signPut: (
    key: string,
    bytes: Uint8Array,
    headers: Readonly<Record<string, string>>,
  ) => Promise<{ url: string; headers: Record<string, string> }>;
  signGet: (key: string, lifetime_s: number) => Promise<string>;
};

/**
 * Signs requests for objects of a bucket with the function's own credentials, by AWS's signature library alone: the
 * whole client for S3 would be half of the bundle, for one request in thousands.
 *
 * @throws Error if the environment has no region or credentials: Lambda sets them.
 */
export function createObjectSigner(bucket: string, environment: NodeJS.ProcessEnv = process.env): ObjectSigner {
  const region = functionRegion(environment);
  const signer = new SignatureV4({
    service: 's3',
    region,
    credentials: roleCredentials(environment),
    sha256: Sha256,
    uriEscapePath: false,
  });
  const hostname = `${bucket}.s3.${region}.amazonaws.com`;
  const base = { protocol: 'https:', hostname, path: '/' };
  return {
    signPut: async (key, bytes, headers) => {
      const signed = await signer.sign({
        ...base,
        method: 'PUT',
        path: `/${key}`,
        query: {},
        headers: { ...headers, host: hostname },
        body: bytes,
      });
      // The client that sends it names the host itself.
      const { headers: signedHeaders } = signed;
      return {
        url: `https://${hostname}/${key}`,
        headers: Object.fromEntries(Object.entries(signedHeaders).filter(([name]) => name !== 'host')),
      };
    },
    signGet: async (key, lifetime_s) => {
      // S3 takes an address for signed without its payload; the library would sign the hash of an empty one, unless it
      // is told.
      const headers = { host: hostname, 'x-amz-content-sha256': 'UNSIGNED-PAYLOAD' };
      const signed = await signer.presign(
        { ...base, method: 'GET', path: `/${key}`, query: {}, headers },
        { expiresIn: lifetime_s },
      );
      const query = Object.entries(signed.query ?? {}).map(
        ([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`,
      );
      return `https://${hostname}/${key}?${query.join('&')}`;
    },
  };
}
