import * as z from 'zod/mini';
import { slug } from '../../../../shared/model/text.ts';
import { statementSchema } from '../../../../shared/model/statement.ts';
import { programmeSchema } from '../../../../shared/workshops/programme.ts';
import { exampleProgramme } from '../../../documents/kinds/workshop-programme.ts';
import { programmeStatement } from '../../../../shared/workshops/programme-statement.ts';
import { makeProgramme, makeStatement } from '../../../use-cases/workshops/exchange-workshops.ts';
import { defineEndpoint, NO_PARAMETERS } from '../../endpoint.ts';
import { statementField } from '../../http/fields.ts';
import { jsonBody } from '../../http/body.ts';
import { respondJson } from '../../http/respond.ts';

const statement = z.union([statementField, statementSchema]);
const programme = z.union([slug, programmeSchema]);

const toProgrammeSchema = z
  .strictObject({ statement, programme: z.optional(programme), id: z.optional(slug) })
  .register(z.globalRegistry, {
    id: 'WorkshopsToProgramme',
    description:
      'A statement, or the id of a stored one; the programme whose ' +
      'States, teams and windows stay, or the id of a new one.',
  });
const toStatementSchema = z.strictObject({ programme, statement: z.optional(statement) }).register(z.globalRegistry, {
  id: 'WorkshopsToStatement',
  description:
    'A programme of workshops, or the id of a stored one; the statement ' +
    'that its workshops go into, one of its own if left out.',
});

const refuses = ['not-found', 'unknown-reference', 'duplicate-id'] as const;

/** POST /v1/workshop-exchanges/programme */
export const toProgrammeEndpoint = defineEndpoint({
  operationId: 'makeProgrammeOfStatement',
  summary: 'Make a programme of the workshops of a statement',
  description: 'What a programme knows besides stays as it is in the one that is sent along. Nothing is stored.',
  tag: 'workshop-programmes',
  path: NO_PARAMETERS,
  query: NO_PARAMETERS,
  body: jsonBody({ schema: toProgrammeSchema, example: () => ({ statement: programmeStatement(exampleProgramme()) }) }),
  responses: async () => {
    const { programmeOfStatementSchema } = await import('../../../../shared/results/exchanged-workshops.ts');
    return { 200: { description: 'The programme.', content: { 'application/json': programmeOfStatementSchema } } };
  },
  refuses,
  handle: async ({ body, ports, principal }) => respondJson(await makeProgramme(ports, principal, body)),
});

/** POST /v1/workshop-exchanges/statement */
export const toStatementEndpoint = defineEndpoint({
  operationId: 'putProgrammeIntoStatement',
  summary: 'Put the workshops of a programme into a statement',
  description: 'As the budget bears them. What a statement knows besides stays as it is. Nothing is stored.',
  tag: 'workshop-programmes',
  path: NO_PARAMETERS,
  query: NO_PARAMETERS,
  body: jsonBody({ schema: toStatementSchema, example: () => ({ programme: exampleProgramme() }) }),
  responses: async () => {
    const { statementOfProgrammeSchema } = await import('../../../../shared/results/exchanged-workshops.ts');
    return { 200: { description: 'The statement.', content: { 'application/json': statementOfProgrammeSchema } } };
  },
  refuses,
  handle: async ({ body, ports, principal }) => respondJson(await makeStatement(ports, principal, body)),
});
