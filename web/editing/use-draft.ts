import { useEffect, useMemo, useState } from 'react';
import {
  beginDraft,
  type DocumentHead,
  type Draft,
  draftDocument,
  makeEdit,
  rebaseDraft,
  redoEdit,
  undoEdit,
} from './draft.ts';
import { forgetDraft, keepDraft, readDraft } from './draft-store.ts';
import type { Put } from './edit-document.ts';

export type DraftWork = {
  draft: Draft;
  document: object;
  /** Whether the draft was found in this browser when the view was opened. */
  isKept: boolean;
  /** What could not be put anywhere in the revision that the draft is on. */
  lost: readonly Put[];
  /** Why this browser keeps no drafts, where it does not. */
  problem: string | undefined;
  edit: (label: string, puts: readonly Put[]) => void;
  undo: () => void;
  redo: () => void;
  /** Forgets all that was changed, and begins from a revision. */
  begin: (head: DocumentHead) => void;
  /** Makes what was changed in a later revision, but where theirs is kept. */
  rebase: (head: DocumentHead, theirs: readonly string[]) => Draft;
};

const now = (): string => new Date().toISOString();

/** The draft of a document: the one that this browser has kept, or a new one from the head. */
export function useDraft(key: string, head: DocumentHead): DraftWork | undefined {
  const [kept, setDraft] = useState<Draft>();
  const [isKept, setKept] = useState(false);
  const [problem, setProblem] = useState<string>();
  const fail = (error: unknown): void => {
    setProblem(`This browser keeps no drafts (${error instanceof Error ? error.message : String(error)}): save often.`);
  };
  useEffect(() => {
    let isCurrent = true;
    readDraft(key, head)
      .catch((error: unknown) => {
        fail(error);
        return undefined;
      })
      .then((kept) => {
        if (!isCurrent) return;
        setKept(kept !== undefined);
        setDraft(kept ?? beginDraft(head, now()));
      }, fail);
    return () => {
      isCurrent = false;
    };
    // The head that is there when the view opens: a later one is met when the draft is saved.
  }, [key]);
  // Where nothing is changed a later revision, such as a step of the workflow makes, is simply taken.
  const isBehind = kept?.edits.length === 0 && kept.revision < head.revision;
  const draft = useMemo(() => (isBehind ? beginDraft(head, now()) : kept), [isBehind, head.etag, kept]);
  const made = useMemo(() => (draft === undefined ? undefined : draftDocument(draft)), [draft]);
  if (draft === undefined || made === undefined) return undefined;
  const put = (next: Draft): void => {
    setDraft(next);
    (next.edits.length === 0 ? forgetDraft(key) : keepDraft(key, next)).catch(fail);
  };
  return {
    draft,
    ...made,
    isKept,
    problem,
    edit: (label, puts) => {
      put(makeEdit(draft, { label, puts }, now()));
    },
    undo: () => {
      put(undoEdit(draft, now()));
    },
    redo: () => {
      put(redoEdit(draft, now()));
    },
    begin: (from) => {
      setKept(false);
      put(beginDraft(from, now()));
    },
    rebase: (onto, theirs) => {
      const { draft: next } = rebaseDraft(draft, onto, theirs, now());
      put(next);
      return next;
    },
  };
}
