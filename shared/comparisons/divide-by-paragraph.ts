import type { MandateLinks } from '../model/mandate.ts';
import { divideHalfAway, exactOf, exactOfInteger, multiplyExact } from '../money/exact.ts';

/** Cents of one operative paragraph, of several jointly, or of none, by the ids of their mandates. */
type OfParagraphs = { mandates: readonly string[]; cents: bigint };

/**
 * Divides cents as the prices of paragraphs are divided: stated shares go to their paragraphs, each to the nearest
 * cent, and what is left over to those without a share, jointly if there are several. The parts sum to the cents.
 */
export function divideByParagraph(cents: bigint, links: MandateLinks): readonly OfParagraphs[] {
  const stated = links.flatMap(({ mandate, share }): OfParagraphs[] => {
    if (share === undefined) return [];
    const { numerator, denominator } = multiplyExact(exactOfInteger(cents), exactOf(share));
    return [{ mandates: [mandate], cents: divideHalfAway(numerator, denominator) }];
  });
  const open = [...new Set(links.flatMap(({ mandate, share }) => (share === undefined ? [mandate] : [])))].sort();
  const rest = cents - stated.reduce((sum, part) => sum + part.cents, 0n);
  return [...stated, ...(rest === 0n ? [] : [{ mandates: open, cents: rest }])];
}
