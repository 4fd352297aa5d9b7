import * as z from 'zod/mini';
import type { Problem } from '../model/problem.ts';
import { lineText, slug } from '../model/text.ts';
import { importKindSchema } from '../results/import-kind.ts';

/** Headers of a file that is saved every month are no more than this. */
const HEADERS_MOST = 200;

/** Which headers of a file are which columns of a table, kept under a name for the next file like it. */
export const importMappingSchema = z
  .strictObject({
    schema: z.literal('rule153/import-mapping/1'),
    id: slug,
    title: lineText,
    table: importKindSchema,
    columns: z.record(lineText, lineText),
  })
  .check(
    z.refine(({ columns }) => Object.keys(columns).length > 0, {
      message: 'must name one header at least, such as {"Post level": "grade"}',
      path: ['columns'],
    }),
    z.refine(({ columns }) => Object.keys(columns).length <= HEADERS_MOST, {
      message: `has more than ${HEADERS_MOST} headers`,
      path: ['columns'],
    }),
  )
  .register(z.globalRegistry, {
    id: 'ImportMapping',
    description:
      'The columns of a file that is imported again and again: each header with the column that it is, or "-" where it is passed over.',
  });
export type ImportMapping = z.infer<typeof importMappingSchema>;

/** Headers that are mapped to no column of the table. */
export function mappingProblems({ table, columns }: ImportMapping, known: readonly string[]): readonly Problem[] {
  return Object.entries(columns).flatMap(([header, column]): Problem[] => {
    const isYear = table === 'published' && /^(?:(?:19|20|21)\d\d|thereafter)$/.test(column);
    if (column === '-' || known.includes(column) || isYear) return [];
    const message = `the table "${table}" has no column "${column}"; they are ${known.join(', ')}, or "-" to pass it over`;
    return [{ code: 'invalid', path: `columns[${JSON.stringify(header)}]`, message }];
  });
}
