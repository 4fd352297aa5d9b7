import * as z from 'zod/mini';
import { slug } from '../../../../shared/model/text.ts';
import { calendarDateText } from '../../../../shared/time/point.ts';
import { programmeSchema } from '../../../../shared/workshops/programme.ts';
import { documented, idParameter, rateCardsField, sentScenariosField } from '../../http/fields.ts';
import type { ProgrammeTable } from '../../../../shared/workshops/programme-tables.ts';

/** What a programme is looked at with: stored by its id, or sent along. */
export const programmeFields = {
  programme: z.union([slug, programmeSchema]),
  rateCards: z.optional(rateCardsField),
  scenarios: z.optional(sentScenariosField),
  asOf: z.optional(calendarDateText),
};

/** What the estimate of a programme refuses where its input is not enough. */
export const programmeRefusals = [
  'not-found',
  'unknown-reference',
  'duplicate-id',
  'missing-rate-card',
  'missing-rate',
  'expired-rate-card',
  'undated-milestone',
  'conflicting-changes',
  'not-acceptable',
] as const;

export const programmePath = z.strictObject({ id: idParameter('example-programme') });
export const workshopPath = z.strictObject({
  id: idParameter('example-programme'),
  workshop: documented(slug, { description: 'The id of a workshop of the programme.', example: 'nairobi' }),
});

/** What a table holds, and two lines of it. */
export const TABLE_DESCRIPTIONS: Record<ProgrammeTable, { holds: string; columns: string; example: string }> = {
  states: {
    holds: 'States with signature and deposit',
    columns:
      'state (three letters), name (for the reader), signed, ' +
      'deposited: a day, or "by 2026-05-21" where only that is known',
    example: 'state,name,signed,deposited\r\nKEN,Kenya,2025-10-25,\r\n',
  },
  posts: {
    holds: 'the posts that hold workshops',
    columns:
      'id, title, station, effective, grade, until: points in time are a day, a year, or "milestone:" and its id',
    example: 'id,title,station,effective,grade,until\r\nofficer,Officer,Nairobi,2027-01-01,P-3,\r\n',
  },
  participants: {
    holds: 'the participants of a workshop',
    columns:
      'id, title, paidBy, group, states, number or perState, then what one costs: perHead, or ticket, subsistence, ' +
      'nights, terminalExpenses; rates are decimals with unit and source, or "code:" and the code of a rate card',
    example:
      'id,title,paidBy,perState,perHead,unit,source\r\nrepresentatives,Representatives,programme,2,2000,USD per head,A/EXAMPLE/1\r\n',
  },
};
