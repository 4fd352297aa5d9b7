import type { FieldChange } from '../../shared/results/revision.ts';
import { valueText } from '../editing/value-text.ts';
import { countText } from '../format/numbers.ts';
import { PlainTable } from '../shell/plain-table.tsx';

/** So many fields are shown. */
const SHOWN = 60;

/** Fields that a file would change: as they are, and as the file has them. */
export function FieldChanges({
  changes,
  heads: [before, after],
  total = changes.length,
}: {
  changes: readonly FieldChange[];
  heads: readonly [string, string];
  total?: number;
}) {
  return (
    <>
      <PlainTable
        columns={[{ title: 'Field' }, { title: before }, { title: after }]}
        rows={changes.slice(0, SHOWN).map((change) => ({
          key: change.path,
          cells: [change.path, shown(change.before), shown(change.after)],
        }))}
      />
      {total > SHOWN ? <p className="soft">And {countText(total - SHOWN, 'further field')}.</p> : null}
    </>
  );
}

function shown(value: unknown): string {
  if (value === undefined) return 'not there';
  const text = valueText(value);
  return text.length > 160 ? `${text.slice(0, 159)}…` : text;
}
