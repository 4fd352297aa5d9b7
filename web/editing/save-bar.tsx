import { type SubmitEvent, useEffect } from 'react';
import { forgetTyped, useTypedText } from '../access/typed-text.ts';
import { usePermission } from '../access/who-am-i.ts';
import { countText } from '../format/numbers.ts';
import type { DraftWork } from './use-draft.ts';

const REASON = 'reason of saving';

/** What a draft has come to: how many changes, undo and redo, and the reason with which it is saved. */
export function SaveBar({
  work,
  action,
  isSaving,
  onSave,
  onDiscard,
}: {
  work: DraftWork;
  action: string;
  isSaving: boolean;
  onSave: (reason: string) => void;
  onDiscard: () => void;
}) {
  const { draft } = work;
  const permission = usePermission(action);
  const [reason, setReason] = useTypedText(REASON);
  const isSaved = draft.edits.length === 0;
  useEffect(() => {
    if (isSaved) forgetTyped(REASON);
  }, [isSaved]);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    onSave(reason.trim());
  };
  if (!permission.allowed)
    return (
      <p className="save-bar" role="note">
        {permission.because} You can look at every field.
      </p>
    );
  return (
    <form className="save-bar" onSubmit={submit}>
      <button type="button" onClick={work.undo} disabled={draft.position === 0}>
        Undo
      </button>
      <button type="button" onClick={work.redo} disabled={draft.position === draft.edits.length}>
        Redo
      </button>
      <span role="status" className="soft">
        {draft.position === 0
          ? `Revision ${draft.revision}, unchanged`
          : `${countText(draft.position, 'change')} to revision ${draft.revision}`}
      </span>
      <label className="reason">
        <span>Reason</span>
        <input
          value={reason}
          required
          maxLength={500}
          placeholder="stands in the history"
          onChange={({ target }) => {
            setReason(target.value);
          }}
        />
      </label>
      <button type="submit" className="primary" disabled={draft.position === 0 || isSaving}>
        {isSaving ? 'Saving …' : 'Save'}
      </button>
      <button type="button" className="quiet" onClick={onDiscard} disabled={draft.edits.length === 0}>
        Discard
      </button>
    </form>
  );
}
