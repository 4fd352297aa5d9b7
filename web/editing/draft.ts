import { applyEdits, type Edit, isSamePlace, placeText, type Put } from './edit-document.ts';

/** What somebody has changed in a document, and the revision that they began with. */
export type Draft = {
  etag: string;
  revision: number;
  base: object;
  edits: readonly Edit[];
  /** So many edits count; those after them were undone and can be made again. */
  position: number;
  /** When it was last changed. */
  time: string;
};

export type DocumentHead = { etag: string; revision: number; document: object };

export function beginDraft({ etag, revision, document }: DocumentHead, time: string): Draft {
  return { etag, revision, base: document, edits: [], position: 0, time };
}

/** The document as the draft has it. */
export function draftDocument({ base, edits, position }: Draft): { document: object; lost: readonly Put[] } {
  return applyEdits(base, edits.slice(0, position));
}

/** Typing in one field is one edit, as long as nothing else comes between. */
export function makeEdit(draft: Draft, edit: Edit, time: string): Draft {
  const made = draft.edits.slice(0, draft.position);
  const last = made.at(-1);
  const [put, ...more] = edit.puts;
  const [lastPut, ...lastMore] = last?.puts ?? [];
  const isSameField =
    put !== undefined &&
    lastPut !== undefined &&
    more.length === 0 &&
    lastMore.length === 0 &&
    edit.label === last?.label &&
    typeof put.value === 'string' &&
    typeof lastPut.value === 'string' &&
    placeText(put.at) === placeText(lastPut.at);
  const edits = isSameField ? [...made.slice(0, -1), edit] : [...made, edit];
  return { ...draft, edits, position: edits.length, time };
}

export function undoEdit(draft: Draft, time: string): Draft {
  return { ...draft, position: Math.max(0, draft.position - 1), time };
}

export function redoEdit(draft: Draft, time: string): Draft {
  return { ...draft, position: Math.min(draft.edits.length, draft.position + 1), time };
}

/**
 * The draft on a later revision: what it changed is changed there, but for the places at which the later one is kept.
 * What can no longer be put anywhere, since its place is gone, is told.
 */
export function rebaseDraft(
  draft: Draft,
  head: DocumentHead,
  theirs: readonly string[],
  time: string,
): { draft: Draft; lost: readonly Put[] } {
  const isKept = ({ at }: Put) => !theirs.some((path) => isSamePlace(path, placeText(at)));
  const edits = draft.edits
    .slice(0, draft.position)
    .map(({ label, puts }) => ({ label, puts: puts.filter(isKept) }))
    .filter(({ puts }) => puts.length > 0);
  const rebased: Draft = { ...beginDraft(head, time), edits, position: edits.length };
  return { draft: rebased, lost: draftDocument(rebased).lost };
}
