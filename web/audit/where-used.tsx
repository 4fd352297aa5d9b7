import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../api/api.ts';
import { bodyOf } from '../api/read-response.ts';
import { amountText, centsAsText, countText } from '../format/numbers.ts';
import { Asked } from '../shell/asked.tsx';
import { PlainTable } from '../shell/plain-table.tsx';
import { useStatementHead } from '../statements/statement-work.ts';

const THINGS = {
  rate: 'rate',
  milestone: 'milestone',
  paragraph: 'operative paragraph',
  document: 'document',
} as const;
type Thing = keyof typeof THINGS;

/** Every figure that uses a rate, hangs on a milestone, comes of a paragraph or rests on a document. */
export function WhereUsed() {
  const { search = '' } = useSearch({ from: '__root__' });
  const [, of = '', name = ''] = /^(rate|milestone|paragraph|document):(.+)$/.exec(search) ?? [];
  return (
    <>
      <h2>Where is it used?</h2>
      <UseQuestionForm of={of in THINGS ? (of as Thing) : 'milestone'} name={name} />
      {name === '' ? (
        <p className="soft">
          Name a rate by its code, a milestone by its id, a paragraph by its number or a document by its symbol.
        </p>
      ) : (
        <FoundUses of={of as Thing} name={name} />
      )}
    </>
  );
}

function UseQuestionForm({ of, name }: { of: Thing; name: string }) {
  const { statement } = useStatementHead();
  const navigate = useNavigate();
  const [asked, setAsked] = useState({ of, name });
  const known: Readonly<Record<Thing, readonly string[]>> = {
    rate: [],
    milestone: statement.milestones.map(({ id }) => id),
    paragraph: statement.mandates.map(({ id }) => id),
    document: [...new Set(statement.requirements.flatMap(({ source }) => source.map(({ symbol }) => symbol)))],
  };
  return (
    <form
      className="list-filter"
      onSubmit={(event) => {
        event.preventDefault();
        void navigate({ to: '.', search: (before) => ({ ...before, search: `${asked.of}:${asked.name.trim()}` }) });
      }}
    >
      <label>
        <span>Of a</span>
        <select
          value={asked.of}
          onChange={({ target }) => {
            setAsked({ ...asked, of: target.value as Thing });
          }}
        >
          {(Object.keys(THINGS) as Thing[]).map((one) => (
            <option key={one} value={one}>
              {THINGS[one]}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>Name</span>
        <input
          list="known-things"
          required
          value={asked.name}
          onChange={({ target }) => {
            setAsked({ ...asked, name: target.value });
          }}
        />
        <datalist id="known-things">
          {known[asked.of].map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
      </label>
      <button type="submit">Find</button>
    </form>
  );
}

function FoundUses({ of, name }: { of: Thing; name: string }) {
  const { id, etag } = useStatementHead();
  const { scenarios = [] } = useSearch({ from: '__root__' });
  const query = useQuery({
    queryKey: ['statement', id, 'uses', etag, scenarios, of, name],
    queryFn: ({ signal }) =>
      bodyOf(
        api.GET('/v1/statements/{id}/where-used', {
          params: { path: { id }, query: { [of]: name, scenarios: scenarios.join(',') } },
          signal,
        }),
      ),
  });
  return (
    <Asked query={query} what="the figures">
      {({ figures }) => (
        <>
          <p role="status">
            {figures.length === 0 ? 'No figure uses it.' : `${countText(figures.length, 'figure')} use it.`}
          </p>
          {figures.length === 0 ? null : (
            <PlainTable
              columns={[
                { title: 'Line' },
                { title: 'Year' },
                { title: 'Amount', isNumber: true },
                { title: 'Comes of it', isNumber: true },
                { title: 'Because' },
              ]}
              rows={figures.map(({ section, object, line, column, year, amount, used, components }) => ({
                key: JSON.stringify([section, object, line, year, column]),
                cells: [
                  `Section ${section}, ${line ?? object}`,
                  column,
                  { number: amountText(amount) },
                  { number: centsAsText(used) },
                  [...new Set(components.flatMap(({ reasons }) => reasons))].join('; '),
                ],
              }))}
            />
          )}
        </>
      )}
    </Asked>
  );
}
