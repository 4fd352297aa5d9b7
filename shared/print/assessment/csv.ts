import { csv } from '../tables/csv.ts';
import type { ProgrammeAssessment } from '../../results/programme-assessment.ts';

/** The tables of a programme that have a format as CSV. */
export const ASSESSMENT_TABLES = ['costs', 'coverage', 'clashes', 'workload'] as const;
export type AssessmentTable = (typeof ASSESSMENT_TABLES)[number];

/** One table of an assessment as CSV. */
export function assessmentCsv(assessment: ProgrammeAssessment, table: AssessmentTable): string {
  return csv(recordsOf[table](assessment));
}

const recordsOf: Record<AssessmentTable, (assessment: ProgrammeAssessment) => readonly (readonly string[])[]> = {
  costs: ({ workshops }) => [
    ['workshop', 'title', 'object', 'amount', 'participants', 'perParticipant', 'states', 'perState'],
    ...workshops.flatMap(
      ({ workshop, title, total, byObject, participants, perParticipant = '', states, perState = '' }) => [
        ...byObject.map(({ object, amount }) => [workshop, title, object, amount, '', '', '', '']),
        [workshop, title, 'total', total, String(participants), perParticipant, String(states), perState],
      ],
    ),
  ],
  coverage: ({ coverage: { byRegion, bySubregion, byRegionalGroup, byGroup } }) => [
    ['by', 'key', 'states', 'reached', 'deposited', 'signedNotDeposited', 'signedNotDepositedReached', 'notReached'],
    ...Object.entries({
      region: byRegion,
      subregion: bySubregion,
      'regional group': byRegionalGroup,
      group: byGroup,
    }).flatMap(([by, rows]) =>
      rows.map((row) =>
        [
          by,
          row.key,
          row.states,
          row.reached,
          row.deposited,
          row.signedNotDeposited,
          row.signedNotDepositedReached,
          row.notReached.join(' '),
        ].map(String),
      ),
    ),
  ],
  clashes: ({ clashes }) => [
    ['code', 'workshops', 'days', 'message'],
    ...clashes.map(({ code, workshops, days, message }) => [code, workshops.join(' '), days.join(' '), message]),
  ],
  workload: ({ workload }) => [
    ['hub', 'year', 'workshops', 'posts', 'demand', 'supply', 'load', 'over'],
    ...workload.map(({ hub, year, workshops, posts, demand, supply, load = '', over }) =>
      [hub, year, workshops, posts, demand, supply, load, over].map(String),
    ),
  ],
};
