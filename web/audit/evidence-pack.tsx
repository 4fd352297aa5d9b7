import { useMutation } from '@tanstack/react-query';
import type { EvidenceCheck } from '../../shared/results/evidence-check.ts';
import { api } from '../api/api.ts';
import { fileBody } from '../api/file-body.ts';
import { bodyOf, fileOf } from '../api/read-response.ts';
import { saveFile } from '../charts/save-file.ts';
import { DropFile } from '../documents/drop-file.tsx';
import { Failure } from '../shell/failure.tsx';
import { PlainTable } from '../shell/plain-table.tsx';
import { useStatementHead } from '../statements/statement-work.ts';

/** The history of the statement in one file, and the verification of such a file. */
export function EvidencePack() {
  const { id } = useStatementHead();
  const fetchPack = useMutation({
    mutationFn: async () => {
      const { name, blob, headers } = await fileOf(
        api.GET('/v1/statements/{id}/evidence', { params: { path: { id } }, parseAs: 'blob' }),
      );
      saveFile(name, blob);
      return headers.get('rule153-fingerprint') ?? '';
    },
  });
  const verify = useMutation({
    mutationFn: async (file: File) => bodyOf(api.POST('/v1/evidence-checks', await fileBody(file))),
  });
  return (
    <>
      <h2>Evidence pack</h2>
      <p className="lead">
        A file with the whole history of this statement and all that its figures are made of. Note its fingerprint
        elsewhere: whoever has the file and the fingerprint needs to trust nobody.
      </p>
      <button
        type="button"
        disabled={fetchPack.isPending}
        onClick={() => {
          fetchPack.mutate();
        }}
      >
        {fetchPack.isPending ? 'Packing …' : 'Download'}
      </button>
      {fetchPack.data === undefined ? null : (
        <p role="status">
          Its fingerprint is <code>{fetchPack.data}</code>
        </p>
      )}
      {fetchPack.error === null ? null : <Failure error={fetchPack.error} />}
      <h3>Verify a pack</h3>
      <p className="lead">
        The service reads the pack anew and makes every saved estimate again. On a machine of your own, “rule153 verify”
        does the same without any service.
      </p>
      <DropFile
        label="A pack (.zip)"
        accept=".zip"
        isBusy={verify.isPending}
        onFile={(file) => {
          verify.mutate(file);
        }}
      />
      {verify.error === null ? null : <Failure error={verify.error} />}
      {verify.data === undefined ? null : <Verified check={verify.data} />}
    </>
  );
}

function Verified({ check: { whole, why, pack } }: { check: EvidenceCheck }) {
  if (!whole || pack === undefined)
    return (
      <p role="alert" className="field-problem">
        This is not what was packed. {why}
      </p>
    );
  const { statement, organization, fingerprint, documents, revisions, auditEntries, estimates } = pack;
  return (
    <>
      <p role="status">
        The pack is whole: every hash, both chains and every step fit, and every saved estimate was made again.
      </p>
      <PlainTable
        columns={[{ title: 'What' }, { title: 'Found' }]}
        rows={[
          { key: 'of', cells: ['Statement', `${statement} of “${organization}”`] },
          { key: 'fingerprint', cells: ['Fingerprint', { content: <code>{fingerprint}</code> }] },
          {
            key: 'counts',
            cells: [
              'Holds',
              `${documents} documents, ${revisions} revisions, ${auditEntries} audit entries, ${estimates} saved estimates`,
            ],
          },
        ]}
      />
    </>
  );
}
