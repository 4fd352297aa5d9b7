import { useQuery } from '@tanstack/react-query';
import { createLazyRoute, useNavigate, useSearch } from '@tanstack/react-router';
import { defined } from '../../shared/canonical/defined.ts';
import { Asked } from '../shell/asked.tsx';
import { documentsQuery, type ListedDocument } from '../statements/statements.ts';
import { AnaloguesFound } from './analogues-found.tsx';
import { BringList } from './bring-list.tsx';
import { type AnaloguesChoice, useAnalogues } from './use-analogues.ts';

// What belongs in this folder: published statements that resemble this one. They are information: no figure depends on
// them.

export const Route = createLazyRoute('/statements/$id/analogues')({ component: AnaloguesView });

/** What others cost that are like this statement. */
function AnaloguesView() {
  const lists = useQuery(documentsQuery('analogue-lists'));
  return (
    <div className="sheet">
      <h2>Analogues</h2>
      <p className="lead">
        Published statements that resemble this one, by criteria that are spelled out. Information alone: no figure
        depends on them.
      </p>
      <Asked query={lists} what="the lists">
        {(found) => (found.length === 0 ? <NoList /> : <FromList lists={found} />)}
      </Asked>
    </div>
  );
}

/** None is shipped: a list is brought by whoever works with published statements. */
function NoList() {
  return (
    <div className="notice">
      <h3>There is no list of published statements yet</h3>
      <p>
        A list holds what the statements of others came to, each amount with the document that states it. None is
        shipped: bring one, such as a copy of the public list.
      </p>
      <BringList />
      <p>Then this view shows what resembles this statement, and where its total lies among theirs.</p>
    </div>
  );
}

const AMOUNTS = { 'first-year': 'its first year', 'all-years': 'all years of its tables' } as const;
const LEAST = [1, 2, 3, 4, 5, 6, 7] as const;

function FromList({ lists }: { lists: readonly ListedDocument[] }) {
  const { at, view, least } = useSearch({ from: '__root__' });
  const navigate = useNavigate();
  const choice: AnaloguesChoice = {
    list: lists.some(({ id }) => id === at) ? (at ?? '') : (lists[0]?.id ?? ''),
    amount: view === 'all-years' ? 'all-years' : 'first-year',
    least: LEAST.find((one) => String(one) === least) ?? 4,
  };
  const query = useAnalogues(choice);
  const choose = (next: { at?: string; view?: string; least?: string }): void =>
    void navigate({ to: '.', search: (before) => ({ ...before, ...defined(next) }), replace: true });
  return (
    <>
      <div className="side-pickers">
        <label className="side-picker">
          <span>List</span>
          <select
            value={choice.list}
            onChange={({ target }) => {
              choose({ at: target.value });
            }}
          >
            {lists.map(({ id, fields }) => (
              <option key={id} value={id}>
                {fields['title'] ?? id}
              </option>
            ))}
          </select>
        </label>
        <label className="side-picker">
          <span>Compare the total of</span>
          <select
            value={choice.amount}
            onChange={({ target }) => {
              choose({ view: target.value });
            }}
          >
            {Object.entries(AMOUNTS).map(([value, name]) => (
              <option key={value} value={value}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label className="side-picker">
          <span>Alike in at least</span>
          <select
            value={choice.least}
            onChange={({ target }) => {
              choose({ least: target.value });
            }}
          >
            {LEAST.map((one) => (
              <option key={one} value={one}>
                {one} of 7
              </option>
            ))}
          </select>
        </label>
      </div>
      <Asked query={query} what="what resembles this statement">
        {(analogues) => <AnaloguesFound analogues={analogues} choice={choice} />}
      </Asked>
      <LaterCopy key={choice.list} list={choice.list} />
    </>
  );
}

function LaterCopy({ list }: { list: string }) {
  return (
    <details>
      <summary>A later copy of the public list</summary>
      <p className="lead">
        What it says of a draft takes the place of what is there; drafts that it does not name stay, and so does an
        amount that somebody checked. It is looked at first: nothing is stored before you say so.
      </p>
      <BringList into={list} />
    </details>
  );
}
