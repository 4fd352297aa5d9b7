import { type Problem, Refused } from '../../../shared/model/problem.ts';
import type { RateCard } from '../../../shared/model/rate.ts';
import type { ListedDocument } from '../../store/list.ts';
import { StoreError } from '../../store/store-error.ts';
import { rateCardKind } from '../kinds/rate-card.ts';
import type { UseCasePorts } from '../ports.ts';
import { type Loaded, loadDocument } from './load-document.ts';

/**
 * Loads the head of every rate card named, in order; of those that `heads` lists, the revision that stands there. Raises `Refused`
 * (`missing-rate-card`) naming all that do not exist.
 */
export async function loadCards(ports: UseCasePorts, organization: string, ids: readonly string[], heads: readonly ListedDocument[] = []): Promise<readonly Loaded<RateCard>[]> {
  const problems: Problem[] = [];
  const numbers = new Map(heads.map(({ id, number }) => [id, number]));
  const cards = await Promise.all(
    ids.map(async (id, position) => {
      try {
        return [await loadDocument<RateCard>(ports, organization, rateCardKind, id, numbers.get(id))];
      } catch (error) {
        if (!(error instanceof StoreError) || error.code !== 'not-found') throw error;
        problems.push({ code: 'missing-rate-card', path: `rateCards[${position}]`, message: `there is no rate card "${id}"; add it, or name another one` });
        return [];
      }
    }),
  );
  if (problems.length > 0) throw new Refused(problems);
  return cards.flat();
}
