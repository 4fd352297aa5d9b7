import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useMemo, useRef, useState } from 'react';
import { canonicalJson } from '../../shared/canonical/canonical-json.ts';
import type { Statement } from '../../shared/model/statement.ts';
import type { Change } from '../../shared/scenarios/change.ts';
import { beginDraft, draftDocument, makeEdit, redoEdit, undoEdit } from '../editing/draft.ts';
import type { Put } from '../editing/edit-document.ts';
import type { DraftChange } from './change-kinds.ts';

/** What an amendment does: which paragraphs it drops, what else it changes, and how its own words read, if given. */
export type AmendmentDraft = { dropped: readonly string[]; changes: readonly DraftChange[]; wording: Wording };
type Wording = { before: string; after: string };

/** An amendment in the making: what is typed, what of it the address has and the server is asked of, and undoing. */
export type AmendmentWork = {
  typed: AmendmentDraft;
  settled: AmendmentDraft;
  /** Whether the address can hold all of it. */
  isInAddress: boolean;
  edit: (label: string, puts: readonly Put[]) => void;
  undo: (() => void) | undefined;
  redo: (() => void) | undefined;
};

/** So long nothing is typed before the address follows, and with it the server. */
const PAUSE_MS = 400;

/** Servers and browsers take addresses of some 8,000 characters. */
const ADDRESS_CHARACTERS_MAX = 6000;

/** The amendment of the address. What is typed is there at once; the address follows when the hand rests. */
export function useAmendment({ mandates }: Pick<Statement, 'mandates'>): AmendmentWork {
  const { at = '', amend, words = '', become = '' } = useSearch({ from: '__root__' });
  const navigate = useNavigate();
  const addressed = useMemo((): AmendmentDraft => {
    const named = at.split(',');
    const dropped = mandates.map(({ id }) => id).filter((id) => named.includes(id));
    return { dropped, changes: amend ?? [], wording: { before: words, after: become } };
  }, [mandates, at, amend, words, become]);
  const [draft, setDraft] = useState(() => draftOf(addressed));
  const typed = useMemo(() => draftDocument(draft).document as AmendmentDraft, [draft]);
  const [settled, setSettled] = useState(typed);
  const written = useRef(canonicalJson(addressed));
  const isInAddress = encodeURIComponent(JSON.stringify(typed.changes)).length <= ADDRESS_CHARACTERS_MAX;

  useEffect(() => {
    // Another address was opened over this one: by going back, or from the palette.
    const found = canonicalJson(addressed);
    if (found === written.current) return;
    written.current = found;
    setDraft(draftOf(addressed));
    setSettled(addressed);
  }, [addressed]);

  useEffect(() => {
    if (typed === settled) return undefined;
    const timer = setTimeout(() => {
      setSettled(typed);
      if (!isInAddress) return;
      written.current = canonicalJson(typed);
      const { dropped, changes, wording } = typed;
      void navigate({
        to: '.',
        search: (before) => ({
          ...before,
          at: dropped.length === 0 ? undefined : dropped.join(','),
          amend: changes as readonly Change[],
          words: wording.before,
          become: wording.after,
        }),
        replace: true,
      });
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [typed, settled, isInAddress, navigate]);

  return {
    typed,
    settled,
    isInAddress,
    edit: (label, puts) => {
      setDraft((before) => makeEdit(before, { label, puts }, ''));
    },
    undo:
      draft.position === 0
        ? undefined
        : () => {
            setDraft((before) => undoEdit(before, ''));
          },
    redo:
      draft.position === draft.edits.length
        ? undefined
        : () => {
            setDraft((before) => redoEdit(before, ''));
          },
  };
}

function draftOf(document: AmendmentDraft) {
  return beginDraft({ etag: '', revision: 0, document }, '');
}
