import { hashNode, isSameHash, type TreeHash } from './tree-hash.ts';

/** A tree as a checkpoint names it. */
export type TreeHead = { size: number; root: TreeHash };

/**
 * Whether an audit path leads from a leaf to the root of a tree (RFC 9162, 2.1.3.2). Needs nothing but its arguments,
 * so that a pack can be checked without the log.
 */
export function isIncluded(
  leaf: TreeHash,
  index: number,
  proof: readonly TreeHash[],
  { size, root }: TreeHead,
): boolean {
  if (!isCount(index) || !isCount(size) || index >= size) return false;
  let [node, last, hash] = [index, size - 1, leaf];
  for (const sibling of proof) {
    if (last === 0) return false;
    if (node % 2 === 1 || node === last) {
      hash = hashNode(sibling, hash);
      while (node % 2 === 0 && node !== 0) [node, last] = [half(node), half(last)];
    } else {
      hash = hashNode(hash, sibling);
    }
    [node, last] = [half(node), half(last)];
  }
  return last === 0 && isSameHash(hash, root);
}

/**
 * Whether a proof shows that a later tree begins with all leaves of an earlier one, in their order (RFC 9162, 2.1.4.2).
 */
export function isExtension(earlier: TreeHead, later: TreeHead, proof: readonly TreeHash[]): boolean {
  if (!isCount(earlier.size) || !isCount(later.size) || earlier.size < 1 || earlier.size > later.size) return false;
  if (earlier.size === later.size) return proof.length === 0 && isSameHash(earlier.root, later.root);
  const path = isPowerOfTwo(earlier.size) ? [earlier.root, ...proof] : [...proof];
  const [first, ...rest] = path;
  if (first === undefined || proof.length === 0) return false;
  let [node, last] = [earlier.size - 1, later.size - 1];
  while (node % 2 === 1) [node, last] = [half(node), half(last)];
  let [before, after] = [first, first];
  for (const hash of rest) {
    if (last === 0) return false;
    if (node % 2 === 1 || node === last) {
      before = hashNode(hash, before);
      after = hashNode(hash, after);
      while (node % 2 === 0 && node !== 0) [node, last] = [half(node), half(last)];
    } else {
      after = hashNode(after, hash);
    }
    [node, last] = [half(node), half(last)];
  }
  return last === 0 && isSameHash(before, earlier.root) && isSameHash(after, later.root);
}

/** Not a shift: a tree may have more leaves than 32 bits count. */
function half(value: number): number {
  return Math.floor(value / 2);
}

function isPowerOfTwo(count: number): boolean {
  let power = 1;
  while (power < count) power *= 2;
  return power === count;
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}
