import { createHash, createHmac } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/*
 * Stands for two services of AWS at the border of HTTP: S3, which keeps objects and checks every signature as its
 * documentation says, and Step Functions, which writes down what it is asked. Nothing of our own is replaced.
 */

export type StandIn = {
  endpoint: string;
  /** Objects of the bucket, by key. */
  objects: Map<string, { body: Buffer; headers: Record<string, string> }>;
  /** What Step Functions was asked, in order. */
  asked: { action: string; input: Record<string, unknown> }[];
  stop: () => Promise<void>;
};

const secret = 'local';
export const s3Host = 'results.s3.eu-central-1.amazonaws.com';

export async function startStandIn(): Promise<StandIn> {
  const objects: StandIn['objects'] = new Map();
  const asked: StandIn['asked'] = [];
  const server = createServer((request, response) => {
    void readAll(request).then((body) => {
      const target = request.headers['x-amz-target'];
      if (typeof target === 'string') {
        const input = JSON.parse(body.toString('utf8')) as Record<string, unknown>;
        asked.push({ action: target.replace('AWSStepFunctions.', ''), input });
        response
          .writeHead(200, { 'content-type': 'application/x-amz-json-1.0' })
          .end(JSON.stringify({ executionArn: 'arn', startDate: 1, stopDate: 1 }));
        return;
      }
      const url = new URL(request.url ?? '/', `https://${s3Host}`);
      const refusal = signatureProblem(request, url, body);
      const key = url.pathname.slice(1);
      const stored = objects.get(key);
      if (refusal !== undefined) response.writeHead(403).end(refusal);
      else if (request.method === 'PUT') {
        objects.set(key, {
          body,
          headers: Object.fromEntries(
            Object.entries(request.headers).filter(([name]) => name.startsWith('content-')),
          ) as Record<string, string>,
        });
        response.writeHead(200).end();
      } else if (stored === undefined) response.writeHead(404).end();
      else response.writeHead(200, stored.headers).end(stored.body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    endpoint,
    objects,
    asked,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

async function readAll(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

const sha256 = (value: string | Buffer): string => createHash('sha256').update(value).digest('hex');
const hmac = (key: string | Buffer, value: string): Buffer => createHmac('sha256', key).update(value).digest();
const encoded = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

/**
 * Signature Version 4 as S3 checks it: in the header with the hash of the payload, or in the address with an unsigned
 * one.
 */
function signatureProblem(request: IncomingMessage, url: URL, body: Buffer): string | undefined {
  const header = (name: string): string => (name === 'host' ? s3Host : String(request.headers[name] ?? ''));
  const query = Object.fromEntries(url.searchParams);
  const inAddress = 'X-Amz-Signature' in query;
  const authorization = Object.fromEntries(
    [...header('authorization').matchAll(/(Credential|SignedHeaders|Signature)=([^, ]+)/g)].map(
      ([, name = '', value = '']) => [name, value],
    ),
  );
  const said = inAddress
    ? {
        credential: query['X-Amz-Credential'],
        signed: query['X-Amz-SignedHeaders'],
        signature: query['X-Amz-Signature'],
        date: query['X-Amz-Date'],
      }
    : {
        credential: authorization['Credential'],
        signed: authorization['SignedHeaders'],
        signature: authorization['Signature'],
        date: header('x-amz-date'),
      };
  const { credential = '', signed = '', signature, date = '' } = said;
  if (inAddress && header('authorization') !== '') return 'Only one auth mechanism allowed';
  const payload = inAddress ? (query['X-Amz-Content-Sha256'] ?? 'UNSIGNED-PAYLOAD') : header('x-amz-content-sha256');
  if (!inAddress && payload !== sha256(body)) return 'XAmzContentSHA256Mismatch';
  const canonicalQuery = [...url.searchParams]
    .filter(([name]) => name !== 'X-Amz-Signature')
    .map(([name, value]) => `${encoded(name)}=${encoded(value)}`)
    .sort()
    .join('&');
  const canonicalHeaders = signed
    .split(';')
    .map((name) => `${name}:${header(name).trim()}\n`)
    .join('');
  const canonical = [request.method, url.pathname, canonicalQuery, canonicalHeaders, signed, payload].join('\n');
  const [, ...scope] = credential.split('/');
  const toSign = ['AWS4-HMAC-SHA256', date, scope.join('/'), sha256(canonical)].join('\n');
  const [day = '', region = '', service = '', end = ''] = scope;
  const key = hmac(hmac(hmac(hmac(`AWS4${secret}`, day), region), service), end);
  if (`${region}/${service}/${end}` !== 'eu-central-1/s3/aws4_request') return `Wrong scope ${scope.join('/')}`;
  return hmac(key, toSign).toString('hex') === signature ? undefined : 'SignatureDoesNotMatch';
}
