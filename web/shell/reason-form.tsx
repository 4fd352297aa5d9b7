import { type SubmitEvent, useState } from 'react';
import { Failure } from './failure.tsx';

/** Asks for the reason that stands in the history, and stores with it; what failed is said above the button. */
export function ReasonForm({
  act,
  busy,
  saving,
}: {
  /** What the button says: what it does, and while it is being done. */
  act: string;
  busy: string;
  saving: { mutate: (reason: string) => void; error: Error | null; isPending: boolean };
}) {
  const [reason, setReason] = useState('');
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    saving.mutate(reason.trim());
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
