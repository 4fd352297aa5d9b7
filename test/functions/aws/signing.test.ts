import { SignatureV4 } from '@smithy/signature-v4';
import { createHash, createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { presignQuery, signRequest } from '../../../functions/aws/signing.ts';

/** SHA-256 as AWS's library asks for it. */
class Sha256 {
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

const word = fc.stringMatching(/^[A-Za-z0-9+/=]{1,40}$/);
const signers = fc.record({
  service: fc.constantFrom('dynamodb', 'kms', 's3'),
  region: fc.constantFrom('eu-central-1', 'us-east-1', 'local'),
  credentials: fc.record(
    { accessKeyId: fc.stringMatching(/^[A-Z0-9]{3,20}$/), secretAccessKey: word, sessionToken: word },
    { requiredKeys: ['accessKeyId', 'secretAccessKey'] },
  ),
});
const times = fc.date({ min: new Date('2020-01-01'), max: new Date('2199-12-31'), noInvalidDate: true });
const host = 'results.s3.eu-central-1.amazonaws.com';
const paths = fc.constantFrom('/', '/responses/0b9a-77', '/a.b/c_d~e');
const library = (signer: { service: string; region: string; credentials: object }) =>
  new SignatureV4({ ...signer, sha256: Sha256, uriEscapePath: false } as never);

describe('a signature', () => {
  it("is what AWS's own library makes", async () => {
    const values = fc.stringMatching(/^[ -~]{0,30}$/);
    const bodies = fc.oneof(fc.string({ unit: 'grapheme' }), fc.uint8Array());
    const headers = fc.dictionary(fc.constantFrom('content-type', 'x-amz-target', 'content-disposition'), values);
    await fc.assert(
      fc.asyncProperty(signers, times, paths, headers, bodies, async (signer, time, path, given, body) => {
        const request = { method: 'POST', path, headers: { ...given, host }, body };
        const expected = await library(signer).sign(
          { ...request, protocol: 'https:', hostname: host, query: {} },
          { signingDate: time },
        );
        expect(signRequest(signer, request, time)).toEqual(expected.headers);
      }),
    );
  });

  it("is in an address as AWS's own library puts it there", async () => {
    await fc.assert(
      fc.asyncProperty(
        signers,
        times,
        paths,
        fc.integer({ min: 1, max: 604_800 }),
        async (signer, time, path, lifetime_s) => {
          const request = { method: 'GET', protocol: 'https:', hostname: host, path, query: {}, headers: { host } };
          const expected = await library(signer).presign(
            { ...request, headers: { host, 'X-Amz-Content-Sha256': 'UNSIGNED-PAYLOAD' } },
            { signingDate: time, expiresIn: lifetime_s },
          );
          const query = Object.fromEntries(new URLSearchParams(presignQuery(signer, { host, path, lifetime_s }, time)));
          expect(query).toEqual(expected.query);
        },
      ),
    );
  });
});
