import { useRef, useState } from 'react';
import type { ClockMark } from './clock-marks.ts';

const KINDS: Readonly<Record<ClockMark['kind'], string>> = {
  session: 'session',
  workshop: 'workshop',
  posts: 'posts',
  milestone: 'milestone',
};

/** The time line as a list, for whoever does not see it, and for names that find no place on it. */
export function DatesList({ marks }: { marks: readonly ClockMark[] }) {
  const dialog = useRef<HTMLDialogElement>(null);
  // A long list is drawn when somebody wants to read it, not with every step of a drag.
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        className="quiet as-list"
        onClick={() => {
          setOpen(true);
          dialog.current?.showModal();
        }}
      >
        As a list
      </button>
      <dialog
        ref={dialog}
        aria-label="Dates of this statement"
        onClose={() => {
          setOpen(false);
        }}
      >
        <h2>Dates</h2>
        <table className="list-table">
          <thead>
            <tr>
              <th scope="col">When</th>
              <th scope="col">What</th>
              <th scope="col">Kind</th>
            </tr>
          </thead>
          <tbody>
            {(isOpen ? marks : []).map(({ key, when, label, kind, isAssumed }) => (
              <tr key={key}>
                <th scope="row">{when}</th>
                <td>{label}</td>
                <td>
                  {KINDS[kind]}
                  {isAssumed ? ', assumed' : ''}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        <form method="dialog" className="acts">
          <button type="submit">Close</button>
        </form>
      </dialog>
    </>
  );
}
