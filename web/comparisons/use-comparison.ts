import { queryOptions, useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { api } from '../api/api.ts';
import { bodyOf } from '../api/read-response.ts';
import { documentsQuery, type ListedDocument } from '../statements/statements.ts';
import { type StatementWork, useStatementWork } from '../statements/statement-work.ts';
import { inputsOfSide, parseSide, printSide, type Side } from './comparison-sides.ts';

/** What can stand on a side: stored scenarios of this statement, and rate cards. */
export type Offered = { scenarios: readonly ListedDocument[]; cards: readonly ListedDocument[] };

export function useOffered(): Offered | undefined {
  const { statement } = useStatementWork();
  const scenarios = useQuery(documentsQuery('scenarios')).data;
  const cards = useQuery(documentsQuery('rate-cards')).data;
  if (scenarios === undefined || cards === undefined) return undefined;
  return { scenarios: scenarios.filter(({ fields }) => fields['statement'] === statement.symbol), cards };
}

/** The sides of the address, and what in it names none; without any, the statement as stated beside its scenarios. */
export function useSides(offered: Offered | undefined): { from: Side; to: Side; unread: readonly string[] } {
  const { from, to, scenarios = [] } = useSearch({ from: '__root__' });
  const [first] = offered?.scenarios ?? [];
  const stack = scenarios.length > 0 ? scenarios : first === undefined ? [] : [first.id];
  const usual: Side = stack.length === 0 ? { of: 'stated' } : { of: 'scenarios', ids: stack };
  const read = { from: parseSide(from ?? 'stated'), to: to === undefined ? usual : parseSide(to) };
  const unread = [read.from === undefined ? from : undefined, read.to === undefined ? to : undefined];
  return {
    from: read.from ?? { of: 'stated' },
    to: read.to ?? { of: 'stated' },
    unread: unread.filter((text) => text !== undefined),
  };
}

/** The comparison of two sides, as the server computes it. */
export function comparisonQuery({ id, statement, etag }: StatementWork, from: Side, to: Side) {
  return queryOptions({
    queryKey: ['statement', id, 'comparison', etag, printSide(from), printSide(to)],
    queryFn: ({ signal }) => {
      const body = { from: inputsOfSide(id, statement, from), to: inputsOfSide(id, statement, to) };
      return bodyOf(api.POST('/v1/comparisons', { body, signal }));
    },
  });
}
