import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type ReactNode, useEffect, useMemo } from 'react';
import type { Problem } from '../../shared/model/problem.ts';
import { usePermission, useWhoAmI } from '../access/who-am-i.ts';
import { dayText } from '../format/dates.ts';
import { Failure } from '../shell/failure.tsx';
import { Loading } from '../shell/loading.tsx';
import { ConflictTable } from './conflict-dialog.tsx';
import { type DocumentPlace, readHead } from './document-place.ts';
import type { DocumentHead } from './draft.ts';
import { type EditorSection, editorSections, sectionOfPath } from './editor-sections.ts';
import { FormContext, type FormWork } from './form-context.ts';
import { SaveBar } from './save-bar.tsx';
import { SchemaField } from './schema-field.tsx';
import { schemaQuery } from './schema-query.ts';
import type { Schema } from './schema.ts';
import { SectionForm } from './section-form.tsx';
import { SectionRail } from './section-rail.tsx';
import { TrialReport } from './trial-report.tsx';
import { type DraftWork, useDraft } from './use-draft.ts';
import { useSaving } from './use-saving.ts';
import { useTrial } from './use-trial.ts';

/** What is edited: where the API has it, its published schema, who may change it, and where its content stands. */
export type EditedDocument = {
  place: DocumentPlace;
  schemaFile: string;
  action: string;
  partsKey: string;
  /** What the desk knows of it, and asks again once it is saved. */
  queryKeys: readonly (readonly unknown[])[];
};

/** A document in forms made from its schema, as a draft that this browser keeps until it is saved. */
export function DocumentEditor({
  edited,
  head,
  children,
}: {
  edited: EditedDocument;
  head: DocumentHead;
  children?: (work: DraftWork) => ReactNode;
}) {
  const who = useWhoAmI();
  const schema = useQuery(schemaQuery(edited.schemaFile));
  if (schema.error !== null) return <Failure error={schema.error} onRetry={() => void schema.refetch()} />;
  if (schema.data === undefined || who === undefined) return <Loading what="the form" />;
  const owner = `${who.organization}/${who.id}`;
  return (
    <Editor key={`${owner}/${edited.place.id}`} edited={edited} head={head} root={schema.data} owner={owner}>
      {children}
    </Editor>
  );
}

type EditorProps = {
  edited: EditedDocument;
  head: DocumentHead;
  root: Schema;
  owner: string;
  children: ((work: DraftWork) => ReactNode) | undefined;
};

function Editor({ edited, head, root, owner, children }: EditorProps) {
  const work = useDraft(draftKey(owner, edited.place), head);
  if (work === undefined) return <Loading what="your draft" />;
  return (
    <EditorWithDraft edited={edited} root={root} work={work}>
      {children}
    </EditorWithDraft>
  );
}

/** Under which a draft lies in this browser: those of one person are not another's. */
function draftKey(owner: string, { collection, id }: DocumentPlace): string {
  return `${owner}/v1/${collection}/${encodeURIComponent(id)}`;
}

function EditorWithDraft({ edited, root, work, children }: Omit<EditorProps, 'head' | 'owner'> & { work: DraftWork }) {
  const { place, action, partsKey, queryKeys } = edited;
  const { draft, document } = work;
  const { save, conflict, settle, readLater } = useSaving(place, queryKeys, work.begin);
  const changed = { etag: draft.etag, document, isChanged: draft.position > 0 };
  const { trial, isLate, error } = useTrial(place, { ...changed, isSaving: save.isPending });
  const sections = useMemo(() => editorSections(document, root, partsKey), [document, root, partsKey]);
  const { section, go } = useSection(sections);
  const problems = trial?.is === 'refused' ? trial.problems : [];
  const form: FormWork = {
    root,
    document,
    problems: byPath(problems),
    isReadOnly: !usePermission(action).allowed,
    edit: work.edit,
    Field: SchemaField,
  };
  useUndoKeys(work);
  return (
    <FormContext value={form}>
      <SaveBar
        work={work}
        action={action}
        isSaving={save.isPending}
        onSave={(reason) => {
          save.mutate({ draft, reason });
        }}
        onDiscard={() => {
          settle();
          discard(place, work);
        }}
      />
      <KeptNotice work={work} />
      {conflict === undefined ? null : (
        <ConflictTable
          conflict={conflict.fields}
          who={conflict.who}
          onResolve={(theirs) => {
            void readLater().then((later) => {
              settle();
              work.rebase(later, theirs);
            }, Boolean);
          }}
        />
      )}
      <Failures errors={[conflict === undefined ? save.error : null, error]} />
      <div className="editor">
        <SectionRail sections={sections} current={section} problems={problems} document={document} onGo={go} />
        <div className="editor-form">
          {children?.(work)}
          {trial === undefined && !isLate ? null : (
            <TrialReport
              trial={trial}
              isLate={isLate}
              document={document}
              problems={problems.map((one) => ({ ...one, section: sectionOfPath(sections, document, one.path) }))}
              onGo={(to, problemPath) => {
                go(to);
                focusField(problemPath);
              }}
            />
          )}
          {section === undefined ? null : (
            <SectionForm key={section.key} section={section} partsKey={partsKey} onGo={go} />
          )}
        </div>
      </div>
    </FormContext>
  );
}

function Failures({ errors }: { errors: readonly (Error | null)[] }) {
  return errors.map((one) => (one === null ? null : <Failure key={one.message} error={one} />));
}

/** The section of the address, and how one goes to another. */
function useSection(sections: readonly EditorSection[]) {
  const { at = '' } = useSearch({ from: '__root__' });
  const navigate = useNavigate();
  const section = sections.find(({ key }) => key === at) ?? sections[0];
  useFieldOfAddress(section);
  return {
    section,
    go: ({ key }: EditorSection): void =>
      void navigate({ to: '.', search: (before) => ({ ...before, at: key, field: undefined }), replace: true }),
  };
}

/** Goes to the field that the address names, once its section is open. */
function useFieldOfAddress(section: EditorSection | undefined): void {
  const { field } = useSearch({ from: '__root__' });
  const key = section?.key;
  useEffect(() => {
    if (field !== undefined) focusField(field);
  }, [field, key]);
}

/** The entry of a field, or the group that it is; of a field that is missing, what should hold it. */
function focusField(path: string): void {
  // Its section has just been opened: it is there once that is drawn.
  requestAnimationFrame(() => {
    const { document: page } = globalThis;
    for (let at = path; at !== ''; at = at.replace(/(?:^|\.|\[)[^.[]*$/, '')) {
      const ids = [`field-${at}`, `field-${at}-problems`, `field-${at}-group`];
      const found = ids.map((id) => page.getElementById(id)).find((one) => one !== null);
      if (found === undefined) continue;
      for (let fold = found.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null)
        fold.open = true;
      found.focus();
      return;
    }
  });
}

/** Begins again from the head; without a connection from the revision that the draft was made from, which is at hand. */
function discard(place: DocumentPlace, { begin, draft: { etag, revision, base } }: DraftWork): void {
  readHead(place).then(begin, () => {
    begin({ etag, revision, document: base });
  });
}

function byPath(problems: readonly Problem[]): ReadonlyMap<string, readonly string[]> {
  const paths = new Map<string, readonly string[]>();
  for (const { path, message } of problems) paths.set(path, [...(paths.get(path) ?? []), message]);
  return paths;
}

/** What was kept over a reload says so, and what had no place any more. */
function KeptNotice({ work: { isKept, draft, lost, problem } }: { work: DraftWork }) {
  return (
    <>
      {isKept && draft.position > 0 ? (
        <p className="kept" role="status">
          Your changes of {dayText(draft.time)} were kept in this browser, on revision {draft.revision}.
        </p>
      ) : null}
      {lost.length === 0 ? null : (
        <p className="kept field-problem" role="alert">
          The place of {lost.length} of your changes is no longer there: {lost.map(({ at }) => at.join('.')).join(', ')}
          .
        </p>
      )}
      {problem === undefined ? null : (
        <p className="kept field-problem" role="alert">
          {problem}
        </p>
      )}
    </>
  );
}

/** Ctrl+Z and Ctrl+Shift+Z, where no field has its own. */
function useUndoKeys(work: DraftWork): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'z') return;
      event.preventDefault();
      if (event.shiftKey) work.redo();
      else work.undo();
    };
    addEventListener('keydown', press);
    return () => {
      removeEventListener('keydown', press);
    };
  }, [work]);
}
