import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { createLazyRoute, useNavigate, useSearch } from '@tanstack/react-router';
import type { SubmitEvent } from 'react';
import { forgetTyped, useTypedText } from '../access/typed-text.ts';
import { usePermission } from '../access/who-am-i.ts';
import { api } from '../api/api.ts';
import { bodyOf } from '../api/read-response.ts';
import { ImportDocument } from '../imports/import-document.tsx';
import { Asked } from '../shell/asked.tsx';
import { DeskHead } from '../shell/desk-head.tsx';
import { Failure } from '../shell/failure.tsx';
import { ViewTabs } from '../shell/view-tabs.tsx';

export const Route = createLazyRoute('/statements/new')({ component: NewStatement });

/** The fields of a new statement, as one text that survives a sign-in. */
const FIELDS = 'a new statement';

type Template = { name: string; title: string; about: string };
type Asked = { template: string; symbol: string; title: string; year: string; dutyStation: string };

const WAYS = { template: 'From a template', file: 'From a file' } as const;
type Way = keyof typeof WAYS;

/** A new statement: from a template, which estimates at once, or from a file that somebody has. */
function NewStatement() {
  const permission = usePermission('statement:write');
  const { view = '' } = useSearch({ from: '__root__' });
  const shown: Way = view in WAYS ? (view as Way) : 'template';
  return (
    <>
      <DeskHead />
      <main id="content" className="scroller">
        <ViewTabs label="Ways to begin" sides={WAYS} shown={shown} />
        <div className="list-view">
          <h1>{shown === 'file' ? 'Import a file' : 'New statement'}</h1>
          {permission.allowed ? null : <p role="note">{permission.because}</p>}
          {shown === 'file' ? <ImportDocument /> : <FromTemplate />}
        </div>
      </main>
    </>
  );
}

/** What is assumed in a template is replaced afterwards. */
function FromTemplate() {
  const query = useQuery({
    queryKey: ['templates'],
    queryFn: async () => (await bodyOf(api.GET('/v1/templates'))).items,
    staleTime: Infinity,
  });
  return (
    <Asked query={query} what="templates">
      {(templates) => <TemplateForm templates={templates} />}
    </Asked>
  );
}

function TemplateForm({ templates }: { templates: readonly Template[] }) {
  const permission = usePermission('statement:write');
  const empty: Asked = { template: templates[0]?.name ?? '', symbol: '', title: '', year: '', dutyStation: '' };
  const [text, setText] = useTypedText(FIELDS);
  const asked = text === '' ? empty : { ...empty, ...(JSON.parse(text) as Partial<Asked>) };
  const create = useCreation();
  const set = (name: keyof Asked) => (value: string) => {
    setText(JSON.stringify({ ...asked, [name]: value }));
  };
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    create.mutate(asked);
  };
  return (
    <form className="form" onSubmit={submit}>
      <fieldset>
        <legend>Begin with</legend>
        {templates.map(({ name, title, about }) => (
          <label key={name} className="choice">
            <input
              type="radio"
              name="template"
              checked={asked.template === name}
              onChange={() => {
                set('template')(name);
              }}
            />
            <b>{title}</b> <span className="soft">{about}</span>
          </label>
        ))}
      </fieldset>
      <Field
        label="Symbol"
        hint="as the document has it, such as A/C.3/81/L.9"
        value={asked.symbol}
        onInput={set('symbol')}
        isNeeded
      />
      <Field label="Title" hint="of the draft resolution" value={asked.title} onInput={set('title')} isNeeded />
      <Field label="First year" hint="all other years move with it" value={asked.year} onInput={set('year')} />
      <Field
        label="Duty station"
        hint="of its sessions and posts"
        value={asked.dutyStation}
        onInput={set('dutyStation')}
      />
      {create.error === null ? null : <Failure error={create.error} />}
      <button type="submit" className="primary" disabled={create.isPending || !permission.allowed}>
        {create.isPending ? 'Creating …' : 'Create draft'}
      </button>
    </form>
  );
}

type FieldProps = {
  label: string;
  hint: string;
  value: string;
  onInput: (value: string) => void;
  isNeeded?: boolean;
};

function Field({ label, hint, value, onInput, isNeeded = false }: FieldProps) {
  return (
    <label className="field">
      <span>
        {label} <small className="soft">{hint}</small>
      </span>
      <input
        value={value}
        required={isNeeded}
        onChange={({ target }) => {
          onInput(target.value);
        }}
      />
    </label>
  );
}

/** Fills the template on the server, stores what comes back, and opens it. */
function useCreation() {
  const client = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: async ({ template, symbol, title, year, dutyStation }: Asked) => {
      const query = {
        symbol: symbol.trim(),
        title: title.trim(),
        year: year.trim(),
        'duty-station': dutyStation.trim(),
      };
      const { statement } = await bodyOf(
        api.GET('/v1/templates/{name}', { params: { path: { name: template }, query } }),
      );
      return bodyOf(api.POST('/v1/statements', { body: statement }));
    },
    onSuccess: async ({ id }) => {
      forgetTyped(FIELDS);
      await client.invalidateQueries({ queryKey: ['statements'] });
      await navigate({ to: '/statements/$id', params: { id }, search: {} });
    },
  });
}
