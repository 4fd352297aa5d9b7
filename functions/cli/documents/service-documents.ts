import * as z from 'zod/mini';
import { parse } from '../../../shared/model/parse.ts';
import { rateCardSchema } from '../../../shared/model/rate.ts';
import { statementSchema } from '../../../shared/model/statement.ts';
import { statementId } from '../../../shared/model/statement-id.ts';
import { askService, type Service } from './ask-service.ts';
import type { Documents, Listed } from './documents.ts';

/** The documents of a running service, as far as the token lets them be seen. */
export function serviceDocuments(service: Service): Documents {
  return {
    place: `on ${service.server.origin}`,
    statement: (name) => readOne(service, `statements/${encodeURIComponent(statementId(name))}`, statementSchema),
    card: (id) => readOne(service, `rate-cards/${encodeURIComponent(id)}`, rateCardSchema),
    statementIds: () => readList(service, 'statements'),
    cardIds: () => readList(service, 'rate-cards'),
  };
}

async function readOne<Document>(
  service: Service,
  path: string,
  schema: z.ZodMiniType<Document>,
): Promise<Document | undefined> {
  const answer = await askService(service, `v1/${path}`);
  return answer.status === 404 ? undefined : parse(schema, answer.body);
}

const pageSchema = z.object({
  items: z.array(z.object({ id: z.string(), fields: z.record(z.string(), z.string()) })),
  cursor: z.optional(z.string()),
});

async function readList(service: Service, collection: string): Promise<readonly Listed[]> {
  const listed: Listed[] = [];
  let cursor: string | undefined;
  do {
    const { body } = await askService(
      service,
      `v1/${collection}${cursor === undefined ? '' : `?cursor=${encodeURIComponent(cursor)}`}`,
    );
    const page = parse(pageSchema, body);
    listed.push(...page.items.map(({ id, fields }) => ({ title: '', ...fields, id })));
    cursor = page.cursor;
  } while (cursor !== undefined);
  return listed;
}
