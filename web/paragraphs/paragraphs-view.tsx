import { useQuery } from '@tanstack/react-query';
import { createLazyRoute, Link, useSearch } from '@tanstack/react-router';
import type { Statement } from '../../shared/model/statement.ts';
import type { ParagraphRow } from '../../shared/results/paragraph-prices.ts';
import { AmendmentSection } from '../amendments/amendment-section.tsx';
import { api } from '../api/api.ts';
import { bodyOf } from '../api/read-response.ts';
import { centsAsText } from '../format/numbers.ts';
import { Asked } from '../shell/asked.tsx';
import { PlainTable } from '../shell/plain-table.tsx';
import { useStatementWork } from '../statements/statement-work.ts';

// What belongs in this folder: operative paragraphs, what each costs, and what an amendment to them changes.

export const Route = createLazyRoute('/statements/$id/paragraphs')({ component: ParagraphsView });

/** What each operative paragraph costs, year by year. */
function ParagraphsView() {
  const { id, etag, statement } = useStatementWork();
  const { scenarios = [] } = useSearch({ from: '__root__' });
  const query = useQuery({
    queryKey: ['statement', id, 'paragraphs', etag, scenarios],
    queryFn: ({ signal }) =>
      bodyOf(
        api.GET('/v1/statements/{id}/paragraphs', {
          params: { path: { id }, query: { scenarios: scenarios.join(',') } },
          signal,
        }),
      ),
  });
  return (
    <div className="sheet">
      <h2>Operative paragraphs</h2>
      <Asked query={query} what="the prices">
        {(prices) => (
          <>
            <p className="lead">
              {prices.currency}, before rounding; what rounding adds has a row of its own, so that every column sums to
              its total.
            </p>
            <PlainTable
              columns={[
                { title: 'Paragraph' },
                ...prices.years.map((year) => ({ title: String(year), isNumber: true })),
              ]}
              rows={prices.rows.map((row) => ({
                key: [row.kind, ...row.paragraphs].join('/'),
                isSum: row.kind === 'total',
                cells: [
                  nameRow(row, statement.requirements),
                  ...row.amounts.map((amount) => ({ number: amount === '0' ? '–' : centsAsText(amount) })),
                ],
              }))}
            />
          </>
        )}
      </Asked>
      <AmendmentSection />
      <h3>What each asks for</h3>
      <Mandates />
    </div>
  );
}

/** What a row of prices is of: requirements are told by their titles. */
function nameRow({ kind, paragraphs, title }: ParagraphRow, requirements: Statement['requirements']): string {
  const titles = title
    .split(', ')
    .map((id) => requirements.find((one) => one.id === id)?.title ?? id)
    .join('; ');
  switch (kind) {
    case 'paragraph':
      return `${paragraphs.join(', ')}: ${title}`;
    case 'joint':
      return `${paragraphs.join(' and ')} jointly: ${titles}`;
    case 'unattributed':
      return title === '' ? 'Of no paragraph' : `Of no paragraph: ${titles}`;
    case 'rounding':
      return 'Rounding';
    case 'total':
      return 'Total';
  }
}

/** The paragraphs by what they say, each with the figures that come of it. */
function Mandates() {
  const { id, statement } = useStatementWork();
  if (statement.mandates.length === 0)
    return (
      <p>
        No paragraph is named yet. Name them under{' '}
        <Link to="/statements/$id/edit" params={{ id }} search={{ at: 'mandates' }}>
          Edit, mandates
        </Link>
        , and say of each requirement which it comes of.
      </p>
    );
  return (
    <PlainTable
      columns={[{ title: 'Paragraph' }, { title: 'What it says' }, { title: 'Figures' }]}
      rows={statement.mandates.map(({ id: mandate, paragraph, title, summary }) => ({
        key: mandate,
        cells: [
          paragraph,
          summary ?? title,
          {
            content: (
              <Link
                to="/statements/$id/history"
                params={{ id }}
                search={{ view: 'uses', search: `paragraph:${mandate}` }}
              >
                Where used
              </Link>
            ),
          },
        ],
      }))}
    />
  );
}
