import { defined } from '../../../shared/canonical/defined.ts';
import { type PostProfile, postProfileSchema } from '../../../shared/posts/post-profile.ts';
import { kindContent } from './kind.ts';

export const postProfileContent = kindContent<PostProfile>({
  schema: postProfileSchema,
  schemaName: 'PostProfile',
  idOf: ({ id }) => id,
  fieldsOf: ({ title, organization, dutyStation, grade }) => ({
    title,
    organization,
    dutyStation,
    ...defined({ grade }),
  }),
  example: exampleProfile,
});

/** A post of two areas: four years, six months of probation, 40 hours a week with an unpaid one a day. */
export function exampleProfile(): PostProfile {
  return {
    schema: 'rule153/post-profile/1',
    id: 'example-post',
    title: 'Programme Officer',
    organization: 'Example Office',
    grade: 'P-3',
    dutyStation: 'Vienna',
    reportsTo: 'Chief of Section',
    manages: [],
    liaises: [],
    term: { years: 4, renewals: [4], probationMonths: 6 },
    hours: { weekly: '40', unpaidADay: '1', daysAWeek: '5' },
    fullTimeFraction: '1',
    partTimeResources: [],
    areas: [
      { id: 'training', title: 'Training', share: '0.6', activities: [] },
      { id: 'reporting', title: 'Reporting', share: '0.4', activities: [] },
    ],
    source: [{ symbol: 'A/EXAMPLE/1', paragraph: 'annex' }],
  };
}
