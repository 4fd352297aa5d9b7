import type { ImportDryRun } from '../../shared/results/import-dry-run.ts';
import { MovedStatements } from '../editing/moved-statements.tsx';
import { countText } from '../format/numbers.ts';
import { PlainTable } from '../shell/plain-table.tsx';

/** So many rows are shown. */
const SHOWN = 60;

/** What each row of a table would do, and to the figures. */
export function TableRows({ name, dryRun }: { name: string; dryRun: ImportDryRun }) {
  const { columns, counts, rows, result } = dryRun;
  const passed = columns.filter(({ column }) => column === null).map(({ header }) => header);
  return (
    <>
      <RowCounts name={name} counts={counts} />
      {passed.length === 0 ? null : <p className="soft">Passed over: {passed.join(', ')}.</p>}
      <RowChanges rows={rows} />
      <MovedStatements dryRun={result} />
    </>
  );
}

/** How many rows of a file would do what. */
export function RowCounts({ name, counts }: { name: string; counts: ImportDryRun['counts'] }) {
  return (
    <p role="status">
      {name}: {counts.added} added, {counts.changed} changed, {counts.unchanged} unchanged, {counts.removed} removed.
    </p>
  );
}

/** What each row would do to which fields. */
export function RowChanges({ rows }: { rows: ImportDryRun['rows'] }) {
  return (
    <>
      {rows.length === 0 ? null : (
        <PlainTable
          columns={[{ title: 'Row', isNumber: true }, { title: 'Of' }, { title: 'What' }, { title: 'Fields' }]}
          rows={rows.slice(0, SHOWN).map(({ row, of, what, fields }) => ({
            key: `${row} ${of}`,
            cells: [
              { number: String(row) },
              of,
              what,
              fields
                .map(({ field, from, to }) => (from === '' ? `${field}: ${to}` : `${field}: ${from} → ${to}`))
                .join('; '),
            ],
          }))}
        />
      )}
      {rows.length > SHOWN ? <p className="soft">And {countText(rows.length - SHOWN, 'further row')}.</p> : null}
    </>
  );
}
