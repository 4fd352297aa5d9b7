import * as z from 'zod/mini';
import { parse } from '../../../shared/model/parse.ts';
import { type RateCard, rateCardSchema } from '../../../shared/model/rate.ts';
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
    sealedCards: (name) => readSealedCards(service, name),
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

const sealedSchema = z.object({
  seal: z.optional(z.object({ estimate: z.string() })),
});
const basisSchema = z.object({
  basis: z.object({ rateCards: z.array(z.object({ id: z.string(), revision: z.number() })) }),
});

/** The very revisions of the cards that a submission sealed, so that its figures are computed here as the service shows them. */
async function readSealedCards(service: Service, name: string): Promise<readonly RateCard[] | undefined> {
  const sealed = await askService(service, `v1/statements/${encodeURIComponent(statementId(name))}/estimate`);
  const { seal } = parse(sealedSchema, sealed.body);
  if (seal === undefined) return undefined;
  const saved = await askService(service, `v1/estimates/${encodeURIComponent(seal.estimate)}`);
  const { rateCards } = parse(basisSchema, saved.body).basis;
  const cards = await Promise.all(
    rateCards.map(({ id, revision }) =>
      readOne(service, `rate-cards/${encodeURIComponent(id)}/revisions/${revision}`, rateCardSchema),
    ),
  );
  return cards.filter((card) => card !== undefined);
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
