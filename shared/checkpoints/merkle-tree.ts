import { emptyRoot, hashNode, type TreeHash } from './tree-hash.ts';

/** A Merkle tree (RFC 6962, 2.1) over the hashes of its leaves, at its whole size or any before. */
export type MerkleTree = {
  readonly size: number;
  /** The root of the first `size` leaves. */
  root(size?: number): TreeHash;
  /** The audit path of a leaf in the tree of the first `size` leaves, from the leaf upward. */
  proveInclusion(index: number, size?: number): TreeHash[];
  /** The proof that the tree of `later` leaves extends the one of `earlier`. */
  proveConsistency(earlier: number, later?: number): TreeHash[];
};

/**
 * Makes the tree of leaf hashes. Whole subtrees are hashed once, so that a proof costs as many steps as it has hashes.
 *
 * @throws RangeError from its functions for an index or size that the tree does not have: a bug of the caller.
 */
export function createMerkleTree(leaves: readonly TreeHash[]): MerkleTree {
  const whole = new Map<string, TreeHash>();
  const size = leaves.length;

  /** The hash of the leaves from `from` up to `to`, at least one. */
  function rangeHash(from: number, to: number): TreeHash {
    const count = to - from;
    const leaf = leaves[from];
    if (count === 1 && leaf !== undefined) return leaf;
    const key = `${from}-${to}`;
    const known = whole.get(key);
    if (known !== undefined) return known;
    const middle = from + splitOf(count);
    const hash = hashNode(rangeHash(from, middle), rangeHash(middle, to));
    if ((count & (count - 1)) === 0) whole.set(key, hash);
    return hash;
  }

  function inclusion(index: number, from: number, to: number): TreeHash[] {
    if (to - from === 1) return [];
    const middle = from + splitOf(to - from);
    return index < middle
      ? [...inclusion(index, from, middle), rangeHash(middle, to)]
      : [...inclusion(index, middle, to), rangeHash(from, middle)];
  }

  /** `isWhole` says that the earlier tree is the subtree at hand, whose hash the reader of the proof has. */
  function consistency(earlier: number, from: number, to: number, isWhole: boolean): TreeHash[] {
    if (earlier === to) return isWhole ? [] : [rangeHash(from, to)];
    const middle = from + splitOf(to - from);
    return earlier <= middle
      ? [...consistency(earlier, from, middle, isWhole), rangeHash(middle, to)]
      : [...consistency(earlier, middle, to, false), rangeHash(from, middle)];
  }

  return {
    size,
    root: (at = size) => {
      refuseOutside(at, 0, size);
      return at === 0 ? emptyRoot() : rangeHash(0, at);
    },
    proveInclusion: (index, at = size) => {
      refuseOutside(at, 1, size);
      refuseOutside(index, 0, at - 1);
      return inclusion(index, 0, at);
    },
    proveConsistency: (earlier, later = size) => {
      refuseOutside(later, 1, size);
      refuseOutside(earlier, 1, later);
      return consistency(earlier, 0, later, true);
    },
  };
}

/** The largest power of two below a count: how many leaves the left subtree has. */
function splitOf(count: number): number {
  let split = 1;
  while (split * 2 < count) split *= 2;
  return split;
}

function refuseOutside(value: number, least: number, most: number): void {
  if (Number.isInteger(value) && value >= least && value <= most) return;
  throw new RangeError(`${value} is outside of the tree: it must be from ${least} to ${most}`);
}
