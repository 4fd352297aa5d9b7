import { useMutation, useQueryClient } from '@tanstack/react-query';
import { usePermission } from '../access/who-am-i.ts';
import { DropFile } from '../documents/drop-file.tsx';
import { countText } from '../format/numbers.ts';
import { FileProblems } from '../imports/file-problems.tsx';
import { RowChanges, RowCounts } from '../imports/table-rows.tsx';
import { Failure } from '../shell/failure.tsx';
import { PlainTable } from '../shell/plain-table.tsx';
import { ReasonForm } from '../shell/reason-form.tsx';
import { type LookedAtList, lookAtList } from './look-at-list.ts';

/** So many of what a careful reader would ask are shown. */
const QUERIES = 60;

/** A copy of the public list, taken into a list that is there or the first one: looked at, then stored with a reason. */
export function BringList({ into }: { into?: string }) {
  const permission = usePermission('analogue-list:write');
  const look = useMutation({ mutationFn: (file: File) => lookAtList(file, into) });
  if (!permission.allowed) return <p role="note">{permission.because}</p>;
  return (
    <>
      <DropFile
        label="A copy of the public list (.json, .yaml)"
        accept=".json,.yaml,.yml"
        isBusy={look.isPending}
        onFile={look.mutate}
      />
      {look.error === null ? null : <Failure error={look.error} />}
      {look.data === undefined ? null : <Found key={look.submittedAt} found={look.data} />}
    </>
  );
}

function Found({ found }: { found: LookedAtList }) {
  if (found.is === 'refused')
    return (
      <section aria-label="What is wrong with the list">
        <p role="alert">
          <b>{found.name}</b> is not taken in: {countText(found.problems.length, 'problem')}. Nothing was changed.
        </p>
        <FileProblems text={found.text} problems={found.problems} />
      </section>
    );
  const { name, report } = found;
  return (
    <section aria-label="What the list would do">
      <RowCounts name={name} counts={report.counts} />
      <RowChanges rows={report.rows} />
      {report.queryCount === 0 ? null : (
        <details>
          <summary>{countText(report.queryCount, 'query', 'queries')} on what the list says</summary>
          <PlainTable
            columns={[{ title: 'Entry', isNumber: true }, { title: 'Field' }, { title: 'What' }]}
            rows={report.queries.slice(0, QUERIES).map(({ row, field, message }, position) => ({
              key: `${position}`,
              cells: [{ number: String(row) }, field, message],
            }))}
          />
          {report.queryCount > QUERIES ? <p className="soft">And {report.queryCount - QUERIES} more.</p> : null}
        </details>
      )}
      <SaveList found={found} />
    </section>
  );
}

function SaveList({ found }: { found: Extract<LookedAtList, { is: 'fine' }> }) {
  const client = useQueryClient();
  const save = useMutation({ mutationFn: found.save, onSuccess: () => client.invalidateQueries() });
  if (save.data !== undefined)
    return (
      <p role="status">
        Saved: the list {save.data.id} is at revision {save.data.revision}.
      </p>
    );
  if (!found.changes) return <p>It changes nothing: there is nothing to save.</p>;
  return <ReasonForm of={found.name} act="Store the list" busy="Storing …" saving={save} />;
}
