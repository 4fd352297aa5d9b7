import * as z from 'zod/mini';
import {
  contentLimits,
  type DocumentContent,
  type Grid,
  type GridCell,
  type Paragraph,
} from '../../../shared/footing/document-content.ts';
import { readJson } from '../../../shared/model/read-json.ts';
import { boundContent } from './content-builder.ts';

const amounts = z.array(z.union([z.number(), z.string(), z.null()])).check(z.maxLength(contentLimits.columns));

/** Tables as estimates have them; further fields are of no matter here. */
const tablesSchema = z.object({
  tables: z.array(
    z.object({
      number: z.optional(z.union([z.number(), z.string()])),
      title: z.optional(z.string()),
      columns: z.array(z.string()),
      rows: z.array(
        z.object({
          section: z.optional(z.string()),
          object: z.optional(z.string()),
          line: z.optional(z.string()),
          label: z.optional(z.string()),
          values: amounts,
        }),
      ),
      subtotals: z.optional(z.array(z.object({ section: z.string(), values: amounts }))),
      total: z.optional(amounts),
      totalNetOfStaffAssessment: z.optional(amounts),
    }),
  ),
  currency: z.optional(z.string()),
});
type Tables = z.infer<typeof tablesSchema>;
type ResultTable = Tables['tables'][number];

/**
 * The tables of an estimate in JSON, as this service gives them or as others write them; undefined for any other JSON.
 */
export function readResultsDocument(text: string): DocumentContent | undefined {
  const value = readJson(text);
  const estimate = z.safeParse(z.object({ estimate: tablesSchema }), value);
  const tables = estimate.success
    ? { success: true as const, data: estimate.data.estimate }
    : z.safeParse(tablesSchema, value);
  if (!tables.success) return undefined;
  return boundContent(tables.data.tables.flatMap((table, at) => blocksOf(table, at, tables.data.currency ?? '')));
}

function blocksOf(table: ResultTable, at: number, currency: string): readonly (Paragraph | Grid)[] {
  const cells = (label: string, values: readonly (number | string | null)[]): readonly GridCell[] =>
    [label, ...values.map((value) => (value === null ? '' : value === 0 ? '–' : String(value)))].map((text) => ({
      text,
    }));
  const rows: (readonly GridCell[])[] = [['', ...table.columns].map((text) => ({ text }))];
  table.rows.forEach((row, number) => {
    const { section } = row;
    const label = row.label ?? row.line ?? row.object;
    if (label !== undefined && section !== undefined && section !== table.rows[number - 1]?.section)
      rows.push([{ text: `Section ${section}` }]);
    rows.push(cells(label ?? `Section ${section ?? ''}`, row.values));
    const isLast = section !== table.rows[number + 1]?.section;
    const subtotal = isLast ? table.subtotals?.find((one) => one.section === section) : undefined;
    if (subtotal !== undefined) rows.push(cells(`Subtotal, section ${section ?? ''}`, subtotal.values));
  });
  if (table.total !== undefined) rows.push(cells('Total', table.total));
  if (table.totalNetOfStaffAssessment !== undefined)
    rows.push(cells('Total net of staff assessment', table.totalNetOfStaffAssessment));
  const title = [`Table ${table.number ?? at + 1}`, table.title ?? '', currency === '' ? '' : `(${currency})`];
  return [
    ...title.filter((text) => text !== '').map((text): Paragraph => ({ kind: 'paragraph', text })),
    { kind: 'grid', rows },
  ];
}
