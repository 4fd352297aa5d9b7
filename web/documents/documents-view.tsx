import { useMutation } from '@tanstack/react-query';
import { createLazyRoute, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../api/api.ts';
import { fileBody } from '../api/file-body.ts';
import { bodyOf, fileOf } from '../api/read-response.ts';
import { saveFile } from '../charts/save-file.ts';
import { asJobIfTooLarge, fileOfJob, type JobProgress } from '../jobs/as-job.ts';
import { JobUnderWay } from '../jobs/job-under-way.tsx';
import { Failure } from '../shell/failure.tsx';
import { useStatementWork } from '../statements/statement-work.ts';
import { CheckedDocument } from './checked-document.tsx';
import { DropFile } from './drop-file.tsx';
import { ReturnedWorkbook } from './returned-workbook.tsx';

// What belongs in this folder: files that leave, and files that come back or come from elsewhere.

export const Route = createLazyRoute('/statements/$id/documents')({ component: DocumentsView });

const FILES = [
  { name: 'Word document', about: 'the statement as committees read it', below: 'document', format: 'docx' },
  { name: 'PDF', about: 'the same, tagged', below: 'document', format: 'pdf' },
  { name: 'Workbook', about: 'with live formulas down to rates and quantities', below: 'workbook', format: '' },
  { name: 'CSV', about: 'the tables alone', below: 'estimate', format: 'csv' },
  { name: 'Calendar', about: 'sessions, workshops and milestones (iCalendar)', below: 'calendar.ics', format: '' },
] as const;

/** Documents of a statement to take along, and files to be held against it. */
function DocumentsView() {
  const { id } = useStatementWork();
  return (
    <div className="sheet">
      <h2>Documents</h2>
      <ul className="plain-list files">
        {FILES.map((file) => (
          <li key={file.name}>
            <DownloadFile file={file} id={id} />
          </li>
        ))}
      </ul>
      <h3>A workbook that comes back</h3>
      <p className="lead">
        Rates and quantities that were edited in a workbook of this statement come back as proposals; everything else
        that differs is named. Nothing is taken unseen.
      </p>
      <WorkbookReturn id={id} />
      <h3>A document from elsewhere</h3>
      <p className="lead">
        Word, workbook, CSV or text: it is held against itself, sums against tables and tables against text. It is not
        stored.
      </p>
      <ForeignCheck />
    </div>
  );
}

function DownloadFile({ file: { name, about, below, format }, id }: { file: (typeof FILES)[number]; id: string }) {
  const { scenarios = [] } = useSearch({ from: '__root__' });
  const { etag } = useStatementWork();
  const [progress, setProgress] = useState<JobProgress>();
  const takesScenarios = below !== 'calendar.ics';
  const download = useMutation({
    mutationFn: async () => {
      const query = { ...(format !== '' && { format }), ...(takesScenarios && { scenarios: scenarios.join(',') }) };
      const direct = async () =>
        fileOf(api.GET(`/v1/statements/{id}/${below}`, { params: { path: { id }, query }, parseAs: 'blob' }));
      const rendered = below === 'workbook' ? 'xlsx' : below === 'document' ? format : undefined;
      const { name: fileName, blob } =
        rendered === undefined
          ? await direct()
          : await asJobIfTooLarge(
              direct,
              {
                order: { kind: 'rendering', statement: id, request: { format: rendered, scenarios: [...scenarios] } },
                version: etag,
              },
              fileOfJob,
              { onProgress: setProgress },
            );
      saveFile(fileName, blob);
    },
  });
  return (
    <>
      <button
        type="button"
        disabled={download.isPending}
        onClick={() => {
          download.mutate();
        }}
      >
        {download.isPending ? `${name} is made …` : name}
      </button>{' '}
      <span className="soft">
        {about}
        {takesScenarios && scenarios.length > 0 ? `, under ${scenarios.join(' + ')}` : ''}
      </span>
      {progress === undefined ? null : <JobUnderWay progress={progress} />}
      {download.error === null ? null : <Failure error={download.error} />}
    </>
  );
}

function WorkbookReturn({ id }: { id: string }) {
  const send = useMutation({
    mutationFn: async (file: File) =>
      bodyOf(api.POST('/v1/statements/{id}/workbook', { params: { path: { id } }, ...(await fileBody(file)) })),
  });
  return (
    <>
      <DropFile label="A workbook (.xlsx)" accept=".xlsx" isBusy={send.isPending} onFile={send.mutate} />
      {send.error === null ? null : <Failure error={send.error} />}
      {send.data === undefined ? null : <ReturnedWorkbook returned={send.data} />}
    </>
  );
}

function ForeignCheck() {
  const [name, setName] = useState('');
  const send = useMutation({ mutationFn: async (file: File) => bodyOf(api.POST('/v1/checks', await fileBody(file))) });
  return (
    <>
      <DropFile
        label="A document (.docx, .xlsx, .csv, .txt)"
        accept=".docx,.xlsx,.csv,.txt"
        isBusy={send.isPending}
        onFile={(file) => {
          setName(file.name);
          send.mutate(file);
        }}
      />
      {send.error === null ? null : <Failure error={send.error} />}
      {send.data === undefined ? null : <CheckedDocument name={name} check={send.data} />}
    </>
  );
}
