import * as z from 'zod/mini';
import { workshopProgrammeKind } from '../../../documents/kinds/kinds.ts';
import { replaceStoredTable } from '../../../use-cases/workshops/exchange-stored-table.ts';
import type { ProgrammeTable } from '../../../../shared/workshops/programme-tables.ts';
import { changePorts } from '../../ports.ts';
import { defineEndpoint, type Endpoint } from '../../endpoint.ts';
import { csvBody } from '../../http/body.ts';
import { reasonParameter } from '../../http/fields.ts';
import { respondSaved } from '../../http/respond.ts';
import { replacedResponses } from '../../openapi/describe-documents.ts';
import { programmePath, TABLE_DESCRIPTIONS, workshopPath } from './programme-fields.ts';

const query = z.strictObject({ reason: z.optional(reasonParameter) });
const refuses = ['not-found', 'unknown-reference', 'duplicate-id'] as const;

/** What both endpoints say: the table as it is sent, and that it makes a revision. */
function descriptionOf(table: ProgrammeTable) {
  const { holds, columns, example } = TABLE_DESCRIPTIONS[table];
  return {
    summary: `Import ${holds} as CSV`,
    description:
      'Replaces them: a new revision of the programme, from the one that the table was taken from. Columns: ' +
      `${columns}. Problems are named by line and column, and then nothing is changed.`,
    tag: 'workshop-programmes',
    changes: 'revision' as const,
    query,
    body: csvBody({ schema: z.string(), example: () => example }),
    responses: () => replacedResponses(),
    refuses,
  };
}

/** PUT /v1/workshop-programmes/{id}/states.csv and posts.csv */
export function replaceTableEndpoint(table: 'states' | 'posts'): Endpoint {
  return defineEndpoint({
    ...descriptionOf(table),
    operationId: table === 'states' ? 'replaceProgrammeStates' : 'replaceProgrammePosts',
    path: programmePath,
    handle: async ({ path, query: { reason }, body, ports, call, api, ifMatch }) =>
      respondSaved(
        await replaceStoredTable(changePorts(ports, api), call, {
          id: path.id,
          choice: { table },
          text: body,
          ifMatch,
          reason,
        }),
        workshopProgrammeKind,
        200,
      ),
  });
}

/** PUT /v1/workshop-programmes/{id}/workshops/{workshop}/participants.csv */
export const replaceParticipantsEndpoint = defineEndpoint({
  ...descriptionOf('participants'),
  operationId: 'replaceWorkshopParticipants',
  path: workshopPath,
  handle: async ({ path: { id, workshop }, query: { reason }, body, ports, call, api, ifMatch }) =>
    respondSaved(
      await replaceStoredTable(changePorts(ports, api), call, {
        id,
        choice: { table: 'participants', workshop },
        text: body,
        ifMatch,
        reason,
      }),
      workshopProgrammeKind,
      200,
    ),
});
