import { useMutation } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import type { Language } from '../../shared/languages/language.ts';
import { api } from '../api/api.ts';
import { fileBody } from '../api/file-body.ts';
import { bodyOf } from '../api/read-response.ts';
import { Failure } from '../shell/failure.tsx';
import { useStatementWork } from '../statements/statement-work.ts';
import { DriftReport } from './drift-report.tsx';
import { DropFile } from './drop-file.tsx';
import { ReturnedWorkbook } from './returned-workbook.tsx';

/** A file of this statement that comes back: what it is, its name says. */
export function ReturnedFile({ language }: { language: Language }) {
  const { id } = useStatementWork();
  const { scenarios = [] } = useSearch({ from: '__root__' });
  const send = useMutation({
    mutationFn: async (file: File) => {
      const sent = await fileBody(file);
      const { name } = file;
      if (/\.xlsx$/i.test(name))
        return {
          is: 'workbook' as const,
          workbook: await bodyOf(api.POST('/v1/statements/{id}/workbook', { params: { path: { id } }, ...sent })),
        };
      const query = { language, scenarios: scenarios.join(',') };
      const drift = await bodyOf(api.POST('/v1/statements/{id}/drift', { params: { path: { id }, query }, ...sent }));
      return { is: 'document' as const, name, drift };
    },
  });
  return (
    <>
      <DropFile
        label="A document or workbook of this statement (.docx, .txt, .xlsx)"
        accept=".docx,.txt,.xlsx"
        isBusy={send.isPending}
        onFile={send.mutate}
      />
      {send.error === null ? null : <Failure error={send.error} />}
      {send.data === undefined ? null : send.data.is === 'workbook' ? (
        <ReturnedWorkbook returned={send.data.workbook} />
      ) : (
        <DriftReport name={send.data.name} drift={send.data.drift} />
      )}
    </>
  );
}
