import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ImportDryRun } from '../../shared/results/import-dry-run.ts';
import { usePermission } from '../access/who-am-i.ts';
import { RefusedByServer } from '../api/refused-by-server.ts';
import { DropFile } from '../documents/drop-file.tsx';
import { Failure } from '../shell/failure.tsx';
import { ReasonForm } from '../shell/reason-form.tsx';
import { FileProblems } from './file-problems.tsx';
import { MappedHeaders } from './mapped-headers.tsx';
import { sendTable, type TablePlace, type TableQuery } from './send-table.ts';
import type { ImportableTable, TableOption } from './table-options.ts';
import { TableRows } from './table-rows.tsx';

/** A table (CSV, xlsx) that goes into a document: what each row would do is looked at first, then it is saved with a reason. */
export function ImportTable({ place, table }: { place: TablePlace; table: ImportableTable }) {
  const [file, setFile] = useState<File>();
  const [options, setOptions] = useState<TableQuery>({});
  const look = useMutation({
    mutationFn: async (asked: { file: File; options: TableQuery }) => {
      const response = await sendTable(place, asked.file, { ...asked.options, dryRun: 'true' });
      if (!('rows' in response)) throw new Error('The service has saved what it was to try.');
      return response;
    },
  });
  const ask = (next: File | undefined, asked: TableQuery): void => {
    setFile(next);
    setOptions(asked);
    if (next !== undefined) look.mutate({ file: next, options: asked });
  };
  const set = (name: string, value: string): void => {
    ask(file, { ...options, [name]: value === '' ? undefined : value });
  };
  return (
    <>
      <TableOptions table={table} onSet={set} />
      <MappedHeaders
        table={place.table}
        onMap={(map) => {
          set('map', map);
        }}
      />
      <DropFile
        label="A table (.csv, .xlsx)"
        accept=".csv,.xlsx"
        isBusy={look.isPending}
        onFile={(next) => {
          ask(next, options);
        }}
      />
      {look.error === null ? null : <Refusal error={look.error} name={file?.name ?? ''} />}
      {look.data === undefined || file === undefined ? null : (
        <section key={look.submittedAt} aria-label="What the table would do">
          <TableRows name={file.name} dryRun={look.data} />
          <SaveTable place={place} file={file} options={options} dryRun={look.data} />
        </section>
      )}
    </>
  );
}

const SHEET: TableOption = {
  name: 'sheet',
  label: 'Sheet',
  hint: 'of a workbook; the one with most of the columns if left out',
};

const MAPPING: TableOption = {
  name: 'mapping',
  label: 'Mapping of columns',
  hint: 'its id, of those that the service keeps for your organization',
};

/** What the table may be told besides: a choice, or a word, taken when the field is left. */
function TableOptions({ table, onSet }: { table: ImportableTable; onSet: (name: string, value: string) => void }) {
  return (
    <details>
      <summary>What it may be told</summary>
      <div className="form">
        {[...table.options, SHEET, MAPPING].map((option) => (
          <label key={option.name} className="field">
            <span>
              {option.label} <small className="soft">{option.hint}</small>
            </span>
            <OptionEntry
              option={option}
              onSet={(value) => {
                onSet(option.name, value);
              }}
            />
          </label>
        ))}
      </div>
    </details>
  );
}

function OptionEntry({ option: { choices }, onSet }: { option: TableOption; onSet: (value: string) => void }) {
  if (choices === undefined)
    return (
      <input
        onBlur={({ target }) => {
          onSet(target.value.trim());
        }}
      />
    );
  return (
    <select
      onChange={({ target }) => {
        onSet(target.value);
      }}
    >
      <option value="">as if left out</option>
      {choices.map((choice) => (
        <option key={choice}>{choice}</option>
      ))}
    </select>
  );
}

/** What is wrong with a table, by row and column, as the service names it. */
function Refusal({ error, name }: { error: Error; name: string }) {
  if (!(error instanceof RefusedByServer) || error.document.problems.length === 0) return <Failure error={error} />;
  return (
    <section aria-label="What is wrong with the table">
      <p role="alert">
        <b>{name}</b> is not taken in. Nothing was changed.
      </p>
      <FileProblems text="" problems={error.document.problems} />
    </section>
  );
}

type SaveTableProps = { place: TablePlace; file: File; options: TableQuery; dryRun: ImportDryRun };

function SaveTable({ place, file, options, dryRun }: SaveTableProps) {
  const permission = usePermission(place.action);
  const client = useQueryClient();
  const save = useMutation({
    mutationFn: async (reason: string) => {
      const response = await sendTable(place, file, { ...options, reason });
      if ('rows' in response) throw new Error('The service has tried what it was to save.');
      return response;
    },
    onSuccess: () => client.invalidateQueries(),
  });
  if (save.data !== undefined)
    return (
      <p role="status">
        Saved: {place.id} is at revision {save.data.revision}.
      </p>
    );
  if (dryRun.result.changedFields === 0) return <p>It changes nothing: there is nothing to save.</p>;
  if (!permission.allowed) return <p role="note">{permission.because}</p>;
  return <ReasonForm of={file.name} act="Save as a revision" busy="Saving …" saving={save} />;
}
