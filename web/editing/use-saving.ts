import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { RefusedByServer } from '../api/refused-by-server.ts';
import type { FieldConflict } from './conflict-dialog.tsx';
import { type DocumentPlace, putDocument, readHead } from './document-place.ts';
import type { DocumentHead, Draft } from './draft.ts';
import { draftDocument } from './draft.ts';
import { trialsOf } from './use-trial.ts';

export type Conflict = { fields: readonly FieldConflict[]; who: string };

type Meanwhile = {
  conflict?: readonly FieldConflict[];
  current?: { author: string; revision: number; reason: string };
};

/** Saves a draft onto the revision that it was made from; where there is a later one, says what was changed there. */
export function useSaving(
  place: DocumentPlace,
  keys: readonly (readonly unknown[])[],
  onSaved: (head: DocumentHead) => void,
) {
  const client = useQueryClient();
  const [conflict, setConflict] = useState<Conflict>();
  const askAgain = () => Promise.all(keys.map((queryKey) => client.invalidateQueries({ queryKey })));
  const save = useMutation({
    // A trial on its way would be refused as soon as the save has landed.
    onMutate: () => client.cancelQueries({ queryKey: trialsOf(place) }),
    mutationFn: async ({ draft, reason }: { draft: Draft; reason: string }) => {
      const { document } = draftDocument(draft);
      await putDocument(place, { document, etag: draft.etag }, { reason });
      return readHead(place);
    },
    onSuccess: async (head) => {
      setConflict(undefined);
      onSaved(head);
      await askAgain();
    },
    onError: (error) => {
      if (!(error instanceof RefusedByServer) || error.document.status !== 412) return;
      const { conflict: fields = [], current } = error.document as Meanwhile;
      const reason = current === undefined || current.reason === '' ? '' : ` (“${current.reason}”)`;
      const who = current === undefined ? '' : `${current.author} made revision ${current.revision}${reason}.`;
      setConflict({ fields, who });
    },
  });
  return {
    save,
    conflict,
    /** The revision that somebody else has made, as all of the desk then shows it. */
    readLater: async () => {
      const later = await readHead(place);
      void askAgain();
      return later;
    },
    settle: () => {
      setConflict(undefined);
      save.reset();
    },
  };
}
