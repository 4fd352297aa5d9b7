import type { TreeHead } from './check-proof.ts';
import { printHash, parseHash } from './tree-hash.ts';

/**
 * What a checkpoint says (c2sp.org/tlog-checkpoint): of which log, how many entries it has, and the root of their tree.
 */
export type Checkpoint = TreeHead & { origin: string };

/** Writes the text that is signed: three lines. */
export function printCheckpoint({ origin, size, root }: Checkpoint): string {
  return `${origin}\n${size}\n${printHash(root)}\n`;
}

/** Reads it; undefined if it is not written exactly so. */
export function parseCheckpoint(text: string): Checkpoint | undefined {
  const [origin = '', sizeText = '', rootText = '', end, ...more] = text.split('\n');
  const root = parseHash(rootText);
  const size = Number(sizeText);
  if (origin === '' || root === undefined || end !== '' || more.length > 0) return undefined;
  return Number.isSafeInteger(size) && size >= 0 && String(size) === sizeText ? { origin, size, root } : undefined;
}
