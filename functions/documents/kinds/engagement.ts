import { type EngagementTerms, engagementTermsSchema } from '../../../shared/engagements/engagement-terms.ts';
import { kindContent } from './kind.ts';

export const engagementContent = kindContent<EngagementTerms>({
  schema: engagementTermsSchema,
  schemaName: 'EngagementTerms',
  idOf: ({ id }) => id,
  fieldsOf: ({ title, organization, type }) => ({ title, organization, type }),
  example: exampleTerms,
});

/** Ten days at a fee that the terms state, for a report that is translated. */
export function exampleTerms(): EngagementTerms {
  const source = [{ symbol: 'A/EXAMPLE/1', paragraph: '9' }];
  return {
    schema: 'rule153/engagement-terms/1',
    id: 'example-engagement',
    title: 'Consultant for a study',
    organization: 'Example Office',
    type: 'consultant',
    dutyStation: 'Vienna',
    assignments: [{ id: 'study', text: 'Write a study.' }],
    outputs: [
      {
        id: 'report',
        title: 'Report',
        number: '1',
        length: { unit: 'pages', least: '20', most: '40' },
        translated: true,
        due: { on: '2027-05-03' },
        assignments: ['study'],
      },
    ],
    wordsPerPage: { words: '500', assumption: 'Single spaced.' },
    days: '10',
    window: { from: { on: '2027-03-01' }, until: { on: '2027-06-01' } },
    fee: { by: 'day', rate: { value: '500', currency: 'USD', basis: 'per day', source } },
    payments: [
      {
        id: 'all',
        title: 'On acceptance of the report',
        share: '1',
        onAcceptanceOf: ['report'],
        due: { on: '2027-05-31' },
      },
    ],
    mandates: [],
    source,
  };
}
