import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { PermittedButton } from '../access/permitted-button.tsx';
import { ask } from '../api/ask.ts';
import { Failure } from '../shell/failure.tsx';
import { stageName } from '../statements/statements.ts';

type Move = { to: string; title: string; action: string; needsReason: boolean };

/** The steps from each stage, as the service has them; it decides whether one is taken. */
const MOVES: Readonly<Record<string, readonly Move[]>> = {
  draft: [{ to: 'under-review', title: 'Ask for review', action: 'statement:move', needsReason: false }],
  'under-review': [
    { to: 'submitted', title: 'Submit', action: 'statement:move', needsReason: false },
    { to: 'draft', title: 'Return to draft', action: 'statement:move', needsReason: true },
  ],
  submitted: [
    { to: 'closed', title: 'Close', action: 'statement:move', needsReason: false },
    { to: 'draft', title: 'Recall to draft', action: 'statement:move', needsReason: true },
  ],
  closed: [{ to: 'draft', title: 'Open again', action: 'statement:reopen', needsReason: true }],
};

/** Moves a statement in its workflow. A submission seals its figures. */
export function Moves({
  id,
  etag,
  state,
  isChanged,
}: {
  id: string;
  etag: string;
  state: string | null;
  isChanged: boolean;
}) {
  const client = useQueryClient();
  const [reason, setReason] = useState('');
  const moves = MOVES[state ?? 'draft'] ?? [];
  const move = useMutation({
    mutationFn: async ({ to }: Move) =>
      ask(`/v1/statements/${encodeURIComponent(id)}/moves`, {
        method: 'POST',
        body: { to, ...(reason.trim() !== '' && { reason: reason.trim() }) },
        headers: { 'if-match': etag },
      }),
    // The step is over with its response. Whoever takes the next as soon as its stage is shown is not to wait for all
    // that is read anew.
    onSuccess: () => {
      setReason('');
      void client.invalidateQueries({ queryKey: ['statement', id] });
      void client.invalidateQueries({ queryKey: ['statements'] });
    },
  });
  const needsReason = moves.some((one) => one.needsReason);
  return (
    <section className="moves" aria-label="Stage">
      <p>
        Stage: <b>{stageName(state)}</b>
        {isChanged ? '. Save or discard your changes before you move it.' : ''}
      </p>
      {needsReason ? (
        <label>
          <span>Reason of the step</span>{' '}
          <input
            value={reason}
            maxLength={500}
            onChange={({ target }) => {
              setReason(target.value);
            }}
          />
        </label>
      ) : null}
      <div className="moves-row">
        {moves.map((one) => (
          <PermittedButton
            key={one.to}
            action={one.action}
            onPress={() => {
              if (!isChanged && !move.isPending) move.mutate(one);
            }}
          >
            {one.title}
          </PermittedButton>
        ))}
      </div>
      {move.error === null ? null : <Failure error={move.error} />}
    </section>
  );
}
