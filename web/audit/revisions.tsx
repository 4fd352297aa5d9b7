import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { RevisionSummary } from '../../shared/results/revision.ts';
import { forgetTyped, isTyped, useTypedText } from '../access/typed-text.ts';
import { PermittedButton } from '../access/permitted-button.tsx';
import { api } from '../api/api.ts';
import { bodyOf } from '../api/read-response.ts';
import { momentText } from '../format/dates.ts';
import { Asked } from '../shell/asked.tsx';
import { Failure } from '../shell/failure.tsx';
import { listRevisions, stageName } from '../statements/statements.ts';
import { useStatementHead } from '../statements/statement-work.ts';
import { RevisionDiff } from './revision-diff.tsx';
import { TableScroller } from '../shell/table-scroller.tsx';

/** Every revision with who, when and why; two of them side by side; an earlier one brought back. */
export function Revisions() {
  const { id, etag } = useStatementHead();
  const query = useQuery({
    queryKey: ['statement', id, 'revisions', etag],
    queryFn: ({ signal }) => listRevisions(id, signal),
  });
  const [pair, setPair] = useState<{ from: number; to: number }>();
  return (
    <Asked query={query} what="the history">
      {(revisions) => (
        <>
          <h2>Revisions</h2>
          <TableScroller>
            <table className="plain-table">
              <thead>
                <tr>
                  <th scope="col">Revision</th>
                  <th scope="col">When</th>
                  <th scope="col">Who</th>
                  <th scope="col">What and why</th>
                  <th scope="col">Stage</th>
                  <th scope="col">Steps</th>
                </tr>
              </thead>
              <tbody>
                {revisions.map((one) => (
                  <RevisionRow
                    key={one.revision}
                    one={one}
                    isHead={one.revision === revisions[0]?.revision}
                    onDiff={(from) => {
                      setPair({ from, to: one.revision });
                    }}
                  />
                ))}
              </tbody>
            </table>
          </TableScroller>
          {pair === undefined ? null : <RevisionDiff id={id} {...pair} />}
        </>
      )}
    </Asked>
  );
}

function RevisionRow({
  one: { revision, time, author, action, reason, state },
  isHead,
  onDiff,
}: {
  one: RevisionSummary;
  isHead: boolean;
  onDiff: (from: number) => void;
}) {
  return (
    <tr>
      <th scope="row">{revision}</th>
      <td>{momentText(time)}</td>
      <td>{author}</td>
      <td>
        {action}
        {reason === '' ? '' : `: ${reason}`}
      </td>
      <td>{stageName(state)}</td>
      <td>
        {revision === 1 ? null : (
          <button
            type="button"
            className="quiet"
            onClick={() => {
              onDiff(revision - 1);
            }}
          >
            What changed
          </button>
        )}
        <Link
          to="/statements/$id/compare"
          params={(before) => ({ id: before.id ?? '' })}
          search={{ from: `revision:${revision}`, to: 'stated' }}
        >
          Compare figures
        </Link>{' '}
        {isHead ? null : <Restore revision={revision} />}
      </td>
    </tr>
  );
}

/** Brings the content of an earlier revision back, as a new one and with a reason. */
function Restore({ revision }: { revision: number }) {
  const { id, etag } = useStatementHead();
  const client = useQueryClient();
  const field = `reason of restoring ${revision}`;
  const [isOpen, setOpen] = useState(() => isTyped(field));
  const [reason, setReason] = useTypedText(field);
  const restore = useMutation({
    mutationFn: async () =>
      bodyOf(
        api.POST('/v1/statements/{id}/restore', {
          params: { path: { id }, header: { 'If-Match': etag ?? '' } },
          body: { revision, reason: reason.trim() },
        }),
      ),
    onSuccess: async () => {
      forgetTyped(field);
      await client.invalidateQueries({ queryKey: ['statement', id] });
    },
  });
  if (!isOpen)
    return (
      <PermittedButton
        action="statement:write"
        className="quiet"
        onPress={() => {
          setOpen(true);
        }}
      >
        Restore
      </PermittedButton>
    );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        restore.mutate();
      }}
    >
      <label>
        Reason{' '}
        <input
          required
          value={reason}
          maxLength={500}
          onChange={({ target }) => {
            setReason(target.value);
          }}
        />
      </label>{' '}
      <button type="submit" disabled={restore.isPending}>
        Restore revision {revision}
      </button>
      {restore.error === null ? null : <Failure error={restore.error} />}
    </form>
  );
}
