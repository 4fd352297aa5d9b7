import { readStoredTable } from '../../../use-cases/workshops/exchange-stored-table.ts';
import type { TableChoice } from '../../../../shared/workshops/programme-tables.ts';
import {
  defineEndpoint,
  type Endpoint,
  type EndpointInput,
  NO_PARAMETERS,
  type ResponseDescription,
} from '../../endpoint.ts';
import type { ApiResponse } from '../../http/message.ts';
import { respondText, revisionHeaders } from '../../http/respond.ts';
import { revisionHeaderDescription } from '../../openapi/describe-documents.ts';
import { programmePath, TABLE_DESCRIPTIONS, workshopPath } from './programme-fields.ts';

/** GET /v1/workshop-programmes/{id}/states.csv and posts.csv */
export function readTableEndpoint(table: 'states' | 'posts'): Endpoint {
  return defineEndpoint({
    operationId: table === 'states' ? 'readProgrammeStates' : 'readProgrammePosts',
    summary: `Export ${TABLE_DESCRIPTIONS[table].holds} as CSV`,
    tag: 'workshop-programmes',
    path: programmePath,
    query: NO_PARAMETERS,
    responses: () => tableResponses,
    refuses: ['not-found'],
    handle: ({ path, ports, principal }) => respondTable(ports, principal, path.id, { table }),
  });
}

/** GET /v1/workshop-programmes/{id}/workshops/{workshop}/participants.csv */
export const readParticipantsEndpoint = defineEndpoint({
  operationId: 'readWorkshopParticipants',
  summary: `Export ${TABLE_DESCRIPTIONS.participants.holds} as CSV`,
  tag: 'workshop-programmes',
  path: workshopPath,
  query: NO_PARAMETERS,
  responses: () => tableResponses,
  refuses: ['not-found'],
  handle: ({ path, ports, principal }) =>
    respondTable(ports, principal, path.id, { table: 'participants', workshop: path.workshop }),
});

const tableResponses: Readonly<Record<number, ResponseDescription>> = {
  200: { description: 'The table.', content: { 'text/csv': undefined }, headers: revisionHeaderDescription },
};

type Input = EndpointInput<unknown, unknown, unknown>;

async function respondTable(
  ports: Input['ports'],
  principal: Input['principal'],
  id: string,
  choice: TableChoice,
): Promise<ApiResponse> {
  const { revision, text } = await readStoredTable(ports, principal, id, choice);
  const name =
    choice.table === 'participants' ? `${id}-${choice.workshop}-participants.csv` : `${id}-${choice.table}.csv`;
  const response = respondText(text, 'csv', name);
  return { ...response, headers: { ...response.headers, ...revisionHeaders(revision) } };
}
