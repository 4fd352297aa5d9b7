import { useMutation } from '@tanstack/react-query';
import { type SubmitEvent, useEffect, useId, useRef } from 'react';
import { forgetTyped, isTyped, useTypedText } from '../access/typed-text.ts';
import { Failure } from '../shell/failure.tsx';

/** Stores something under a title, and says whether the server computes for it what this page showed. */
export type Keep = (title: string) => Promise<'same' | 'differs'>;

const TITLE = 'title of a scenario';

/** Whether a dialog stood open with a title when the page was left for a sign-in, or loaded anew. */
export const wasKeeping = (): boolean => isTyped(TITLE);

/** Keeps what is tried as a scenario, and has the server compute it again: a difference is an alarm, not a detail. */
export function KeepDialog({ suggested, keep, onClose }: { suggested: string; keep: Keep; onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  const [title, setTitle] = useTypedText(TITLE, suggested);
  const close = (): void => {
    forgetTyped(TITLE);
    onClose();
  };
  const keeping = useMutation({
    mutationFn: async (named: string) => {
      const result = await keep(named);
      if (result === 'same') close();
      return result;
    },
  });
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    keeping.mutate(title.trim());
  };
  return (
    <dialog ref={dialog} aria-labelledby={heading} onClose={close}>
      <form onSubmit={submit} className="form">
        <h2 id={heading}>Keep as scenario</h2>
        <label className="field">
          <span>
            Title <small className="soft">what is assumed, in a few words</small>
          </span>
          <input
            value={title}
            required
            maxLength={200}
            onChange={({ target }) => {
              setTitle(target.value);
            }}
          />
        </label>
        {keeping.error === null ? null : <Failure error={keeping.error} />}
        {keeping.data === 'differs' ? (
          <p role="alert" className="alarm">
            The scenario is kept, but the server computes other figures for it than this page showed. Do not use what
            the page showed; report it with this address.
          </p>
        ) : null}
        <div className="acts">
          <button type="submit" className="primary" disabled={keeping.isPending || keeping.data === 'differs'}>
            {keeping.isPending ? 'The server computes …' : 'Keep'}
          </button>
          <button type="button" onClick={close}>
            {keeping.data === 'differs' ? 'Close' : 'Cancel'}
          </button>
        </div>
      </form>
    </dialog>
  );
}
