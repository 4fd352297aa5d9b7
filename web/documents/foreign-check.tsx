import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../api/api.ts';
import { fileBody } from '../api/file-body.ts';
import { bodyOf } from '../api/read-response.ts';
import { Failure } from '../shell/failure.tsx';
import { CheckedDocument } from './checked-document.tsx';
import { DropFile } from './drop-file.tsx';

/** A document that was not made here, held against itself. */
export function ForeignCheck() {
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
