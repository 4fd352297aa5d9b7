import type { Component, Factor } from '../model/component.ts';

/** Where figures rest, from the firmest to the least firm. */
export const provenances = [
  ['official', 'official rates'],
  ['document', 'rates that documents state'],
  ['derived', 'rates identified from the arithmetic of documents'],
  ['sum', 'amounts that documents give in sum only'],
  ['scenario', 'rates that a scenario sets'],
  ['illustrative', 'illustrative rates'],
] as const;
type Provenance = (typeof provenances)[number][0];

/** What a component rests on: the least firm of its rates; an amount that is known in sum only has no rate. */
export function provenanceOf({ factors, decomposed }: Component): Provenance {
  const found = new Set<Provenance>([...factors.flatMap(ofFactor), ...(decomposed ? [] : (['sum'] as const))]);
  const weakest = provenances.findLast(([provenance]) => found.has(provenance));
  // Without any rate it is counted from what documents state: quantities, and the amounts of other lines.
  return weakest?.[0] ?? 'document';
}

function ofFactor({ kind, origin: { rateCard, change } }: Factor): readonly Provenance[] {
  if (rateCard !== undefined) {
    const { provenance } = rateCard;
    return provenance === 'official' || provenance === 'derived' || provenance === 'illustrative' ? [provenance] : [];
  }
  const isRate = kind === 'rate' || kind === 'price' || kind === 'currency';
  return isRate && change !== undefined ? ['scenario'] : [];
}
