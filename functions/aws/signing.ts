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
      `There are no credentials in ${variables.accessKeyId} and ` +
        `${variables.secretAccessKey}. This runs on Lambda, which sets them.`,
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

/** As whom requests to a service in a region are signed. */
export type Signer = { service: string; region: string; credentials: RoleCredentials };

/** A request that is to be signed. The path is written as it is sent; names of headers are in lower case. */
export type RequestToSign = {
  method: string;
  path: string;
  headers: Readonly<Record<string, string>> & { host: string };
  body: string | Uint8Array;
};

/**
 * The headers of a request with its signature (AWS Signature Version 4), good for five minutes. Every header that is
 * given is signed.
 */
export function signRequest(signer: Signer, request: RequestToSign, now = new Date()): Record<string, string> {
  const { accessKeyId, sessionToken } = signer.credentials;
  const time = signingTime(now);
  const bodyHash = sha256(request.body);
  const headers = {
    ...request.headers,
    'x-amz-date': time,
    'x-amz-content-sha256': bodyHash,
    ...(sessionToken !== undefined && { 'x-amz-security-token': sessionToken }),
  };
  const names = Object.keys(headers).sort().join(';');
  const signature = signatureOf(signer, time, canonicalRequest({ ...request, headers }, '', bodyHash));
  const credential = `${accessKeyId}/${scopeOf(signer, time)}`;
  return {
    ...headers,
    authorization: `${algorithm} Credential=${credential}, SignedHeaders=${names}, Signature=${signature}`,
  };
}

/** The query of an address from which its bearer may get something for a while, whatever else they send. */
export function presignQuery(
  signer: Signer,
  { host, path, lifetime_s }: { host: string; path: string; lifetime_s: number },
  now = new Date(),
): string {
  const { accessKeyId, sessionToken } = signer.credentials;
  const time = signingTime(now);
  const unsigned = 'UNSIGNED-PAYLOAD';
  const query = queryText({
    'X-Amz-Algorithm': algorithm,
    'X-Amz-Content-Sha256': unsigned,
    'X-Amz-Credential': `${accessKeyId}/${scopeOf(signer, time)}`,
    'X-Amz-Date': time,
    'X-Amz-Expires': String(lifetime_s),
    'X-Amz-SignedHeaders': 'host',
    ...(sessionToken !== undefined && { 'X-Amz-Security-Token': sessionToken }),
  });
  const request = canonicalRequest({ method: 'GET', path, headers: { host } }, query, unsigned);
  return `${query}&X-Amz-Signature=${signatureOf(signer, time, request)}`;
}

const algorithm = 'AWS4-HMAC-SHA256';

/** `20271231T235959Z` */
function signingTime(now: Date): string {
  return `${now.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
}

function scopeOf({ region, service }: Signer, time: string): string {
  return `${time.slice(0, 8)}/${region}/${service}/aws4_request`;
}

function canonicalRequest(
  { method, path, headers }: Omit<RequestToSign, 'body'>,
  query: string,
  bodyHash: string,
): string {
  const names = Object.keys(headers).sort();
  const lines = names.map((name) => `${name}:${(headers[name] ?? '').trim().replace(/\s+/g, ' ')}\n`);
  return [method, path, query, lines.join(''), names.join(';'), bodyHash].join('\n');
}

function signatureOf(signer: Signer, time: string, canonical: string): string {
  const { region, service, credentials } = signer;
  const key = [region, service, 'aws4_request'].reduce<Buffer>(
    hmac,
    hmac(`AWS4${credentials.secretAccessKey}`, time.slice(0, 8)),
  );
  return hmac(key, [algorithm, time, scopeOf(signer, time), sha256(canonical)].join('\n')).toString('hex');
}

/** A query in the order of its names, everything but letters, digits and `-._~` encoded. */
function queryText(fields: Readonly<Record<string, string>>): string {
  const encode = (text: string): string =>
    encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  return Object.keys(fields)
    .sort()
    .map((name) => `${encode(name)}=${encode(fields[name] ?? '')}`)
    .join('&');
}

function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

function hmac(key: string | Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text, 'utf8').digest();
}
