import { createHash, createHmac } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text, 'utf8').digest();

/**
 * The signature that a POST to "/" must have, by the steps of AWS's Signature Version 4 (General Reference, "Create a
 * signed AWS API request"), from what arrived: so it differs from what was sent if anything was changed on the way or
 * signed wrongly.
 */
export function signatureDue({ headers }: IncomingMessage, body: string, secret: string): string {
  const { authorization = '' } = headers;
  const [, scope = '', names = ''] = /Credential=[^/]+\/([^,]+), SignedHeaders=([^,]+),/.exec(authorization) ?? [];
  const signed = names.split(';').map((name) => `${name}:${String(headers[name]).trim()}\n`);
  const canonical = ['POST', '/', '', signed.join(''), names, sha256(body)].join('\n');
  const toSign = ['AWS4-HMAC-SHA256', headers['x-amz-date'], scope, sha256(canonical)].join('\n');
  const [date = '', region = '', service = ''] = scope.split('/');
  const key = [region, service, 'aws4_request'].reduce<Buffer>(
    (outer, part) => hmac(outer, part),
    hmac(`AWS4${secret}`, date),
  );
  return createHmac('sha256', key).update(toSign, 'utf8').digest('hex');
}
