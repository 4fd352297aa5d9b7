import { canonicalJson } from '../canonical/canonical-json.ts';
import type { RowChange } from './import-table.ts';

/** The fields of two things that differ, as texts; a list or an object as JSON. */
function fieldDifferences(before: object, after: object): RowChange['fields'] {
  const [was, is] = [before, after] as Record<string, unknown>[];
  const names = [...new Set([...Object.keys(was ?? {}), ...Object.keys(is ?? {})])];
  return names.flatMap((field) => {
    const [from, to] = [shown(was?.[field]), shown(is?.[field])];
    return from === to ? [] : [{ field, from, to }];
  });
}

function shown(value: unknown): string {
  if (value === undefined) return '';
  return typeof value === 'string' ? value : canonicalJson(value);
}

/** What a row did: added something, changed some fields of it, or nothing. */
export function rowChange(row: number, of: string, before: object | undefined, after: object): RowChange {
  const fields = before === undefined ? [] : fieldDifferences(before, after);
  const what = before === undefined ? 'added' : fields.length === 0 ? 'unchanged' : 'changed';
  return { row, of, what, fields };
}
