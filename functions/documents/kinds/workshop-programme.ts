import { type Programme, programmeSchema } from '../../../shared/workshops/programme.ts';
import { programmeProblems } from '../../../shared/workshops/read-programme.ts';
import { kindContent } from './kind.ts';

export const workshopProgrammeContent = kindContent<Programme>({
  schema: programmeSchema,
  schemaName: 'WorkshopProgramme',
  partsKey: 'workshops',
  idOf: ({ id }) => id,
  fieldsOf: ({ title, symbol, workshops }) => ({ title, symbol, workshops: String(workshops.length) }),
  check: programmeProblems,
  example: exampleProgramme,
});

/** A programme with one workshop of three days in Nairobi, at a rate that it states itself. */
export function exampleProgramme(): Programme {
  const source = [{ symbol: 'A/EXAMPLE/1', paragraph: '7' }];
  return {
    schema: 'rule153/workshop-programme/3',
    id: 'example-programme',
    symbol: 'A/EXAMPLE/1',
    title: 'Example: one workshop',
    date: '2026-01-15',
    currency: 'USD',
    priceBasis: { description: 'before recosting', ratesAsOf: '2026-01-01' },
    years: { first: 2027, last: 2028 },
    section: { number: '16', title: 'International drug control, crime and terrorism prevention and criminal justice' },
    rateCards: [],
    mandates: [],
    milestones: [],
    registers: [],
    treatyStatus: [{ state: 'KEN', signed: { by: '2026-01-01' } }],
    posts: [{ id: 'officer', title: 'Officer', grade: 'P-3', station: 'Nairobi', effective: { on: '2027-01-01' } }],
    sessions: [],
    workshops: [
      {
        id: 'nairobi',
        title: 'Workshop in Nairobi',
        source,
        workshops: '1',
        place: { hub: 'nairobi' },
        start: { on: '2027-03-02' },
        days: '3',
        invited: ['KEN', 'UGA'],
        participants: [
          {
            id: 'representatives',
            title: 'Representatives',
            number: { perState: '2' },
            paidBy: 'programme',
            cost: {
              perHead: { value: '2000', currency: 'USD', basis: 'per head', source: [{ symbol: 'A/EXAMPLE/1' }] },
            },
          },
        ],
        experts: [],
        staff: [],
        services: [],
        team: ['officer'],
        targets: [],
      },
    ],
  };
}
