import * as z from 'zod/mini';
import { lineText, slug } from '../../../../shared/model/text.ts';
import { calendarDateText } from '../../../../shared/time/point.ts';
import { readTreatyRegister } from '../../../use-cases/treaties/read-treaty-register.ts';
import { defineEndpoint, NO_PARAMETERS } from '../../endpoint.ts';
import { jsonBody } from '../../http/body.ts';
import { respondJson } from '../../http/respond.ts';

/** More than any table of participants has, all States and organizations among them. */
const TABLE_CHARACTERS_MAX = 100_000;

const bodySchema = z
  .strictObject({
    table: z.string().check(z.minLength(1), z.maxLength(TABLE_CHARACTERS_MAX)),
    title: lineText,
    asOf: calendarDateText,
    id: z.optional(slug),
    opened: z.optional(calendarDateText),
  })
  .register(z.globalRegistry, {
    id: 'TreatyStatusTable',
    description:
      'A table of participants as a depositary publishes it: a line for each with name, day of signature, and day of the instrument with its letter, such as "25 Aug 2008 a"; its title and day.',
  });

/** POST /v1/treaty-registers */
export const endpoint = defineEndpoint({
  operationId: 'readTreatyRegister',
  summary: 'Read the register of a treaty from the table of its depositary',
  description: 'For the "registers" of a statement. Nothing is stored.',
  tag: 'forecasts',
  path: NO_PARAMETERS,
  query: NO_PARAMETERS,
  body: jsonBody({
    schema: bodySchema,
    example: () => ({
      table: 'Participant\tSignature\tRatification\nKenya\t25 Oct 2025\t\nViet Nam\t\t21 May 2026 a\n',
      title: 'Convention on Tea',
      asOf: '2026-11-26',
      opened: '2025-06-01',
    }),
  }),
  responses: async () => {
    const { treatyRegisterSchema } = await import('../../../../shared/results/treaty-register.ts');
    return { 200: { description: 'The register.', content: { 'application/json': treatyRegisterSchema } } };
  },
  handle: ({ body, principal }) => Promise.resolve(respondJson(readTreatyRegister(principal, body))),
});
