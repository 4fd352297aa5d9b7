import { createHash, createPublicKey, verify } from 'node:crypto';

/**
 * The byte by which C2SP signed notes mark a signature of Ed25519. AWS KMS has the algorithm too (ED25519_SHA_512), so
 * it is the only one.
 */
const ed25519 = 0x01;
/** What stands before the 32 bytes of an Ed25519 public key in its SubjectPublicKeyInfo (RFC 8410). */
const subjectPublicKeyPrefix = Buffer.from('302a300506032b6570032100', 'hex');

/**
 * A public key under its name, as C2SP signed notes have it. `id` is the first four bytes of the hash of all of it, in
 * hexadecimal.
 */
export type VerifierKey = { name: string; id: string; publicKey: Uint8Array };

/**
 * Makes a verifier key.
 *
 * @param publicKey the 32 bytes of an Ed25519 key.
 * @throws RangeError if the key has another length, or the name blanks or a plus sign, which notes cannot hold: a bug
 *   of the caller.
 */
export function makeVerifierKey(name: string, publicKey: Uint8Array): VerifierKey {
  if (!isKeyName(name) || publicKey.length !== 32)
    throw new RangeError('A key needs a name without blanks and plus signs, and 32 bytes');
  return { name, id: keyId(name, publicKey), publicKey };
}

/** Writes a key in the format that verifiers of signed notes take (`vkey`): NAME+ID+BASE64. */
export function printVerifierKey({ name, id, publicKey }: VerifierKey): string {
  return `${name}+${id}+${Buffer.from([ed25519, ...publicKey]).toString('base64')}`;
}

/** Reads a key from that format; undefined if it is none of Ed25519, or its id is not the hash of the rest. */
export function parseVerifierKey(text: string): VerifierKey | undefined {
  // The base64 may hold plus signs of its own, the name and the id never.
  const [, name = '', id = '', base64 = ''] = /^([^+]*)\+([^+]*)\+(.*)$/s.exec(text) ?? [];
  const bytes = Buffer.from(base64, 'base64');
  if (!isKeyName(name) || bytes.length !== 33 || bytes[0] !== ed25519 || bytes.toString('base64') !== base64)
    return undefined;
  const publicKey = new Uint8Array(bytes.subarray(1));
  return keyId(name, publicKey) === id ? { name, id, publicKey } : undefined;
}

/** Whether a signature of 64 bytes is of this key and this message. */
export function isSignedBy({ publicKey }: VerifierKey, message: string, signature: Uint8Array): boolean {
  const key = createPublicKey({
    key: Buffer.concat([subjectPublicKeyPrefix, publicKey]),
    format: 'der',
    type: 'spki',
  });
  return verify(null, Buffer.from(message, 'utf8'), key, signature);
}

/**
 * The 32 bytes of an Ed25519 public key out of its SubjectPublicKeyInfo, which is how Node and AWS KMS give it.
 *
 * @throws RangeError.
 */
export function publicKeyBytes(subjectPublicKeyInfo: Uint8Array): Uint8Array {
  const prefix = subjectPublicKeyInfo.subarray(0, subjectPublicKeyPrefix.length);
  if (Buffer.compare(prefix, subjectPublicKeyPrefix) !== 0 || subjectPublicKeyInfo.length !== 44)
    throw new RangeError('This is not the public key of Ed25519');
  return new Uint8Array(subjectPublicKeyInfo.subarray(subjectPublicKeyPrefix.length));
}

function keyId(name: string, publicKey: Uint8Array): string {
  const hash = createHash('sha256')
    .update(`${name}\n`, 'utf8')
    .update(Buffer.from([ed25519, ...publicKey]))
    .digest('hex');
  return hash.slice(0, 8);
}

function isKeyName(name: string): boolean {
  return name !== '' && !/[\s+]/u.test(name);
}
