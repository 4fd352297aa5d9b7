import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type Move, MOVES, type State, stateOf } from '../../shared/model/workflow.ts';
import { useTypedText } from '../access/typed-text.ts';
import { PermittedButton } from '../access/permitted-button.tsx';
import { api } from '../api/api.ts';
import { StatementProblems } from '../statements/statement-problems.tsx';
import { stageName } from '../statements/statements.ts';

/** What each step is called. The service decides whether it is taken. */
const STEPS: Readonly<Record<Move['verb'], string>> = {
  'ask-for-review': 'Ask for review',
  'return-to-draft': 'Return to draft',
  submit: 'Submit',
  recall: 'Recall to draft',
  close: 'Close',
  reopen: 'Open again',
};

/** The steps from a stage: onward first, then those that lead back, which need a reason. */
function stepsFrom(state: State): readonly Move[] {
  const steps = MOVES.filter(({ from }) => from === state);
  return [...steps.filter((one) => !one.reasonNeeded), ...steps.filter((one) => one.reasonNeeded)];
}

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
  const [reason, setReason] = useTypedText('reason of a step');
  const moves = stepsFrom(stateOf({ state }));
  const move = useMutation({
    mutationFn: async ({ to }: Move) =>
      api.POST('/v1/statements/{id}/moves', {
        params: { path: { id }, header: { 'If-Match': etag } },
        body: { to, ...(reason.trim() !== '' && { reason: reason.trim() }) },
      }),
    // The step is over with its response. Whoever takes the next as soon as its stage is shown is not to wait for all
    // that is read anew.
    onSuccess: () => {
      setReason('');
      void client.invalidateQueries({ queryKey: ['statement', id] });
      void client.invalidateQueries({ queryKey: ['statements'] });
    },
  });
  const needsReason = moves.some((one) => one.reasonNeeded);
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
            key={one.verb}
            action={one.action}
            onPress={() => {
              if (!isChanged && !move.isPending) move.mutate(one);
            }}
          >
            {STEPS[one.verb]}
          </PermittedButton>
        ))}
      </div>
      {move.error === null ? null : <StatementProblems error={move.error} />}
    </section>
  );
}
