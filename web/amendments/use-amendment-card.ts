import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '../api/api.ts';
import { bodyOf } from '../api/read-response.ts';
import { useStatementWork } from '../statements/statement-work.ts';
import { amendmentOf } from './amendment-of.ts';
import { isUnfinished } from './change-kinds.ts';
import type { AmendmentDraft } from './use-amendment.ts';

/** What leads from the draft to the draft as amended, as the server computes it. Nothing is stored. */
export function useAmendmentCard(draft: AmendmentDraft) {
  const { dropped, changes } = draft;
  const { id, etag, statement } = useStatementWork();
  return useQuery({
    queryKey: ['statement', id, 'amendment', etag, draft],
    queryFn: ({ signal }) => {
      const amendment = amendmentOf(statement, draft);
      return bodyOf(api.POST('/v1/amendments', { body: { amendment }, signal }));
    },
    enabled: dropped.length + changes.length > 0 && !isUnfinished(changes),
    placeholderData: keepPreviousData,
    retry: false,
  });
}
