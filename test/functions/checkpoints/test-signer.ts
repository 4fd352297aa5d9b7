import { createPrivateKey, createPublicKey, sign } from 'node:crypto';
import type { LogSigner, SigningKey } from '../../../shared/checkpoints/log-signer.ts';
import { publicKeyBytes } from '../../../shared/checkpoints/verifier-key.ts';

/** What stands before the 32 bytes of a private key in PKCS 8 (RFC 8410). */
const pkcs8Prefix = Buffer.from('302e020100300506032b657004220420', 'hex');

/** A key that is the same in every run. */
export function testKey(seed: number): SigningKey {
  const der = Buffer.concat([pkcs8Prefix, Buffer.alloc(32, seed)]);
  const privateKey = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  return {
    publicKey: publicKeyBytes(createPublicKey(privateKey).export({ format: 'der', type: 'spki' })),
    sign: (text) => Promise.resolve(new Uint8Array(sign(null, Buffer.from(text), privateKey))),
  };
}

/** A signer with the keys of these seeds, the one in use last. */
export function testSigner(...seeds: number[]): LogSigner {
  return { keys: () => Promise.resolve(seeds.map(testKey)) };
}
