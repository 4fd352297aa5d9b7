import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { createLazyRoute, useNavigate } from '@tanstack/react-router';
import { type SubmitEvent, useState } from 'react';
import { usePermission } from '../access/who-am-i.ts';
import { api } from '../api/api.ts';
import { bodyOf } from '../api/read-response.ts';
import { DeskHead } from '../shell/desk-head.tsx';
import { Failure } from '../shell/failure.tsx';
import { Loading } from '../shell/loading.tsx';

export const Route = createLazyRoute('/statements/new')({ component: NewStatement });

type Template = { name: string; title: string; about: string };
type Asked = { template: string; symbol: string; title: string; year: string; dutyStation: string };

/** A new statement from a template: it estimates at once, and what is assumed in it is replaced afterwards. */
function NewStatement() {
  const permission = usePermission('statement:write');
  const { data, error, refetch } = useQuery({
    queryKey: ['templates'],
    queryFn: async () => (await bodyOf(api.GET('/v1/templates'))).items,
    staleTime: Infinity,
  });
  return (
    <>
      <DeskHead />
      <main id="content" className="scroller list-view">
        <h1>New statement</h1>
        {permission.allowed ? null : <p role="note">{permission.because}</p>}
        {error === null ? null : <Failure error={error} onRetry={() => void refetch()} />}
        {data === undefined ? error === null ? <Loading what="templates" /> : null : <TemplateForm templates={data} />}
      </main>
    </>
  );
}

function TemplateForm({ templates }: { templates: readonly Template[] }) {
  const permission = usePermission('statement:write');
  const [asked, setAsked] = useState<Asked>({
    template: templates[0]?.name ?? '',
    symbol: '',
    title: '',
    year: '',
    dutyStation: '',
  });
  const create = useCreation();
  const set = (name: keyof Asked) => (value: string) => {
    setAsked((before) => ({ ...before, [name]: value }));
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
      await client.invalidateQueries({ queryKey: ['statements'] });
      await navigate({ to: '/statements/$id', params: { id }, search: {} });
    },
  });
}
