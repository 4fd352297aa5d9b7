import { type Place, stepsOf, valueAt } from '../edit-document.ts';
import { valueText } from '../value-text.ts';
import { kindOf, resolve, type Schema, variantOf, variantsOf, fieldName } from '../schema.ts';

/** A column of a grid: a single value of each entry, or of a group in it. */
export type GridColumn = { key: string; title: string; at: Place };

/** Columns that a grid shows: more would be read by nobody. */
const COLUMNS_MAX = 14;

/** The single values that entries of a list have, those that most have first; of groups the values in them. */
export function gridColumns(list: readonly unknown[], items: Schema, root: Schema): readonly GridColumn[] {
  const found = new Map<string, { column: GridColumn; count: number; order: number }>();
  const schemas = variantsOf(items).length === 0 ? [items] : variantsOf(items).map((one) => resolve(one, root));
  for (const schema of schemas)
    for (const column of columnsOf(schema, root, [], 0)) {
      const count = list.filter((entry) => valueAt(entry, column.at) !== undefined).length;
      if (!found.has(column.key)) found.set(column.key, { column, count, order: found.size });
    }
  return [...found.values()]
    .filter(({ count }) => count > 0 || list.length === 0)
    .sort((one, other) => other.count - one.count || one.order - other.order)
    .slice(0, COLUMNS_MAX)
    .sort((one, other) => one.order - other.order)
    .map(({ column }) => column);
}

function columnsOf(schema: Schema, root: Schema, at: Place, depth: number): readonly GridColumn[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, given]) => {
    const own = resolve(given, root);
    const kind = kindOf(own);
    const place = [...at, name];
    if (kind === 'object' && depth < 1) return columnsOf(own, root, place, depth + 1);
    if (!['text', 'choice', 'whole-number', 'yes-no'].includes(kind)) return [];
    return [{ key: place.join('.'), title: place.map((step) => fieldName(String(step))).join(' '), at: place }];
  });
}

/** The schema of a cell, by the kind that its entry is of; undefined where such an entry has no such value. */
export function cellSchema(entry: unknown, items: Schema, root: Schema, { at }: GridColumn): Schema | undefined {
  const variants = variantsOf(items).map((one) => resolve(one, root));
  const own = variants.length === 0 ? items : variants[variantOf(variants, entry)];
  const found = at.reduce<Schema | undefined>((schema, step) => {
    const inner = schema?.properties?.[String(step)];
    return inner === undefined ? undefined : resolve(inner, root);
  }, own);
  return found === undefined || ['object', 'list', 'variants'].includes(kindOf(found)) ? undefined : found;
}

/** Where a cell's value is in the document. */
export function cellPlace(name: string, list: readonly unknown[], row: number, { at }: GridColumn): Place {
  return [name, stepsOf(list)[row] ?? row, ...at];
}

export function cellText(entry: unknown, { at }: GridColumn): string {
  return valueText(valueAt(entry, at));
}
