import type { MandateLinks } from '../model/mandate.ts';
import { Refused } from '../model/problem.ts';
import {
  type Exact,
  ONE,
  ZERO,
  addExact,
  compareExact,
  exactOf,
  exactToText,
  multiplyExact,
  subtractExact,
} from '../money/exact.ts';

/**
 * An amount as its links to operative paragraphs split it. `joint` is for paragraphs without shares together: no guess
 * divides it between them. What no link claims is `unattributed`. The parts sum to the amount exactly.
 */
export type MandateSplit = {
  single: readonly { mandate: string; amount: Exact }[];
  joint: { mandates: readonly string[]; amount: Exact } | undefined;
  unattributed: Exact;
};

/**
 * Splits an amount. Stated shares go to their paragraphs; the rest goes to the paragraphs without share, to one alone
 * if there is only one, else to all of them jointly; with none of those it stays unattributed.
 *
 * @throws Refused at `path` where the shares exceed 1.
 */
export function splitByMandate(amount: Exact, links: MandateLinks, path: string): MandateSplit {
  const stated = links.flatMap(({ mandate, share }) =>
    share === undefined ? [] : [{ mandate, share: exactOf(share) }],
  );
  const open = [...new Set(links.filter(({ share }) => share === undefined).map(({ mandate }) => mandate))].sort();
  const claimed = stated.reduce((sum, { share }) => addExact(sum, share), ZERO);
  if (compareExact(claimed, ONE) > 0) {
    throw new Refused([
      {
        code: 'invalid',
        path,
        message:
          'shares of operative paragraphs sum to ' +
          `${exactToText(claimed)}, more than the whole. Lower them to 1 or less.`,
      },
    ]);
  }
  const rest = multiplyExact(amount, subtractExact(ONE, claimed));
  const single = stated.map(({ mandate, share }) => ({ mandate, amount: multiplyExact(amount, share) }));
  const [only, second] = open;
  if (only === undefined) return { single, joint: undefined, unattributed: rest };
  if (second === undefined)
    return { single: [...single, { mandate: only, amount: rest }], joint: undefined, unattributed: ZERO };
  return { single, joint: { mandates: open, amount: rest }, unattributed: ZERO };
}
