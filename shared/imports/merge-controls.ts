import { canonicalJson } from '../canonical/canonical-json.ts';
import { nameKey } from '../canonical/names.ts';
import { type Control, controlSchema } from '../model/control-total.ts';
import type { Statement } from '../model/statement.ts';
import { rowChange } from './field-differences.ts';
import type { ImportedTable, ImportRecord, RowChange } from './import-table.ts';
import { refuseIssues, type RowReader } from './row-values.ts';

/** A control that a row of a table makes; what is wrong with it is refused in that row. */
export type FoundControl = { record: ImportRecord; row: RowReader; control: object };

/**
 * Puts controls among those of a statement: one of the same figures, by table and row or sum, becomes what is found; any
 * other stays. The same figures twice in a table are refused.
 */
export function mergeControls(statement: Statement, found: readonly FoundControl[]): ImportedTable<Statement> {
  const changes: RowChange[] = [];
  const controls = new Map((statement.controls ?? []).map((one) => [keyOf(one), one]));
  const rows = new Map<string, number>();
  for (const { record, row, control } of found) {
    const parsed = controlSchema.safeParse(control);
    if (!parsed.success) {
      refuseIssues(row, parsed.error.issues, ([first, second]) =>
        first === 'row' ? String(second ?? 'section') : first === 'source' ? 'source' : String(second ?? 'section'),
      );
      continue;
    }
    const key = keyOf(parsed.data);
    const earlier = rows.get(key);
    if (earlier !== undefined) {
      row.refuse('section', `has the figures of row ${earlier} again`);
      continue;
    }
    rows.set(key, record.number);
    changes.push(rowChange(record.number, nameOf(parsed.data), controls.get(key), parsed.data));
    controls.set(key, parsed.data);
  }
  return { document: { ...statement, controls: [...controls.values()] }, changes };
}

function keyOf({ table, row = {}, sum }: Control): string {
  const names = Object.entries(row).map(([level, name]) => [level, nameKey(name)]);
  return canonicalJson([table, Object.fromEntries(names), sum ?? '']);
}

function nameOf({ table, row, sum }: Control): string {
  const figures =
    row === undefined
      ? (sum ?? 'total')
      : [row.group, row.section === undefined ? undefined : `section ${row.section}`, row.object, row.line]
          .filter((one) => one !== undefined)
          .join(', ');
  return `table ${table}, ${figures}`;
}
