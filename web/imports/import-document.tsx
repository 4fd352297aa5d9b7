import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { DropFile } from '../documents/drop-file.tsx';
import { MovedStatements } from '../editing/moved-statements.tsx';
import { countText } from '../format/numbers.ts';
import { Failure } from '../shell/failure.tsx';
import { FieldChanges } from './field-changes.tsx';
import { FileProblems } from './file-problems.tsx';
import { TableGoesInto } from './table-goes-into.tsx';
import { type LookedAt, lookAtFile } from './look-at-file.ts';
import type { SentFile } from './read-document-file.ts';
import { TakeFile } from './take-file.tsx';
import { WouldCreate } from './would-create.tsx';

/** A document from a file: looked at first, then created, or made the next revision of the one that has its name. */
export function ImportDocument() {
  const [given, setGiven] = useState<File>();
  const look = useMutation({
    mutationFn: ({ file, onHead }: { file: File; onHead: boolean }) => lookAtFile(file, onHead),
  });
  const lookAt = (file: File, onHead = false): void => {
    setGiven(file);
    if (isTable(file)) look.reset();
    else look.mutate({ file, onHead });
  };
  return (
    <>
      <p className="lead">
        A statement, rate card, scenario, programme of workshops, post profile or engagement, as “rule153 export” writes
        it or as people write it by hand. It is looked at first: nothing is stored before you say so, and nothing that
        is there is overwritten.
      </p>
      <DropFile
        label="A document (.json, .yaml)"
        accept=".json,.yaml,.yml"
        isBusy={look.isPending}
        onFile={(file) => {
          lookAt(file);
        }}
      />
      {given !== undefined && isTable(given) ? <TableGoesInto name={given.name} /> : null}
      {look.error === null ? null : <Failure error={look.error} />}
      {look.data === undefined || given === undefined ? null : (
        // Another file, or the same once more, is another question.
        <Found
          key={look.submittedAt}
          found={look.data}
          onLatest={() => {
            lookAt(given, true);
          }}
        />
      )}
    </>
  );
}

function isTable({ name }: File): boolean {
  return /\.(?:csv|xlsx)$/i.test(name);
}

function Found({ found, onLatest }: { found: LookedAt; onLatest: () => void }) {
  switch (found.is) {
    case 'unreadable':
      return (
        <section aria-label="What the file says">
          <p role="alert">
            <b>{found.name}</b> cannot be read. Correct it, and choose it again.
          </p>
          <FileProblems text={found.text} problems={found.problems} />
        </section>
      );
    case 'refused':
      return (
        <section aria-label="What the file says">
          <p role="alert">
            <Named file={found.file} />: {countText(found.problems.length, 'problem')}. It cannot be stored like this;
            correct the file, and choose it again.
          </p>
          <FileProblems text={found.file.text} problems={found.problems} />
        </section>
      );
    case 'new':
      return (
        <section aria-label="What would be created">
          <p role="status">
            <Named file={found.file} /> is new, and every check lets it in.
          </p>
          <WouldCreate file={found.file} worth={found.worth} />
          <TakeFile file={found.file} />
        </section>
      );
    case 'there':
      return <NextRevision found={found} />;
    case 'behind':
      return (
        <section aria-label="What would be changed">
          <p role="alert">
            <Named file={found.file} /> was exported from revision {found.file.exportedFrom?.revision}, and is at
            revision {found.head.revision} by now.{' '}
            {found.fields.length === 0 ? '' : 'These fields were changed in between:'}
          </p>
          {found.fields.length === 0 ? null : (
            <FieldChanges
              changes={found.fields.map(({ path, theirs, mine }) => ({ path, before: theirs, after: mine }))}
              heads={['Now', 'In the file']}
            />
          )}
          <p>
            Export it anew and repeat the edit there, or look at what the file would change of revision{' '}
            {found.head.revision}: nothing is replaced before you have seen it.
          </p>
          <button type="button" onClick={onLatest}>
            Compare with revision {found.head.revision}
          </button>
        </section>
      );
  }
}

function NextRevision({ found }: { found: Extract<LookedAt, { is: 'there' }> }) {
  const { file, head, trial } = found;
  const { changes, changedFields } = trial;
  if (changedFields === 0)
    return (
      <p role="status">
        <Named file={file} /> is there already, at revision {head.revision}, and says the same: there is nothing to
        import.
      </p>
    );
  return (
    <section aria-label="What would be changed">
      <p role="status">
        <Named file={file} /> is there already, at revision {head.revision}. As a revision the file would change{' '}
        {countText(changedFields, 'field')}.
      </p>
      <FieldChanges changes={changes} heads={[`Revision ${head.revision}`, 'In the file']} total={changedFields} />
      <MovedStatements dryRun={trial} />
      <TakeFile file={file} head={head} />
    </section>
  );
}

function Named({ file: { kind, id, name } }: { file: SentFile }) {
  return (
    <>
      {kind.noun.charAt(0).toUpperCase() + kind.noun.slice(1)} <b>{id ?? name}</b>
    </>
  );
}
