import { useMutation } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { Language } from '../../shared/languages/language.ts';
import { api } from '../api/api.ts';
import { fileOf } from '../api/read-response.ts';
import { saveFile } from '../charts/save-file.ts';
import { asJobIfTooLarge, fileOfJob, type JobProgress } from '../jobs/as-job.ts';
import { JobUnderWay } from '../jobs/job-under-way.tsx';
import { Failure } from '../shell/failure.tsx';
import { useStatementWork } from '../statements/statement-work.ts';

const FILES = [
  { name: 'Word document', about: 'the statement as committees read it', below: 'document', format: 'docx' },
  { name: 'PDF', about: 'the same, tagged', below: 'document', format: 'pdf' },
  { name: 'Workbook', about: 'with live formulas down to rates and quantities', below: 'workbook', format: '' },
  { name: 'CSV', about: 'the tables alone', below: 'estimate', format: 'csv' },
  { name: 'Calendar', about: 'sessions, workshops and milestones (iCalendar)', below: 'calendar.ics', format: '' },
] as const;

/** Files of a statement to take along, those that are written in a language in the one that is chosen. */
export function DownloadFiles({ language }: { language: Language }) {
  const { id } = useStatementWork();
  return (
    <ul className="plain-list files">
      {FILES.map((file) => (
        <li key={file.name}>
          <DownloadFile file={file} id={id} language={language} />
        </li>
      ))}
    </ul>
  );
}

function DownloadFile({
  file: { name, about, below, format },
  id,
  language,
}: {
  file: (typeof FILES)[number];
  id: string;
  language: Language;
}) {
  const { scenarios = [] } = useSearch({ from: '__root__' });
  const { etag } = useStatementWork();
  const [progress, setProgress] = useState<JobProgress>();
  const isWritten = below === 'document' || below === 'workbook';
  const takesScenarios = below !== 'calendar.ics';
  const download = useMutation({
    mutationFn: async () => {
      const query = {
        ...(format !== '' && { format }),
        ...(takesScenarios && { scenarios: scenarios.join(',') }),
        ...(isWritten && { language }),
      };
      const direct = async () =>
        fileOf(api.GET(`/v1/statements/{id}/${below}`, { params: { path: { id }, query }, parseAs: 'blob' }));
      const rendered = below === 'workbook' ? 'xlsx' : below === 'document' ? format : undefined;
      const { name: fileName, blob } =
        rendered === undefined
          ? await direct()
          : await asJobIfTooLarge(
              direct,
              {
                order: {
                  kind: 'rendering',
                  statement: id,
                  request: { format: rendered, language, scenarios: [...scenarios] },
                },
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
      <div className="file-line">
        <button
          type="button"
          disabled={download.isPending}
          onClick={() => {
            download.mutate();
          }}
        >
          {download.isPending ? `${name} is made …` : name}
        </button>
        <span className="soft">
          {about}
          {takesScenarios && scenarios.length > 0 ? `, under ${scenarios.join(' + ')}` : ''}
        </span>
      </div>
      {progress === undefined ? null : <JobUnderWay progress={progress} />}
      {download.error === null ? null : <Failure error={download.error} />}
    </>
  );
}
