import { useQuery } from '@tanstack/react-query';
import { createLazyRoute, useNavigate, useSearch } from '@tanstack/react-router';
import { countText } from '../format/numbers.ts';
import { Asked } from '../shell/asked.tsx';
import { DeskHead } from '../shell/desk-head.tsx';
import { FirstMinute } from './first-minute.tsx';
import { KeyList } from './key-list.tsx';
import { termsQuery } from './terms.ts';

// What belongs in this folder: what terms mean, which keys there are, what to do first.

export const Route = createLazyRoute('/help')({ component: HelpView });

/** The first minute, the keys, and every term with what it means. */
function HelpView() {
  const { search = '' } = useSearch({ from: '__root__' });
  const navigate = useNavigate();
  const query = useQuery(termsQuery);
  const wanted = search.trim().toLowerCase();
  return (
    <>
      <DeskHead />
      <main id="content" className="scroller list-view" tabIndex={-1}>
        <h1>Help</h1>
        <FirstMinute />
        <h2>Keys</h2>
        <KeyList />
        <h2>Terms</h2>
        <label>
          Find{' '}
          <input
            type="search"
            value={search}
            onChange={({ target }) =>
              void navigate({ to: '.', search: (before) => ({ ...before, search: target.value }), replace: true })
            }
          />
        </label>
        <Asked query={query} what="the terms">
          {(terms) => {
            const found = terms.filter(({ term, also = [], definition }) =>
              [term, ...also, definition].some((text) => text.toLowerCase().includes(wanted)),
            );
            return (
              <>
                <p role="status" className="soft">
                  {countText(found.length, 'term')}
                </p>
                <dl className="terms">
                  {found.map(({ id, term, also = [], definition }) => (
                    <div key={id}>
                      <dt>
                        {term} {also.length === 0 ? null : <span className="soft">{also.join(', ')}</span>}
                      </dt>
                      <dd>{definition}</dd>
                    </div>
                  ))}
                </dl>
              </>
            );
          }}
        </Asked>
      </main>
    </>
  );
}
