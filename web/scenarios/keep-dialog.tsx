import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type SubmitEvent, useEffect, useId, useRef, useState } from 'react';
import type { Scenario } from '../../shared/scenarios/scenario.ts';
import { api } from '../api/api.ts';
import { isSameTables } from '../engine/use-engine.ts';
import { estimateQuery } from '../estimates/estimates.ts';
import { Failure } from '../shell/failure.tsx';
import { useStatementWork } from '../statements/statement-work.ts';

/** Keeps what is tried as a scenario, and has the server compute it again: a difference is an alarm, not a detail. */
export function KeepDialog({ onClose }: { onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  const [title, setTitle] = useState(useSuggestedTitle());
  const keep = useKeeping(onClose);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    keep.mutate(title.trim());
  };
  return (
    <dialog ref={dialog} aria-labelledby={heading} onClose={onClose}>
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
        {keep.error === null ? null : <Failure error={keep.error} />}
        {keep.data === 'differs' ? (
          <p role="alert" className="alarm">
            The scenario is kept, but the server computes other figures for it than this page showed. Do not use what
            the page showed; report it with this address.
          </p>
        ) : null}
        <div className="acts">
          <button type="submit" className="primary" disabled={keep.isPending || keep.data === 'differs'}>
            {keep.isPending ? 'The server computes …' : 'Keep'}
          </button>
          <button type="button" onClick={onClose}>
            {keep.data === 'differs' ? 'Close' : 'Cancel'}
          </button>
        </div>
      </form>
    </dialog>
  );
}

/** Stores the scenario, and opens it once the server has computed the same tables. */
function useKeeping(onClose: () => void) {
  const { id, statement, scenarios, trial, shown } = useStatementWork();
  const client = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: async (title: string): Promise<'same' | 'differs'> => {
      const scenario: Scenario = {
        schema: 'rule153/scenario/1',
        id: freeId(title),
        title,
        base: { statement: statement.symbol },
        changes: [...trial.changes],
      };
      await api.POST('/v1/scenarios', { body: scenario });
      const applied = [...scenarios, scenario.id];
      const computed = await client.query(estimateQuery(id, applied));
      await client.invalidateQueries({ queryKey: ['scenarios'] });
      if (!isSameTables(computed, shown)) return 'differs';
      await navigate({ to: '.', search: (before) => ({ ...before, scenarios: applied, try: [] }) });
      trial.forget();
      onClose();
      return 'same';
    },
  });
}

function useSuggestedTitle(): string {
  const { trial, shown } = useStatementWork();
  const [first, ...further] = trial.changes;
  if (first?.kind !== 'set-milestone' || further.length > 0) return '';
  const milestone = shown.milestones.find(({ id }) => id === first.milestone);
  return milestone === undefined
    ? ''
    : `${milestone.title} ${milestone.precision === 'year' ? milestone.year : milestone.day}`;
}

/** An id that people can read, and that nobody else has. */
function freeId(title: string): string {
  const name = title
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
  return `${name === '' ? 'scenario' : name}-${crypto.randomUUID().slice(0, 8)}`;
}
