import { useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { Statement } from '../../shared/model/statement.ts';
import { shownTables } from '../../shared/results/shown-tables.ts';
import { api } from '../api/api.ts';
import { bodyOf, type Responded } from '../api/read-response.ts';
import { estimateQuery } from '../estimates/estimates.ts';
import { makeSheet } from '../estimates/sheet/make-sheet.ts';
import { ROOMS } from '../shell/rooms.ts';
import { documentsQuery, statementQuery } from '../statements/statements.ts';
import { ACTIONS_ANYWHERE, actionsOf } from './palette-actions.ts';
import { lineEntries, type PaletteEntry, rateEntries, statementEntries } from './palette-entries.ts';
import { termsQuery } from './terms.ts';

const NO_CARDS: readonly string[] = [];

/** What can be found from here: everywhere statements, rate cards and terms; within a statement what it holds. */
export function usePaletteEntries(): readonly PaletteEntry[] {
  const { id: place } = useParams({ strict: false });
  const client = useQueryClient();
  const statements = useQuery(documentsQuery('statements')).data ?? [];
  const cards = useQuery(documentsQuery('rate-cards')).data ?? [];
  const terms = useQuery(termsQuery).data ?? [];
  const open =
    place === undefined ? undefined : client.getQueryData<Responded<Statement>>(statementQuery(place).queryKey)?.value;
  const id = open === undefined ? undefined : place;
  const rates = useRates(open?.rateCards ?? NO_CARDS);
  const estimate = id === undefined ? undefined : client.getQueryData(estimateQuery(id).queryKey);
  const lines = useMemo(
    () =>
      id === undefined || open === undefined || estimate === undefined
        ? []
        : lineEntries(
            id,
            shownTables(estimate).map((table) => makeSheet(open, table)),
          ),
    [id, open, estimate],
  );
  return [
    ...(open === undefined || id === undefined
      ? []
      : [...roomEntries(id), ...statementEntries(id, open), ...lines, ...rates, ...actionsOf(id)]),
    { kind: 'view', title: 'All statements', href: '/statements' },
    ...ACTIONS_ANYWHERE,
    { kind: 'view', title: 'Help', href: '/help' },
    ...statements.map(({ id: one, fields }) => ({
      kind: 'statement',
      title: `${fields['symbol'] ?? one} ${fields['title'] ?? ''}`,
      href: `/statements/${encodeURIComponent(one)}`,
    })),
    ...cards.map(({ id: one, fields }) => ({
      kind: 'rate card',
      title: fields['title'] ?? one,
      href: `/rate-cards/${encodeURIComponent(one)}`,
    })),
    ...terms.map(({ term }) => ({ kind: 'term', title: term, href: `/help?search=${encodeURIComponent(term)}` })),
  ];
}

function roomEntries(id: string): readonly PaletteEntry[] {
  return ROOMS.map(({ to, title }) => ({ kind: 'view', title, href: to.replace('$id', encodeURIComponent(id)) }));
}

/** The rates of the cards that a statement names; asked when the palette is opened. */
function useRates(ids: readonly string[]): readonly PaletteEntry[] {
  return useQueries({
    queries: ids.map((id) => ({
      queryKey: ['palette', 'rate-card', id],
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        bodyOf(api.GET('/v1/rate-cards/{id}', { params: { path: { id } }, signal })),
    })),
    combine: (cards) => cards.flatMap(({ data }) => (data === undefined ? [] : rateEntries(data))),
  });
}
