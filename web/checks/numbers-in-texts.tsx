import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import type { TextFigures } from '../../shared/results/text-figures.ts';
import { api } from '../api/api.ts';
import { bodyOf } from '../api/read-response.ts';
import { countText, decimalText } from '../format/numbers.ts';
import { Asked } from '../shell/asked.tsx';
import { PlainTable } from '../shell/plain-table.tsx';
import { PlaceLink } from '../statements/place-link.tsx';
import { useStatementWork } from '../statements/statement-work.ts';

/** The numbers in the statement's own texts: those that are bound to figures, those that are typed, and what may be named. */
export function NumbersInTexts() {
  const { id, etag, scenarios } = useStatementWork();
  const [typed, setTyped] = useState('');
  const find = useDeferredValue(typed.trim());
  const query = useQuery({
    queryKey: ['statement', id, 'text-figures', etag, scenarios, find],
    queryFn: ({ signal }) => {
      const params = {
        path: { id },
        query: { scenarios: scenarios.join(','), ...(find !== '' && { find }) },
      };
      return bodyOf(api.GET('/v1/statements/{id}/text-figures', { params, signal }));
    },
    placeholderData: keepPreviousData,
  });
  return (
    <section aria-label="Numbers in the statement's own texts">
      <h3>Numbers in the statement’s own texts</h3>
      <Asked query={query} what="the texts">
        {(figures) => <FoundInTexts figures={figures} />}
      </Asked>
      <p>
        <label>
          Find a figure to name{' '}
          <input
            type="search"
            value={typed}
            maxLength={200}
            placeholder="total 2027, or an amount"
            onChange={({ target }) => {
              setTyped(target.value);
            }}
          />
        </label>
      </p>
      {find === '' || query.data?.figures === undefined ? null : <FiguresToName figures={query.data} />}
    </section>
  );
}

function FoundInTexts({ figures: { bound, findings, findingsLeftOut } }: { figures: TextFigures }) {
  const { id, statement } = useStatementWork();
  return (
    <>
      <p>
        {bound.length === 0
          ? 'No text names a figure. '
          : `${countText(bound.length, 'number')} of the texts ${bound.length === 1 ? 'is' : 'are'} bound to a figure. `}
        {findings.length === 0 ? 'None is typed that a figure could be named for.' : null}
        {findingsLeftOut === undefined ? null : `${countText(findingsLeftOut, 'further finding')} are left out.`}
      </p>
      {findings.length === 0 ? null : (
        <PlainTable
          caption="Numbers that are typed by hand, and names that no figure has"
          columns={[{ title: 'In' }, { title: 'Found' }, { title: 'What' }]}
          rows={findings.map(({ path, found, message }, position) => ({
            key: `${position}`,
            cells: [
              {
                content: (
                  <PlaceLink id={id} document={statement} place={{ path }}>
                    {path}
                  </PlaceLink>
                ),
              },
              found,
              message,
            ],
          }))}
        />
      )}
    </>
  );
}

/** What may be written into a text, as it is written there. */
function FiguresToName({ figures: { figures = [], figuresLeftOut } }: { figures: TextFigures }) {
  if (figures.length === 0) return <p role="status">No figure has these words. Try fewer, such as a year.</p>;
  return (
    <>
      <PlainTable
        caption="Figures that a text may name"
        columns={[{ title: 'Write' }, { title: 'Of' }, { title: 'It is', isNumber: true }]}
        rows={figures.map(({ figure, where, value }) => ({
          key: figure,
          cells: [{ content: <code>{`{{${figure}}}`}</code> }, where, { number: decimalText(value) }],
        }))}
      />
      {figuresLeftOut === undefined ? null : (
        <p className="soft">{countText(figuresLeftOut, 'further figure')} have these words. Add a year or a section.</p>
      )}
    </>
  );
}
