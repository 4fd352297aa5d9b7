import { useQuery } from '@tanstack/react-query';
import type { FieldChange, RevisionsDiffResponse } from '../../shared/results/revision.ts';
import { api } from '../api/api.ts';
import { bodyOf } from '../api/read-response.ts';
import { Asked } from '../shell/asked.tsx';
import { PlainTable } from '../shell/plain-table.tsx';

/** What differs between two revisions, field by field. */
export function RevisionDiff({ id, from, to }: { id: string; from: number; to: number }) {
  const query = useQuery({
    queryKey: ['diff', id, from, to],
    queryFn: ({ signal }) =>
      bodyOf(api.GET('/v1/statements/{id}/diff', { params: { path: { id }, query: { from, to } }, signal })),
  });
  return (
    <section aria-labelledby="diff-title">
      <h3 id="diff-title">
        Revision {from} → {to}
      </h3>
      <Asked query={query} what="what changed">
        {(diff) => <DiffTable diff={diff} />}
      </Asked>
    </section>
  );
}

function DiffTable({ diff: { document, added, removed, changed, reordered } }: { diff: RevisionsDiffResponse }) {
  const rows = [
    ...document.map((change) => ({ place: change.path, ...shownChange(change) })),
    ...changed.flatMap(({ id, changes }) =>
      changes.map((change) => ({ place: `${id}: ${change.path}`, ...shownChange(change) })),
    ),
    ...added.map(({ id, value }) => ({ place: id, before: 'not there', after: shown(value) })),
    ...removed.map(({ id, value }) => ({ place: id, before: shown(value), after: 'not there' })),
  ];
  if (rows.length === 0 && !reordered) return <p>No field differs: the step changed the stage alone.</p>;
  return (
    <>
      <PlainTable
        columns={[{ title: 'Field' }, { title: 'Before' }, { title: 'After' }]}
        rows={rows.map(({ place, before, after }) => ({ key: place, cells: [place, before, after] }))}
      />
      {reordered ? <p>The order of the entries is another.</p> : null}
    </>
  );
}

function shownChange(change: FieldChange): { before: string; after: string } {
  return {
    before: 'before' in change ? shown(change.before) : 'not there',
    after: 'after' in change ? shown(change.after) : 'not there',
  };
}

function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > 300 ? `${text.slice(0, 299)}…` : text;
}
