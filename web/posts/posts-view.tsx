import { useQuery } from '@tanstack/react-query';
import { createLazyRoute, Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { PostDivision, PostTable } from '../../shared/results/post-table.ts';
import { api } from '../api/api.ts';
import { bodyOf } from '../api/read-response.ts';
import { Asked } from '../shell/asked.tsx';
import { PlainTable } from '../shell/plain-table.tsx';
import { documentsQuery } from '../statements/statements.ts';
import { useStatementWork } from '../statements/statement-work.ts';

// What belongs in this folder: posts by year and the annex; who else is engaged.

export const Route = createLazyRoute('/statements/$id/posts')({ component: PostsView });

const DIVISIONS = {
  category: 'category',
  grade: 'grade',
  section: 'budget section',
  fund: 'fund',
  type: 'type',
  'duty-station': 'duty station',
} as const satisfies Record<PostDivision, string>;

/** Numbers of posts by year, and the annex. */
function PostsView() {
  const { id, etag } = useStatementWork();
  const { by = '', scenarios = [] } = useSearch({ from: '__root__' });
  const division: PostDivision = by in DIVISIONS ? (by as PostDivision) : 'category';
  const navigate = useNavigate();
  const query = useQuery({
    queryKey: ['statement', id, 'posts', etag, division, scenarios],
    queryFn: ({ signal }) =>
      bodyOf(
        api.GET('/v1/statements/{id}/posts', {
          params: { path: { id }, query: { by: division, scenarios: scenarios.join(',') } },
          signal,
        }),
      ),
  });
  return (
    <div className="sheet">
      <h2>Posts</h2>
      <label>
        By{' '}
        <select
          value={division}
          onChange={({ target }) => void navigate({ to: '.', search: (before) => ({ ...before, by: target.value }) })}
        >
          {Object.entries(DIVISIONS).map(([one, name]) => (
            <option key={one} value={one}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <Asked query={query} what="the posts">
        {(table) => <PostTables table={table} />}
      </Asked>
      <h3>Profiles</h3>
      <StoredProfiles />
      <h3>Engagements</h3>
      <Engagements />
    </div>
  );
}

/** Numbers are counts of posts in hundredths at the finest, and no money. */
const count = (posts: number): { number: string } => ({
  number: posts === 0 ? '–' : String(posts).replace('-', '\u2212'),
});

function PostTables({ table: { by, years, annex } }: { table: PostTable }) {
  const keys = [...new Set(years.flatMap(({ rows }) => rows.map(({ key }) => key)))];
  const hasFunds = annex.some(({ fund }) => fund !== undefined);
  if (keys.length === 0) return <p>This statement asks for no posts.</p>;
  return (
    <>
      <PlainTable
        caption="Posts at the end of each year, and what changes in it"
        columns={[
          { title: DIVISIONS[by] },
          ...years.flatMap(({ year }) => [
            { title: `${year}`, isNumber: true },
            { title: `change in ${year}`, isNumber: true },
          ]),
        ]}
        rows={[
          ...keys.map((key) => ({
            key,
            cells: [
              key,
              ...years.flatMap(({ rows }) => {
                const row = rows.find((one) => one.key === key);
                return [count(row?.after ?? 0), count(row?.change ?? 0)];
              }),
            ],
          })),
          {
            key: 'total',
            isSum: true,
            cells: ['Total', ...years.flatMap(({ total }) => [count(total.after), count(total.change)])],
          },
        ]}
      />
      <h3>Annex</h3>
      {annex.length === 0 ? (
        <p className="soft">The statement lists no post one by one.</p>
      ) : (
        <PlainTable
          columns={[
            { title: 'Title' },
            { title: 'Number', isNumber: true },
            { title: 'Grade' },
            { title: 'Duty station' },
            ...(hasFunds ? [{ title: 'Fund' }] : []),
          ]}
          rows={annex.map((post, position) => ({
            key: String(position),
            cells: [
              post.title,
              count(post.count),
              post.grade,
              post.dutyStation,
              ...(hasFunds ? [post.fund ?? ''] : []),
            ],
          }))}
        />
      )}
    </>
  );
}

function Engagements() {
  const { statement, id } = useStatementWork();
  const query = useQuery(documentsQuery('engagements'));
  const own = statement.requirements.filter(({ kind }) => kind === 'engagement');
  return (
    <>
      {own.length === 0 ? (
        <p>This statement engages no consultant, contractor or expert.</p>
      ) : (
        <ul className="plain-list">
          {own.map((one) => (
            <li key={one.id}>
              <Link to="/statements/$id/edit" params={{ id }} search={{ at: `requirements/${one.id}` }}>
                {one.title}
              </Link>
            </li>
          ))}
        </ul>
      )}
      <Asked query={query} what="terms of reference">
        {(stored) =>
          stored.length === 0 ? (
            <p className="soft">
              No terms of reference are stored. <ImportLink /> brings some in.
            </p>
          ) : (
            <PlainTable
              caption="Terms of reference that are stored"
              columns={[{ title: 'Title' }, { title: 'Revision', isNumber: true }, { title: 'By' }]}
              rows={stored.map(({ id: one, fields, revision, author }) => ({
                key: one,
                cells: [
                  {
                    content: (
                      <Link
                        to="/statements/$id/posts/engagements/$engagement"
                        params={{ id, engagement: one }}
                        search={(before) => ({ scenarios: before.scenarios })}
                      >
                        {fields['title'] ?? one}
                      </Link>
                    ),
                  },
                  { number: String(revision) },
                  author,
                ],
              }))}
            />
          )
        }
      </Asked>
    </>
  );
}

/** Profiles of posts, which say what a post is and not how many. */
function StoredProfiles() {
  const { id } = useStatementWork();
  const query = useQuery(documentsQuery('post-profiles'));
  return (
    <Asked query={query} what="profiles of posts">
      {(stored) =>
        stored.length === 0 ? (
          <p className="soft">
            No profile of a post is stored. <ImportLink /> brings one in.
          </p>
        ) : (
          <PlainTable
            columns={[{ title: 'Post' }, { title: 'Grade' }, { title: 'Duty station' }, { title: 'Organization' }]}
            rows={stored.map(({ id: profile, fields }) => ({
              key: profile,
              cells: [
                {
                  content: (
                    <Link
                      to="/statements/$id/posts/profiles/$profile"
                      params={{ id, profile }}
                      search={(before) => ({ scenarios: before.scenarios })}
                    >
                      {fields['title'] ?? profile}
                    </Link>
                  ),
                },
                fields['grade'] ?? '',
                fields['dutyStation'] ?? '',
                fields['organization'] ?? '',
              ],
            }))}
          />
        )
      }
    </Asked>
  );
}

function ImportLink() {
  return (
    <Link to="/statements/new" search={{ view: 'file' }}>
      A file
    </Link>
  );
}
