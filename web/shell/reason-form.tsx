import type { SubmitEvent } from 'react';
import { forgetTyped, useTypedText } from '../access/typed-text.ts';
import { Failure } from './failure.tsx';

/**
 * Asks for the reason that stands in the history, and stores with it; what failed is said above the button. A reason that
 * is typed is there again after a sign-in that led away from the page, when the same thing is to be stored.
 */
export function ReasonForm({
  of,
  act,
  busy,
  saving,
}: {
  /** What is stored, such as the name of a file. */
  of: string;
  /** What the button says: what it does, and while it is being done. */
  act: string;
  busy: string;
  saving: {
    mutate: (reason: string, then: { onSuccess: () => void }) => void;
    error: Error | null;
    isPending: boolean;
  };
}) {
  const field = `reason of ${of}`;
  const [reason, setReason] = useTypedText(field);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    saving.mutate(reason.trim(), {
      onSuccess: () => {
        forgetTyped(field);
      },
    });
  };
  return (
    <form className="form" onSubmit={submit}>
      <label className="field">
        <span>
          Reason <small className="soft">stands in the history</small>
        </span>
        <input
          value={reason}
          required
          maxLength={500}
          onChange={({ target }) => {
            setReason(target.value);
          }}
        />
      </label>
      {saving.error === null ? null : <Failure error={saving.error} />}
      <button type="submit" className="primary" disabled={saving.isPending}>
        {saving.isPending ? busy : act}
      </button>
    </form>
  );
}
