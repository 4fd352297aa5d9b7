import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../api/api.ts';
import { bodyOf, fileOf } from '../api/read-response.ts';
import { saveFile } from '../charts/save-file.ts';
import { PlainTable } from '../shell/plain-table.tsx';
import type { TablePlace } from './send-table.ts';

/** The columns of a table: what each holds, and by which header the file has it, where that is another one. */
export function MappedHeaders({
  table,
  onMap,
}: {
  table: TablePlace['table'];
  /** The headers by their columns as JSON; empty where every header is as it should be. */
  onMap: (map: string) => void;
}) {
  const [headers, setHeaders] = useState<ReadonlyMap<string, string>>(new Map());
  const { data } = useQuery({
    queryKey: ['import-template', table],
    queryFn: () => bodyOf(api.GET('/v1/import-templates/{table}', { params: { path: { table } } })),
    staleTime: Infinity,
  });
  const name = (column: string, header: string): void => {
    const next = new Map(headers);
    if (header === '') next.delete(column);
    else next.set(column, header);
    setHeaders(next);
    const map = Object.fromEntries([...next].map(([of, by]) => [by, of]));
    onMap(next.size === 0 ? '' : JSON.stringify(map));
  };
  const download = async (): Promise<void> => {
    const params = { path: { table }, query: { format: 'csv' as const } };
    saveFile(`${table}.csv`, (await fileOf(api.GET('/v1/import-templates/{table}', { params, parseAs: 'blob' }))).blob);
  };
  if (data === undefined) return null;
  return (
    <details>
      <summary>Its columns, in any order</summary>
      <p>
        <button type="button" onClick={() => void download()}>
          A file to fill in (.csv)
        </button>
      </p>
      <PlainTable
        columns={[
          { title: 'Column' },
          { title: 'What it holds' },
          { title: 'Example' },
          { title: 'In the file it is' },
        ]}
        rows={data.columns.map(({ name: column, required, also, about, example }) => ({
          key: column,
          cells: [
            required ? `${column} (needed)` : column,
            also.length === 0 ? about : `${about} (also: ${also.join(', ')})`,
            example,
            {
              content: (
                <input
                  aria-label={`Header of ${column} in the file`}
                  placeholder={column}
                  onBlur={({ target }) => {
                    name(column, target.value.trim());
                  }}
                />
              ),
            },
          ],
        }))}
      />
    </details>
  );
}
