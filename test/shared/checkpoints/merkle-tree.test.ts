import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isExtension, isIncluded } from '../../../shared/checkpoints/check-proof.ts';
import { createMerkleTree } from '../../../shared/checkpoints/merkle-tree.ts';
import { hashLeaf, type TreeHash } from '../../../shared/checkpoints/tree-hash.ts';

const hex = (hash: TreeHash) => Buffer.from(hash).toString('hex');
const treeOf = (count: number) =>
  createMerkleTree(Array.from({ length: count }, (_, index) => hashLeaf(`record ${index}`)));

/** The size of a tree, and one of its leaves or earlier sizes. */
const sizes = fc.integer({ min: 1, max: 300 }).chain((size) => fc.tuple(fc.constant(size), fc.nat(size - 1)));

describe('a Merkle tree', () => {
  it('has the roots that RFC 6962 gives: of nothing, and of one empty record', () => {
    expect(hex(createMerkleTree([]).root())).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    expect(hex(createMerkleTree([hashLeaf('')]).root())).toBe(
      '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
    );
  });

  it('proves every leaf, and no other record, at no other place', () => {
    fc.assert(
      fc.property(sizes, ([size, index]) => {
        const tree = treeOf(size);
        const head = { size, root: tree.root() };
        const proof = tree.proveInclusion(index);
        expect(isIncluded(hashLeaf(`record ${index}`), index, proof, head)).toBe(true);
        expect(isIncluded(hashLeaf('another'), index, proof, head)).toBe(false);
        expect(isIncluded(hashLeaf(`record ${index}`), (index + 1) % size, proof, head)).toBe(size === 1);
        expect(isIncluded(hashLeaf(`record ${index}`), index, [...proof, head.root], head)).toBe(false);
      }),
    );
  });

  it('proves that it extends each earlier tree, and none that differs in a single record', () => {
    fc.assert(
      fc.property(sizes, fc.nat(), ([later, before], altered) => {
        const earlier = before + 1;
        const tree = treeOf(later);
        const head = { size: later, root: tree.root() };
        const proof = tree.proveConsistency(earlier);
        expect(isExtension({ size: earlier, root: tree.root(earlier) }, head, proof)).toBe(true);
        const place = altered % earlier;
        const other = createMerkleTree(
          Array.from({ length: earlier }, (_, index) => hashLeaf(index === place ? 'rewritten' : `record ${index}`)),
        );
        expect(isExtension({ size: earlier, root: other.root() }, head, proof)).toBe(false);
      }),
    );
  });

  it('refuses what lies outside of it', () => {
    expect(() => treeOf(3).proveInclusion(3)).toThrow('from 0 to 2');
    expect(() => treeOf(3).proveConsistency(0)).toThrow('from 1 to 3');
    expect(() => treeOf(3).root(4)).toThrow('from 0 to 3');
    const head = { size: 3, root: treeOf(3).root() };
    expect(isExtension({ size: 4, root: treeOf(4).root() }, head, [])).toBe(false);
    expect(isIncluded(hashLeaf('record 0'), -1, [], head)).toBe(false);
  });
});
