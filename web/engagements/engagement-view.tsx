import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { createLazyRoute, Link, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { PersonEngagement } from '../../shared/engagements/person-engagement.ts';
import { api } from '../api/api.ts';
import { bodyOf } from '../api/read-response.ts';
import { Asked } from '../shell/asked.tsx';
import { Failure } from '../shell/failure.tsx';
import { GivenFields } from '../shell/given-fields.tsx';
import { EngagementFacts } from './engagement-facts.tsx';
import { EngagementChecks } from './engagement-checks.tsx';
import { OtherEngagements } from './other-engagements.tsx';

// What belongs in this folder: terms of reference of consultants, individual contractors and experts.

export const Route = createLazyRoute('/statements/$id/posts/engagements/$engagement')({ component: EngagementView });

const FIELDS = [
  { name: 'cost', label: 'Fee', hint: 'instead of what the terms state: an exact decimal' },
  { name: 'rate', label: 'Rate per word', hint: 'of translation, instead of that of the cards' },
  { name: 'person', label: 'Person', hint: 'for the limits across their engagements' },
] as const;

/** Terms of reference under this statement's milestones and rates: what is asked of them, and the rules of consultants. */
function EngagementView() {
  const { id, engagement } = useParams({ from: '/statements/$id/posts/engagements/$engagement' });
  const { person } = useSearch({ from: '__root__' });
  const [others, setOthers] = useState<readonly PersonEngagement[]>([]);
  const terms = useQuery({
    queryKey: ['engagement', engagement],
    queryFn: ({ signal }) => bodyOf(api.GET('/v1/engagements/{id}', { params: { path: { id: engagement } }, signal })),
  });
  const report = useReport(id, engagement, others);
  return (
    <div className="sheet">
      <p>
        <Link to="/statements/$id/posts" params={{ id }} search={(before) => ({ scenarios: before.scenarios })}>
          Posts and engagements
        </Link>
      </p>
      <Asked query={terms} what="the terms of reference">
        {(shown) => (
          <>
            <h2>{shown.title}</h2>
            <EngagementFacts terms={shown} />
            <h3>Checks</h3>
            <GivenFields fields={FIELDS} />
            <OtherEngagements others={others} onRead={setOthers} />
            {report.error === null ? null : <Failure error={report.error} />}
            {report.data === undefined ? null : (
              <EngagementChecks
                terms={shown}
                report={report.data}
                isOfPerson={person !== undefined || others.length > 0}
              />
            )}
          </>
        )}
      </Asked>
    </div>
  );
}

function useReport(statement: string, terms: string, others: readonly PersonEngagement[]) {
  const { cost: fee, rate: ratePerWord, person } = useSearch({ from: '__root__' });
  return useQuery({
    queryKey: ['engagement', terms, 'report', statement, fee, ratePerWord, person, others],
    queryFn: ({ signal }) => {
      const body = {
        ...{ terms, statement },
        ...(fee !== undefined && { fee }),
        ...(ratePerWord !== undefined && { ratePerWord }),
        ...(person !== undefined && { person }),
        ...(others.length > 0 && { others: [...others] }),
      };
      return bodyOf(api.POST('/v1/engagements/check', { body, signal }));
    },
    placeholderData: keepPreviousData,
  });
}
