import { useQuery } from '@tanstack/react-query';
import { createLazyRoute, Link } from '@tanstack/react-router';
import { dayText } from '../format/dates.ts';
import { Asked } from '../shell/asked.tsx';
import { PlainTable } from '../shell/plain-table.tsx';
import { documentsQuery } from '../statements/statements.ts';
import { useStatementWork } from '../statements/statement-work.ts';

export const Route = createLazyRoute('/statements/$id/rates')({ component: RatesView });

/** The rate cards: which ones the statement uses, in which order, and how far each is to be trusted. */
function RatesView() {
  const { statement, id } = useStatementWork();
  const query = useQuery(documentsQuery('rate-cards'));
  return (
    <div className="sheet">
      <h2>Rates</h2>
      <Asked query={query} what="the rate cards">
        {(cards) => {
          const place = (card: string) => statement.rateCards.indexOf(card) + 1;
          const ordered = [...cards].sort((one, other) => (place(one.id) || 99) - (place(other.id) || 99));
          return (
            <PlainTable
              caption="Where several cards price the same equally closely, the last one of the statement counts"
              columns={[
                { title: 'Rate card' },
                { title: 'In the statement' },
                { title: 'Provenance' },
                { title: 'Verified on' },
                { title: 'Expires on' },
                { title: 'Compare' },
              ]}
              rows={ordered.map(({ id: card, fields }) => ({
                key: card,
                cells: [
                  {
                    content: (
                      <Link to="/rate-cards/$id" params={{ id: card }} search={{ at: 'rates' }}>
                        {fields['title'] ?? card}
                      </Link>
                    ),
                  },
                  place(card) === 0 ? 'not named' : `${place(card)} of ${statement.rateCards.length}`,
                  fields['provenance'] ?? '',
                  fields['verifiedOn'] === undefined ? '' : dayText(fields['verifiedOn']),
                  fields['expiresOn'] === undefined ? '' : dayText(fields['expiresOn']),
                  {
                    content: (
                      <Link
                        to="/statements/$id/compare"
                        params={{ id }}
                        search={{ from: 'stated', to: `card:${card}`, by: 'line' }}
                      >
                        What would it change?
                      </Link>
                    ),
                  },
                ],
              }))}
            />
          );
        }}
      </Asked>
    </div>
  );
}
