import type { RateCard } from '../../../shared/model/rate.ts';
import type { ListedDocument } from '../../ledger/reading/list.ts';
import { rateCardKind } from '../../documents/kinds/kinds.ts';
import type { ComputePorts } from '../ports.ts';
import { type Loaded, loadDocument } from './load-document.ts';
import { loadNamed } from './load-named.ts';

/**
 * Loads the head of every rate card named, in order; of those that `heads` lists, the revision that stands there. Raises `Refused`
 * (`missing-rate-card`) naming all that do not exist.
 */
export async function loadCards(
  ports: ComputePorts,
  organization: string,
  ids: readonly string[],
  heads: readonly ListedDocument[] = [],
): Promise<readonly Loaded<RateCard>[]> {
  const listed = new Map(heads.map(({ id, number, hash }) => [id, { number, hash }]));
  return loadNamed(
    ids,
    (id) => loadDocument<RateCard>(ports, organization, rateCardKind, id, listed.get(id)),
    (id, position) => ({
      code: 'missing-rate-card',
      path: `rateCards[${position}]`,
      message: `there is no rate card "${id}"; add it, or name another one`,
    }),
  );
}
