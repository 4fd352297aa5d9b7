import { importColumns } from '../../../shared/imports/import-kinds.ts';
import { type ImportMapping, importMappingSchema, mappingProblems } from '../../../shared/imports/import-mapping.ts';
import { kindContent } from './kind.ts';

export const importMappingContent = kindContent<ImportMapping>({
  schema: importMappingSchema,
  schemaName: 'ImportMapping',
  idOf: ({ id }) => id,
  fieldsOf: ({ title, table, columns }) => ({ title, table, headers: String(Object.keys(columns).length) }),
  check: (mapping) =>
    mappingProblems(
      mapping,
      importColumns(mapping.table).map(({ name }) => name),
    ),
  example: exampleMapping,
});

/** The headers under which an office keeps its posts. */
export function exampleMapping(): ImportMapping {
  return {
    schema: 'rule153/import-mapping/1',
    id: 'post-list',
    title: 'The list of posts as the office keeps it',
    table: 'posts',
    columns: { 'Post level': 'grade', Where: 'dutyStation', Remarks: '-' },
  };
}
