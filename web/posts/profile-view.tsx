import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { createLazyRoute, Link, useParams, useSearch } from '@tanstack/react-router';
import { api } from '../api/api.ts';
import { bodyOf } from '../api/read-response.ts';
import { GivenFields } from '../shell/given-fields.tsx';
import { Asked } from '../shell/asked.tsx';
import { Failure } from '../shell/failure.tsx';
import { ProfileAreas } from './profile-areas.tsx';
import { ProfileFacts } from './profile-facts.tsx';
import { ProfileReport } from './profile-report.tsx';

export const Route = createLazyRoute('/statements/$id/posts/profiles/$profile')({ component: ProfileView });

const FIELDS = [
  { name: 'start', label: 'First day', hint: 'of the contract: year-month-day' },
  { name: 'cost', label: 'Cost a year', hint: 'an exact decimal' },
  { name: 'weeks', label: 'Weeks a year', hint: 'over which hours are paid' },
  { name: 'because', label: 'What they stand for', hint: 'such as “52 weeks, leave paid”' },
] as const;

/** A post by its own profile: what it is, and what follows from it for a first day and a cost that somebody gives. */
function ProfileView() {
  const { id, profile: name } = useParams({ from: '/statements/$id/posts/profiles/$profile' });
  const profile = useQuery({
    queryKey: ['post-profile', name],
    queryFn: ({ signal }) => bodyOf(api.GET('/v1/post-profiles/{id}', { params: { path: { id: name } }, signal })),
  });
  const report = useReport(name);
  return (
    <div className="sheet">
      <p>
        <Link to="/statements/$id/posts" params={{ id }} search={(before) => ({ scenarios: before.scenarios })}>
          Posts
        </Link>
      </p>
      <Asked query={profile} what="the profile">
        {(shown) => (
          <>
            <h2>{shown.title}</h2>
            <ProfileFacts profile={shown} />
            <h3>What follows from it</h3>
            <GivenFields fields={FIELDS} />
            {report.error === null ? null : <Failure error={report.error} />}
            {report.data === undefined ? null : <ProfileReport report={report.data} />}
            <h3>Areas of accountability</h3>
            <ProfileAreas profile={shown} cost={report.data?.cost} />
          </>
        )}
      </Asked>
    </div>
  );
}

function useReport(profile: string) {
  const { start, cost: yearlyCost, weeks, because } = useSearch({ from: '__root__' });
  return useQuery({
    queryKey: ['post-profile', profile, 'report', start, yearlyCost, weeks, because],
    queryFn: ({ signal }) => {
      const body = {
        profile,
        ...(start !== undefined && { start }),
        ...(yearlyCost !== undefined && { yearlyCost }),
        ...(weeks !== undefined && { weeks: { number: weeks, assumption: because ?? '' } }),
      };
      return bodyOf(api.POST('/v1/post-profiles/cost', { body, signal }));
    },
    placeholderData: keepPreviousData,
  });
}
