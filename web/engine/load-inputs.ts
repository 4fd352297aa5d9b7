import type { QueryClient } from '@tanstack/react-query';
import type { Immutable } from '../../shared/model/immutable.ts';
import type { RateCard } from '../../shared/model/rate.ts';
import type { Statement } from '../../shared/model/statement.ts';
import type { BasisEntry, EstimateBasis } from '../../shared/rate-validity/estimate-basis.ts';
import type { ExtensionDecision } from '../../shared/rate-validity/extension-decision.ts';
import type { Scenario } from '../../shared/scenarios/scenario.ts';
import { ask } from '../api/ask.ts';
import type { EngineInputs } from './engine-messages.ts';

/** Loads the very revisions that the server made its estimate from. A revision never changes, so it is asked once. */
export async function loadInputs(client: QueryClient, basis: Immutable<EstimateBasis>): Promise<EngineInputs> {
  const load = <Document>(collection: string, { id, revision }: Immutable<BasisEntry>): Promise<Document> =>
    client.query({
      queryKey: ['revision', collection, id, revision],
      queryFn: async () =>
        (await ask<Document>(`/v1/${collection}/${encodeURIComponent(id)}/revisions/${revision}`)).value,
      staleTime: Infinity,
    });
  const all = <Document>(collection: string, entries: readonly Immutable<BasisEntry>[]): Promise<readonly Document[]> =>
    Promise.all(entries.map((entry) => load<Document>(collection, entry)));
  const [statement, cards, scenarios, decisions] = await Promise.all([
    load<Statement>('statements', basis.statement),
    all<RateCard>('rate-cards', basis.rateCards),
    all<Scenario>('scenarios', basis.scenarios),
    all<ExtensionDecision>('decisions', basis.decisions),
  ]);
  const { superseded, madeOn: today, staleAfter_d } = basis;
  return { statement, cards, scenarios, validity: { decisions, superseded, today, staleAfter_d } };
}
