import { useMutation } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { api } from '../api/api.ts';
import { fileOf } from '../api/read-response.ts';
import { saveFile } from '../charts/save-file.ts';
import { Failure } from '../shell/failure.tsx';
import { useStatementWork } from '../statements/statement-work.ts';
import { type AnaloguesChoice, SHOWN_MAX } from './use-analogues.ts';

/** The same as a table for a spreadsheet. */
export function AnaloguesDownload({ choice }: { choice: AnaloguesChoice }) {
  const { id } = useStatementWork();
  const { scenarios = [] } = useSearch({ from: '__root__' });
  const download = useMutation({
    mutationFn: async () => {
      const query = { ...choice, limit: SHOWN_MAX, scenarios: scenarios.join(','), format: 'csv' as const };
      const params = { path: { id }, query };
      const file = await fileOf(api.GET('/v1/statements/{id}/analogues', { params, parseAs: 'blob' }));
      saveFile(`${id}-analogues.csv`, file.blob);
    },
  });
  return (
    <>
      <div className="chart-export">
        <button
          type="button"
          onClick={() => {
            if (!download.isPending) download.mutate();
          }}
        >
          CSV
        </button>
      </div>
      {download.error === null ? null : <Failure error={download.error} />}
    </>
  );
}
