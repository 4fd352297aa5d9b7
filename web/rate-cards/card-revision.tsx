import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { Rate } from '../../shared/model/rate.ts';
import { api } from '../api/api.ts';
import { bodyOf } from '../api/read-response.ts';
import { dayText } from '../format/dates.ts';
import { countText, decimalText } from '../format/numbers.ts';
import { Asked } from '../shell/asked.tsx';
import { PlainTable } from '../shell/plain-table.tsx';
import { SourceLink } from '../sources/source-link.tsx';

/** A rate card as one of its revisions has it: what an estimate was made from stays what it was. */
export function CardRevision({ id, number }: { id: string; number: number }) {
  const { search = '' } = useSearch({ from: '__root__' });
  const navigate = useNavigate();
  const query = useQuery({
    queryKey: ['rate-card', id, 'revision', number],
    queryFn: ({ signal }) =>
      bodyOf(api.GET('/v1/rate-cards/{id}/revisions/{number}', { params: { path: { id, number } }, signal })),
    staleTime: Infinity,
  });
  return (
    <div className="sheet">
      <h2>Revision {number}</h2>
      <p>
        <Link to="/rate-cards/$id" params={{ id }} search={{ at: 'rates' }}>
          The card as it is now
        </Link>
      </p>
      <label>
        Search{' '}
        <input
          type="search"
          value={search}
          placeholder="rate, place or paragraph"
          onChange={({ target }) =>
            void navigate({ to: '.', search: (before) => ({ ...before, search: target.value }), replace: true })
          }
        />
      </label>
      <Asked query={query} what="the card">
        {(card) => <Rates title={card.title} rates={card.rates} search={search} />}
      </Asked>
    </div>
  );
}

function Rates({ title, rates, search }: { title: string; rates: readonly Rate[]; search: string }) {
  const words = search.toLowerCase().split(/\s+/);
  const found = rates.filter((rate) => {
    const text = JSON.stringify(rate).toLowerCase();
    return words.every((word) => text.includes(word));
  });
  return (
    <>
      <p role="status" className="soft">
        {found.length === rates.length
          ? countText(rates.length, 'rate')
          : `${found.length} of ${countText(rates.length, 'rate')}`}
      </p>
      {found.length === 0 ? (
        <p>No rate of this revision has these words. Widen the search.</p>
      ) : (
        <PlainTable
          caption={title}
          columns={[
            { title: 'Rate' },
            { title: 'For' },
            { title: 'Value', isNumber: true },
            { title: 'Per' },
            { title: 'From' },
            { title: 'Until' },
            { title: 'Source' },
          ]}
          rows={found.map(({ code, for: qualifiers = {}, value, currency, basis, validFrom, validTo, source }, at) => ({
            key: `${at}`,
            cells: [
              code,
              Object.values(qualifiers).join(', '),
              { number: `${decimalText(value)} ${currency}` },
              basis,
              dayText(validFrom),
              validTo === undefined ? '' : dayText(validTo),
              {
                content: source.map((one, position) => (
                  <span key={`${one.symbol} ${position}`} className="source">
                    <SourceLink source={one} />
                  </span>
                )),
              },
            ],
          }))}
        />
      )}
    </>
  );
}
