import { canonicalJson } from '../canonical/canonical-json.ts';
import type { Rate, RateCard } from '../model/rate.ts';
import type { ValueChange } from '../results/proof.ts';
import type { RateName } from './proof-context.ts';

/** A revision of a rate card: what it says, who made it, when and why. */
export type CardRevision = {
  card: RateCard;
  revision: number;
  author: string;
  role: string;
  time: string;
  reason: string;
};

/**
 * The revisions that gave a rate another value and left its source as it was, the latest first: since then the card
 * cites documents for a value that they do not state. Where a revision changed the source too, what was before it has
 * another source and is not looked at.
 *
 * @param revisions of one card, the latest first, without gaps
 */
export function changesOfRate(revisions: readonly CardRevision[], name: RateName): readonly ValueChange[] {
  const changes: ValueChange[] = [];
  for (const [position, { card, ...revision }] of revisions.entries()) {
    const before = revisions[position + 1];
    const now = findRate(card, name);
    const then = before === undefined ? undefined : findRate(before.card, name);
    if (now === undefined || then === undefined || canonicalJson(now.source) !== canonicalJson(then.source)) break;
    if (now.value !== then.value) changes.push({ ...revision, from: then.value, to: now.value });
  }
  return changes;
}

function findRate({ rates }: RateCard, name: RateName): Rate | undefined {
  const key = canonicalJson(name.for ?? {});
  return rates.find(
    (rate) => rate.code === name.code && rate.validFrom === name.validFrom && canonicalJson(rate.for ?? {}) === key,
  );
}
