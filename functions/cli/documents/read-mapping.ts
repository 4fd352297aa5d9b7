import { basename } from 'node:path';
import { isSlug } from '../../../shared/canonical/text-formats.ts';
import { type ImportMapping, importMappingSchema } from '../../../shared/imports/import-mapping.ts';
import type { ColumnMapping } from '../../../shared/imports/import-table.ts';
import { takeExportedFrom } from '../../../shared/model/exported-from.ts';
import { parse } from '../../../shared/model/parse.ts';
import type { ImportedRows } from '../../../shared/results/import-dry-run.ts';
import { importMappingKind } from '../../documents/kinds/kinds.ts';
import { commandName } from '../../package-folder.ts';
import { RefusedInput, UsageError } from '../terminal/failure.ts';
import { isFile, readTextFile } from '../terminal/read-file.ts';
import { readValueFrom } from '../terminal/read-value.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { askService } from './ask-service.ts';
import { chooseService, type ServiceChoice } from './documents.ts';

export type MappingChoice = ServiceChoice & {
  as: string;
  map?: readonly string[] | undefined;
  mapping?: string | undefined;
};

/** Headers by columns: those of a file or of a service, and above them those that are given one by one. */
export async function readMapping(choice: MappingChoice, terminal: Terminal): Promise<ColumnMapping> {
  const own = (choice.map ?? []).map((pair): readonly [string, string] => {
    const [, header = '', column = ''] = /^(.+)=([^=]+)$/.exec(pair) ?? [];
    if (header === '' || column === '')
      throw new UsageError(`--map takes "header=column", such as --map "Post level=grade"; found "${pair}".`);
    return [header.trim(), column.trim()];
  });
  const kept = choice.mapping === undefined ? {} : await keptColumns(choice.mapping, choice, terminal);
  return { ...kept, ...Object.fromEntries(own) };
}

async function keptColumns(name: string, choice: MappingChoice, terminal: Terminal): Promise<ColumnMapping> {
  const kept = isFile(name)
    ? await readValueFrom(name, await readTextFile(name), readKept)
    : readKept(await onService(name, choice, terminal));
  if (kept === undefined)
    throw new RefusedInput(
      `${name} is no mapping: it must have "columns", {"header": "column"}, as --save-mapping writes it.`,
    );
  if (kept.table !== undefined && kept.table !== choice.as)
    throw new RefusedInput(`The mapping "${name}" is for the table "${kept.table}", not "${choice.as}".`);
  return kept.columns;
}

/** A mapping as it is kept; earlier versions wrote the columns alone. @throws Refused. */
function readKept(read: unknown): { table?: string; columns: ColumnMapping } | undefined {
  const { value } = takeExportedFrom(read);
  if (typeof value !== 'object' || value === null) return undefined;
  if ('schema' in value) return parse(importMappingSchema, value);
  const isBare = Object.values(value).every((column) => typeof column === 'string');
  return isBare ? { columns: value as ColumnMapping } : undefined;
}

async function onService(name: string, choice: MappingChoice, terminal: Terminal): Promise<unknown> {
  const service = chooseService(choice, terminal);
  if (service === undefined)
    throw new RefusedInput(
      `There is no file "${name}". A mapping that a service keeps needs --server; ${commandName} mappings lists them.`,
    );
  const { status, body } = await askService(service, `v1/${importMappingKind.collection}/${encodeURIComponent(name)}`);
  if (status !== 404) return body;
  throw new RefusedInput(
    `There is no mapping "${name}" on ${service.server.origin}, and no file of that name; ${commandName} mappings lists them.`,
  );
}

/** The columns that an import took, as a mapping to keep; its id is the name of its file. */
export function mappingToKeep(
  path: string,
  { table, columns }: Pick<ImportedRows, 'table' | 'columns'>,
): ImportMapping {
  const name = basename(path)
    .replace(/\.\w+$/, '')
    .toLowerCase();
  return {
    schema: 'rule153/import-mapping/1',
    id: isSlug(name) ? name : `${table}-columns`,
    title: `Columns of a table of ${table}`,
    table,
    columns: Object.fromEntries(columns.map(({ header, column }) => [header, column ?? '-'])),
  };
}
