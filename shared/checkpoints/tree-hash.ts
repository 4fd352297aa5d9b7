import { createHash } from 'node:crypto';

// What belongs in this folder: transparency logs as RFC 6962 and C2SP write them: trees, proofs, signed notes,
// checkpoints. No ledger, no storage, no private keys.

/** A hash of a Merkle tree: the 32 bytes of SHA-256. */
export type TreeHash = Uint8Array;

/** The hash of a leaf (RFC 6962, 2.1): SHA-256 of the byte 0 and the record. */
export function hashLeaf(record: string): TreeHash {
  return createHash('sha256')
    .update(new Uint8Array([0]))
    .update(record, 'utf8')
    .digest();
}

/** The hash of an inner node (RFC 6962, 2.1): SHA-256 of the byte 1 and both children. */
export function hashNode(left: TreeHash, right: TreeHash): TreeHash {
  return createHash('sha256')
    .update(new Uint8Array([1]))
    .update(left)
    .update(right)
    .digest();
}

/** The root of a tree without leaves: SHA-256 of nothing. */
export function emptyRoot(): TreeHash {
  return createHash('sha256').digest();
}

/** Writes a hash as checkpoints and proofs hold it: base64 with padding. */
export function printHash(hash: TreeHash): string {
  return Buffer.from(hash).toString('base64');
}

/** Reads a hash from its base64; undefined unless it is 32 bytes in the one way of writing them. */
export function parseHash(text: string): TreeHash | undefined {
  const bytes = Buffer.from(text, 'base64');
  return bytes.length === 32 && bytes.toString('base64') === text ? bytes : undefined;
}

export function isSameHash(left: TreeHash, right: TreeHash): boolean {
  return Buffer.compare(left, right) === 0;
}
