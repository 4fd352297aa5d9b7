import type { QueryClient } from '@tanstack/react-query';
import type { Immutable } from '../../shared/model/immutable.ts';
import type { BasisEntry, EstimateBasis } from '../../shared/rate-validity/estimate-basis.ts';
import { api } from '../api/api.ts';
import { bodyOf } from '../api/read-response.ts';
import type { EngineInputs } from './engine-messages.ts';

/** Loads the very revisions that the server made its estimate from. A revision never changes, so it is asked once. */
export async function loadInputs(client: QueryClient, basis: Immutable<EstimateBasis>): Promise<EngineInputs> {
  const once = <Document>({ hash }: Immutable<BasisEntry>, queryFn: () => Promise<Document>): Promise<Document> =>
    client.query({ queryKey: ['revision', hash], queryFn, staleTime: Infinity });
  const of = ({ id, revision: number }: Immutable<BasisEntry>) => ({ params: { path: { id, number } } });
  const [statement, cards, scenarios, decisions] = await Promise.all([
    once(basis.statement, () => bodyOf(api.GET('/v1/statements/{id}/revisions/{number}', of(basis.statement)))),
    Promise.all(
      basis.rateCards.map((one) => once(one, () => bodyOf(api.GET('/v1/rate-cards/{id}/revisions/{number}', of(one))))),
    ),
    Promise.all(
      basis.scenarios.map((one) => once(one, () => bodyOf(api.GET('/v1/scenarios/{id}/revisions/{number}', of(one))))),
    ),
    Promise.all(
      basis.decisions.map((one) => once(one, () => bodyOf(api.GET('/v1/decisions/{id}/revisions/{number}', of(one))))),
    ),
  ]);
  const { superseded, madeOn: today, staleAfter_d } = basis;
  return { statement, cards, scenarios, validity: { decisions, superseded, today, staleAfter_d } };
}
