import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createKmsSigner } from '../../../functions/checkpoints/kms-signer.ts';
import { isSignedBy, makeVerifierKey } from '../../../shared/checkpoints/verifier-key.ts';
import { testKey } from './test-signer.ts';

/** What stands before the 32 bytes of an Ed25519 public key (RFC 8410): KMS gives both. */
const spkiPrefix = Buffer.from('302a300506032b6570032100', 'hex');

type Asked = { target: string; authorization: string; input: Record<string, string> };

/** A KMS that has one key, as its API reference describes it. */
let server: Server;
let asked: Asked[] = [];
let failures = 0;
let spec = 'ECC_NIST_EDWARDS25519';

beforeEach(async () => {
  [asked, failures, spec] = [[], 0, 'ECC_NIST_EDWARDS25519'];
  const key = testKey(5);
  server = createServer((request, response) => {
    const pieces: Buffer[] = [];
    request.on('data', (piece: Buffer) => pieces.push(piece));
    request.on('end', () => {
      const input = JSON.parse(Buffer.concat(pieces).toString()) as Record<string, string>;
      const { 'x-amz-target': target = '', authorization = '' } = request.headers;
      asked.push({ target: String(target), authorization, input });
      failures -= 1;
      if (failures >= 0) {
        response.writeHead(503).end('{}');
        return;
      }
      if (input['KeyId'] !== 'arn:key') {
        response.writeHead(400).end('{"__type":"NotFoundException"}');
        return;
      }
      if (target === 'TrentService.GetPublicKey') {
        const PublicKey = Buffer.concat([spkiPrefix, key.publicKey]).toString('base64');
        response.end(JSON.stringify({ PublicKey, KeySpec: spec }));
        return;
      }
      void key.sign(Buffer.from(input['Message'] ?? '', 'base64').toString()).then((signature) => {
        response.end(JSON.stringify({ Signature: Buffer.from(signature).toString('base64') }));
      });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterEach(() => {
  server.close();
});

const signerOf = (...ids: string[]) =>
  createKmsSigner(ids, {
    AWS_REGION: 'eu-central-1',
    AWS_ACCESS_KEY_ID: 'id',
    AWS_SECRET_ACCESS_KEY: 'secret',
    AWS_ENDPOINT_URL_KMS: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
  });

describe('the signer of AWS KMS', () => {
  it('signs with Ed25519 over the whole text, by a signed request', async () => {
    const [key] = await signerOf('arn:key').keys();
    if (key === undefined) throw new Error('no key');
    const signature = await key.sign('checkpoint\n1\n');
    expect(isSignedBy(makeVerifierKey('log', key.publicKey), 'checkpoint\n1\n', signature)).toBe(true);
    const [, sign] = asked;
    expect(sign?.input).toMatchObject({ MessageType: 'RAW', SigningAlgorithm: 'ED25519_SHA_512' });
    expect(sign?.authorization).toContain('/eu-central-1/kms/aws4_request');
  });

  it('asks for public keys once, and again after a failure', async () => {
    const signer = signerOf('arn:key');
    failures = 4;
    await expect(signer.keys()).rejects.toThrow('AWS KMS refused GetPublicKey with 503');
    await signer.keys();
    await signer.keys();
    expect(asked).toHaveLength(5);
  });

  it('refuses a key that it does not have, or that is not for Ed25519', async () => {
    await expect(signerOf('arn:other').keys()).rejects.toThrow('NotFoundException');
    spec = 'ECC_NIST_P256';
    await expect(signerOf('arn:key').keys()).rejects.toThrow();
  });
});
